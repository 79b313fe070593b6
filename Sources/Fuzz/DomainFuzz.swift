import Domain

/// Tables of measurements, with the reader of comma-separated text below them.
struct CSVFuzz: FuzzTarget {
  let name = "csv"

  var corpus: [[UInt8]] {
    bytes(
      "party,period,value\nA,2011-Q1,0.75\nB,Q12011,0.8\n",
      "\u{FEFF}Part;Periode;Værdi;Tæller;Nævner;Opdeling;Kilde;Bemærkning\r\n"
        + "Aarhus;1. kvartal 2011;1.234,5;;;køn=k;DST;\"sk\"\"ø\"\"n\"\r\nOdense;2011;;1;2;;;\r\n",
      "organisation\tperiod\tvalue\nA\t2011/12\t1.234\nA\t2011-03\t1,234\n",
      "part,periode,værdi\n\"x\ny\",2011-03-17,-1\n\n,,\n")
  }

  var tokens: [[UInt8]] {
    bytes(
      ",", ";", "\t", "\n", "\r\n", "\r", "\"", "\"\"", "\u{FEFF}", "party", "period", "value",
      "\n\"", "\",", "1.234", "0,5", "2011", "Q1", "−1", "\u{A0}", "\u{0}", ",,,,,,,,")
  }

  func accepts(_ input: [UInt8]) -> Bool {
    guard let table = try? MeasurementTable.read(input) else { return false }
    let lineCount = input.count { $0 == UInt8(ascii: "\n") } + 1
    for row in table.rows {
      precondition(!row.party.isEmpty && row.line <= lineCount, "a row has a party and a line")
      precondition(row.value != nil || row.denominator != nil, "a row has a figure")
    }
    for problem in table.problems {
      precondition(problem.line <= lineCount, "a problem has a line of the file")
    }
    return table.problems.isEmpty && !table.rows.isEmpty
  }
}

/// Packages of grants.
struct ThreeSixtyGivingFuzz: FuzzTarget {
  let name = "360giving"

  var corpus: [[UInt8]] {
    bytes(
      #"{"grants":[{"id":"360G-1","title":"T","description":"D","currency":"GBP","amountAwarded":1"#
        + #"2.50,"awardDate":"2021-01-26T00:00:00+00:00","recipientOrganization":[{"id":"A","name""#
        + #":"N"}],"fundingOrganization":[{"id":"B","name":"M"}],"grantProgramme":[{"title":"P"}]"#
        + #","plannedDates":[{"startDate":"2021-02","endDate":"2022"}]}]}"#,
      #"[{"id":"1","title":"T","description":"D","currency":"DKK","amountAwarded":"1e3","awardDa"#
        + #"te":"2021-01-26","recipientIndividual":{"id":"1","name":"N"},"fundingOrganization":"#
        + "[]}]")
  }

  var tokens: [[UInt8]] {
    bytes(
      "{", "}", "[", "]", ":", ",", "\"", "null", "true", "-1", "1e999", "\"id\"", "\"2021-02-30\"",
      "{\"grants\":[", "]}", "\"amountAwarded\":", "\\ud83d", "\\ude00", "0.1")
  }

  func accepts(_ input: [UInt8]) -> Bool {
    guard let file = try? ThreeSixtyGiving.read(input) else { return false }
    for grant in file.grants {
      precondition(!grant.recipients.isEmpty && !grant.amountAwarded.isNegative)
    }
    precondition(Set(file.grants.map(\.id)).count == file.grants.count, "an id occurs once")
    return file.problems.isEmpty && !file.grants.isEmpty
  }
}

/// JSON, which must come back from its own text.
struct JSONFuzz: FuzzTarget {
  let name = "json"

  var corpus: [[UInt8]] {
    bytes(
      #"{"a":[1,-2.5e+3,true,false,null],"b":{"c":"x\ny\u00e6\ud83d\ude00"}}"#,
      #""\"\\\/\b\f\n\r\t æøå 😀""#, "[[[[[[0]]]]],{},[]]", " 1.0E-7 ")
  }

  var tokens: [[UInt8]] {
    bytes(
      "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u", "\\ud800", "\\udc00", "null", "true", "e9",
      "-", "0", ".", "\"a\":", "[[[[[[[[[[[[[[[[", "\u{202E}", "\u{85}", "\u{2028}", "\u{10FFFF}")
      + [[0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF5]]
  }

  func accepts(_ input: [UInt8]) -> Bool {
    guard let value = try? JSON.parse(input) else { return false }
    guard let again = try? JSON.parse(Array(value.text.utf8)) else {
      preconditionFailure("what was written cannot be read")
    }
    precondition(again == value, "what was written is read as something else")
    return true
  }
}

/// Periods, which must come back from their canonical form.
struct PeriodFuzz: FuzzTarget {
  let name = "period"

  var corpus: [[UInt8]] {
    bytes(
      "2011-03", "2011-Q1", "Q12011", "1. kvartal 2011", "2011-H1", "2. halvår 2011", "2011/12",
      "2011–12", "skoleåret 2011/2012", "2011", "2011-03-17", "17. marts 2011", "March 17, 2011")
  }

  var tokens: [[UInt8]] {
    bytes(
      "-", "/", ".", " ", ",", "–", "Q", "k", "h", "m", "1", "2", "31", "2011", "9999", "1000",
      "kvartal", "halvår", "half", "st", "maj", "skoleår", "school", "year", "٣", "\u{30A}", "ﬁ")
  }

  func accepts(_ input: [UInt8]) -> Bool {
    guard let period = Period(String(decoding: input, as: UTF8.self), frequency: nil) else {
      return false
    }
    precondition(Period(period.description, frequency: period.frequency) == period)
    precondition(period.start <= period.end && period.next.previous == period)
    return true
  }
}

/// Decimals, read by machines and by people.
struct DecimalFuzz: FuzzTarget {
  let name = "decimal"

  var corpus: [[UInt8]] {
    bytes(
      "0", "-12.50", "1.234,5", "1,234.5", "1e3", "1.5E-300", "−3", "1 234 567", "0.00010000",
      "99999999999999999999.99999999999999999999")
  }

  var tokens: [[UInt8]] {
    bytes(
      "0", "1", "9999", "0000", ".", ",", "-", "+", "e", "E-", "999", "\u{A0}", "\u{202F}", " ",
      "−", "1.000", "000,000")
  }

  func accepts(_ input: [UInt8]) -> Bool {
    let text = String(decoding: input, as: UTF8.self)
    var detection = DecimalMarkDetection()
    let isAmbiguous = detection.add(text)
    let point = Decimal.parse(text, decimalMark: .point, groupMark: [.comma, .space])
    let comma = Decimal.parse(text, decimalMark: .comma, groupMark: [.point, .space])
    if isAmbiguous { precondition(point != nil && comma != nil && point != comma) }
    for number in [Decimal(text), point, comma].compactMap(\.self) {
      let again = Decimal(number.description)
      precondition(again == number && again?.scale == number.scale, "it is read back")
      precondition(number.shifted(by: 7).shifted(by: -7) == number, "a shift can be undone")
    }
    return point != nil
  }
}
