import Postgres
import PostgresFixtures
import Testing

@Suite("Values on the wire")
struct CodecTests {
  let cluster = Cluster.shared

  /// Sends `value` to the server and reads back what comes, and how the server writes it.
  private func echo<Value: PostgresEncodable & PostgresDecodable>(
    _ pool: Pool, _ value: Value, as type: String
  ) async throws -> (Value, String?) {
    let row = try await pool.run("select $1::\(type), $1::\(type)::text", value)[0]
    return (try row.decode(0), try row.decodeIfPresent(1))
  }

  @Test("each type comes back as it was sent, and means the same to the server")
  func roundTrips() async throws {
    let pool = cluster.pool()
    func check<Value: PostgresEncodable & PostgresDecodable & Equatable>(
      _ value: Value, _ type: String, _ text: String?, _ location: SourceLocation = #_sourceLocation
    ) async throws {
      let (back, seen) = try await echo(pool, value, as: type)
      #expect(back == value, sourceLocation: location)
      #expect(seen == text, sourceLocation: location)
    }
    try await check(true, "bool", "true")
    try await check(Int16.min, "int2", "-32768")
    try await check(Int32.max, "int4", "2147483647")
    try await check(Int64.min, "int8", "-9223372036854775808")
    try await check(42, "int8", "42")
    try await check("", "text", "")
    try await check("æøå 🧭", "text", "æøå 🧭")
    try await check([UInt8]([0, 255, 92]), "bytea", "\\x00ff5c")
    try await check([UInt8](), "bytea", "\\x")
    try await check(
      UUIDBytes(high: 0x0123_4567_89ab_cdef, low: 0xfedc_ba98_7654_3210), "uuid",
      "01234567-89ab-cdef-fedc-ba9876543210")
    try await check(PostgresDate(days: 0), "date", "2000-01-01")
    try await check(PostgresDate(days: -PostgresDate.epochInUnixDays), "date", "1970-01-01")
    try await check(PostgresDate.infinity, "date", "infinity")
    try await check(PostgresDate.negativeInfinity, "date", "-infinity")
    try await check(PostgresTimestamp.infinity, "timestamptz", "infinity")
    try await check(PostgresTimestamp.negativeInfinity, "timestamptz", "-infinity")
    try await check(JSONBytes(Array(#"{"a": [1, null]}"#.utf8)), "jsonb", #"{"a": [1, null]}"#)
    try await check(
      Numeric(isNegative: true, weight: 0, scale: 2, digits: [1, 5000]), "numeric", "-1.50")
    try await check(Numeric(isNegative: false, weight: 0, scale: 3, digits: []), "numeric", "0.000")
    try await check(
      Numeric(isNegative: false, weight: 2, scale: 0, digits: [1]), "numeric", "100000000")
    try await check(Numeric.nan, "numeric", "NaN")
    try await check(Numeric.infinity, "numeric", "Infinity")
    try await check(Numeric.negativeInfinity, "numeric", "-Infinity")
    try await check(String?.none, "text", nil)
    try await check(String?.some("x"), "text", "x")
    try await check(["a", "", "b,\"c\""], "text[]", #"{a,"","b,\"c\""}"#)
    try await check([String](), "text[]", "{}")
    try await check([1, nil, 3], "int8[]", "{1,NULL,3}")
    try await check([[UInt8]([1]), []], "bytea[]", #"{"\\x01","\\x"}"#)
    try await check([true, false], "bool[]", "{t,f}")
    await pool.close()
  }

  @Test("an array of each type comes back as it was sent, NULL and infinities included")
  func arrays() async throws {
    let pool = cluster.pool()
    func check<Value: PostgresEncodable & PostgresDecodable & Equatable>(
      _ values: [Value?], _ type: String, _ location: SourceLocation = #_sourceLocation
    ) async throws {
      let row = try await pool.run(
        "select $1::\(type)[], cardinality($1::\(type)[]), $1::\(type)[] = $1::text::\(type)[]",
        values)[0]
      #expect(try row.decode(0) == values, sourceLocation: location)
      #expect(try row.decode(1, as: Int.self) == values.count, sourceLocation: location)
      #expect(try row.decode(2, as: Bool.self), sourceLocation: location)
      let whole = values.compactMap { $0 }
      let second = try await pool.run("select $1::\(type)[]", whole)[0]
      #expect(try second.decode(0) == whole, sourceLocation: location)
    }
    try await check([Int16.min, nil, .max], "int2")
    try await check([Int32.min, nil, .max], "int4")
    try await check([Int64.min, nil, .max], "int8")
    try await check([true, nil, false], "bool")
    try await check(["", nil, "NULL", "æ,\"{}\\"], "text")
    try await check([[UInt8](), nil, [0, 255]], "bytea")
    try await check([UUIDBytes(high: 0, low: .max), nil], "uuid")
    try await check([PostgresDate.negativeInfinity, nil, .init(days: 1), .infinity], "date")
    try await check(
      [PostgresTimestamp.negativeInfinity, nil, .init(microseconds: -1), .infinity], "timestamptz")
    try await check(
      [
        Numeric.negativeInfinity, nil, .nan, .infinity,
        Numeric(isNegative: true, weight: -1, scale: 4, digits: [1]),
      ], "numeric")
    try await check(
      [JSONBytes(Array(#"{"a": "æ"}"#.utf8)), nil, JSONBytes(Array("null".utf8))], "jsonb")
    #expect(
      await postgresError {
        try await pool.run("select array[[1, 2], [3, 4]]")[0].decode(0, as: [Int].self)
      }?.kind == .decoding, "an array of arrays is no list")
    await pool.close()
  }

  @Test("a numeric of any size that the server knows is exact, to the last of its digits")
  func wholeRangeOfNumeric() async throws {
    let pool = cluster.pool()
    let texts = [
      "repeat('9', 131072)", "'-' || repeat('9', 131072) || '.' || repeat('7', 16383)",
      "'0.' || repeat('0', 16382) || '1'", "'-0.' || repeat('0', 16382) || '1'",
      "'1' || repeat('0', 131071)", "'0.' || repeat('0', 16383)", "'12345678.000012345'",
    ]
    for text in texts {
      let row = try await pool.run("select (\(text))::numeric")[0]
      let number = try row.decode(0, as: Numeric.self)
      let back = try await pool.run(
        "select $1::numeric::text = (\(text)), $1::numeric = (\(text))::numeric", number)[0]
      #expect(try back.decode(0, as: Bool.self), "\(text)")
      #expect(try back.decode(1, as: Bool.self), "\(text)")
    }
    await pool.close()
  }

  @Test("dates and moments at the ends of the server's calendar are exact")
  func wholeRangeOfTime() async throws {
    let pool = cluster.pool()
    for text in ["4713-01-01 BC", "5874897-12-31", "1999-12-31", "0001-01-01"] {
      let date = try await pool.run("select '\(text)'::date")[0].decode(0, as: PostgresDate.self)
      let row = try await pool.run("select $1::date = '\(text)'::date", date)[0]
      #expect(try row.decode(0, as: Bool.self), "\(text)")
    }
    for text in [
      "4713-01-01 00:00:00.000001Z BC", "294276-12-31 23:59:59.999999Z",
      "1999-12-31 23:59:59.999999Z",
    ] {
      let query = "select '\(text)'::timestamptz"
      let moment = try await pool.run(query)[0].decode(0, as: PostgresTimestamp.self)
      let row = try await pool.run("select $1::timestamptz = '\(text)'::timestamptz", moment)[0]
      #expect(try row.decode(0, as: Bool.self), "\(text)")
    }
    await pool.close()
  }

  @Test("timestamps count microseconds since the year 2000")
  func timestamps() async throws {
    let pool = cluster.pool()
    let row = try await pool.run("select timestamptz '1970-01-01 00:00:00.000001Z'")[0]
    let timestamp = try row.decode(0, as: PostgresTimestamp.self)
    #expect(timestamp.microseconds == 1 - PostgresTimestamp.epochInUnixMicroseconds)
    await pool.close()
  }

  @Test("narrow integers, names, enums and JSON text are read as their wider kin")
  func widening() async throws {
    let pool = cluster.pool()
    _ = try await pool.run("create type codec_mood as enum ('calm', 'cross')")
    let row = try await pool.run(
      "select 1::int2, 2::int4, 'n'::name, 'cross'::codec_mood, '{}'::json, 3::oid")[0]
    #expect(try row.decode(0, as: Int.self) == 1)
    #expect(try row.decode(1, as: Int64.self) == 2)
    #expect(try row.decode(2, as: String.self) == "n")
    #expect(try row.decode(3, as: String.self) == "cross")
    #expect(try row.decode(4, as: JSONBytes.self).bytes == Array("{}".utf8))
    #expect(try row.decode(5, as: Int.self) == 3)
    await pool.close()
  }

  @Test("NULL and other types are errors that name the column")
  func mismatches() async throws {
    let pool = cluster.pool()
    let row = try await pool.run(
      "select null::text as nothing, 'x'::text as word, 1::int8 as one")[0]
    #expect(throws: PostgresError.self) { try row.decode(0, as: String.self) }
    #expect(try row.decodeIfPresent(0, as: String.self) == nil)
    let error = await postgresError { try row.decode(1, as: Int.self) }
    #expect(error?.kind == .decoding)
    #expect(error?.column == "word")
    #expect(throws: PostgresError.self) { try row.decode(2, as: Int32.self) }
    #expect(throws: PostgresError.self) { try row.decode(2, as: PostgresTimestamp.self) }
    #expect(throws: PostgresError.self) { try row.decode(1, as: [UInt8].self) }
    #expect(throws: PostgresError.self) { try row.decode(1, as: [String].self) }
    await pool.close()
  }

  @Test("bytes that lie about their length are errors, never a trap")
  func malformed() {
    var generator = SeededGenerator(seed: .random(in: .min ... .max))
    // The programme for endurance does the same for hours, under the address sanitizer.
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
        Bool.random(using: &generator) ? 0 : UInt8.random(in: .min ... .max, using: &generator)
      }
      bytes.withUnsafeBytes { buffer in
        _ = try? Numeric(postgres: buffer, type: Numeric.postgresType)
        _ = try? UUIDBytes(postgres: buffer, type: UUIDBytes.postgresType)
        _ = try? Int(postgres: buffer, type: Int.postgresType)
        _ = try? JSONBytes(postgres: buffer, type: JSONBytes.postgresType)
        if let strings = try? [String](postgres: buffer, type: [String].postgresType) {
          #expect(strings.count <= bytes.count / 4, "seed \(generator.seed)")
        }
      }
    }
  }

  @Test("random values come back as they were sent")
  func randomRoundTrips() async throws {
    let pool = cluster.pool()
    var generator = SeededGenerator(seed: .random(in: .min ... .max))
    let numbers = (0..<500).map { _ in Int64.random(in: .min ... .max, using: &generator) }
    let dates = (0..<500).map { _ in
      PostgresDate(days: .random(in: -700_000...2_000_000, using: &generator))
    }
    let identifiers = (0..<500).map { _ in
      UUIDBytes(high: generator.next(), low: generator.next())
    }
    let numerics = (0..<500).map { _ in
      Numeric(
        isNegative: .random(using: &generator), weight: .random(in: -3...5, using: &generator),
        scale: 24,
        // Neither first nor last digit is 0: the server would strip it.
        digits: (0..<3).map { _ in .random(in: 1..<10_000, using: &generator) })
    }
    let words = numbers.map { $0.isMultiple(of: 7) ? nil : String($0, radix: 36) }
    let row = try await pool.run(
      "select $1::int8[], $2::date[], $3::uuid[], $4::numeric[], $5::text[]", numbers, dates,
      identifiers, numerics, words)[0]
    #expect(try row.decode(0) == numbers, "seed \(generator.seed)")
    #expect(try row.decode(1) == dates, "seed \(generator.seed)")
    #expect(try row.decode(2) == identifiers, "seed \(generator.seed)")
    #expect(try row.decode(3) == numerics, "seed \(generator.seed)")
    #expect(try row.decode(4) == words, "seed \(generator.seed)")
    await pool.close()
  }

  @Test("arrays of a hundred thousand elements reach the server whole")
  func largeArrays() async throws {
    let pool = cluster.pool()
    let numbers = Array(0..<100_000)
    let words = numbers.map { "word number \($0)" }
    let row = try await pool.run(
      """
      select count(*)::int8, sum(number)::int8,
        count(*) filter (where word = 'word number ' || number)
      from unnest($1::int8[], $2::text[]) as line (number, word)
      """, numbers, words)[0]
    #expect(try row.decode(0, as: Int.self) == 100_000)
    #expect(try row.decode(1, as: Int.self) == numbers.reduce(0, +))
    #expect(try row.decode(2, as: Int.self) == 100_000)
    await pool.close()
  }

  @Test("large results arrive whole, whatever else is underway")
  func largeResults() async throws {
    let pool = cluster.pool { $0.maximumConnections = 1 }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 1...6 {
        group.addTask {
          let rows = try await pool.run(
            "select repeat('x', 1000) || n from generate_series(1, $1::int8) n", number * 2000)
          #expect(rows.count == number * 2000)
          let last = try #require(rows.last).decode(0, as: String.self)
          #expect(last.hasSuffix("x\(number * 2000)"))
        }
      }
      try await group.waitForAll()
    }
    await pool.close()
  }
}
