import Web

/// Turns the texts of settings into values, or says what each takes.
struct SettingReader {
  let sources: SettingSources

  /// A whole number in a range.
  func number(_ setting: Setting, in range: ClosedRange<Int>) throws -> Int {
    let text = sources.value(of: setting) ?? setting.standard
    guard let number = Int(text), range.contains(number) else {
      throw problem(
        setting, text, "takes a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// One of some words; the default stands for an unset one.
  func choice<Value>(
    _ setting: Setting, _ values: [String: Value], default standard: Value
  ) throws -> Value {
    guard let text = sources.value(of: setting) else { return standard }
    guard let value = values[text] else {
      throw problem(
        setting, text, "takes one of \(values.keys.sorted().joined(separator: ", "))")
    }
    return value
  }

  /// Whatever `read` makes of the text; nil for an unset one.
  func value<Value>(
    _ setting: Setting, _ rule: String, _ read: (String) -> Value?
  ) throws -> Value? {
    guard let text = sources.value(of: setting) else { return nil }
    guard let value = read(text) else { throw problem(setting, text, rule) }
    return value
  }

  /// Blocks of addresses separated by commas.
  func addressRanges(_ setting: Setting) throws -> [AddressRange] {
    let text = sources.value(of: setting) ?? ""
    return try text.split(separator: ",").map { part in
      guard let range = AddressRange(String(part.filter { $0 != " " })) else {
        throw problem(setting, text, "takes addresses or blocks, such as 10.0.0.0/8,::1")
      }
      return range
    }
  }

  /// User ids separated by commas.
  func userIDs(_ setting: Setting) throws -> Set<UInt32> {
    let text = sources.value(of: setting) ?? ""
    return Set(
      try text.split(separator: ",").map { part in
        guard let id = UInt32(part.filter { $0 != " " }) else {
          throw problem(setting, text, "takes numbers of users, such as 1000,1001")
        }
        return id
      })
  }

  /// What a setting takes, and that it was given something else.
  func problem(_ setting: Setting, _ text: String, _ rule: String) -> StartupProblem {
    StartupProblem(
      "\(setting.flag) (\(setting.variable)) \(rule), not “\(text)”",
      remedy: "“rygrad serve --help” describes it")
  }
}
