// Assumes a string that libpq understands; what it means is libpq's to say.
import CLibPQ

/// A libpq connection string or URI, put together anew.
public enum ConnectionString {
  /// The same connection with this password, in keyword form; throws `.usage` for a string that
  /// libpq cannot parse, without quoting it.
  public static func adding(
    password: String, to connectionString: String
  ) throws(PostgresError) -> String {
    guard let options = PQconninfoParse(connectionString, nil) else {
      throw PostgresError(.usage, "the connection string cannot be parsed")
    }
    defer { PQconninfoFree(options) }
    var words: [String] = []
    var option = options
    while let keyword = option.pointee.keyword {
      let name = String(cString: keyword)
      if let value = option.pointee.val, name != "password" {
        words.append("\(name)=\(quoted(String(cString: value)))")
      }
      option += 1
    }
    return (words + ["password=\(quoted(password))"]).joined(separator: " ")
  }

  private static func quoted(_ value: String) -> String {
    var text = "'"
    for scalar in value.unicodeScalars {
      if scalar == "'" || scalar == "\\" { text.unicodeScalars.append("\\") }
      text.unicodeScalars.append(scalar)
    }
    return text + "'"
  }
}
