import Domain
import Testing

@testable import Commands

@Suite struct CommandSchemaTests {
  @Test("running the initializer without a line records every argument in order")
  func recording() {
    #expect(
      Sample.schema.arguments.map(\.name) == [
        "name", "note", "role", "standing", "amount", "count", "due", "period", "shared", "slug",
        "id", "tag", "secret", "limit", "cursor", "out",
      ])
    #expect(Sample.schema.arguments.filter(\.isRequired).map(\.name) == ["name", "role", "secret"])
    #expect(Sample.schema.arguments.filter(\.isSecret).map(\.name) == ["secret"])
  }

  @Test("introspection describes an argument as a JSON schema")
  func json() throws {
    let row = Sample.schema.json(in: .en)
    let properties = try #require(row["arguments"]?["properties"])
    #expect(
      properties["role"]?.text
        == #"{"type":"string","enum":["backbone","partner","funder"],"description":"For trying.","examples":["partner"]}"#
    )
    #expect(
      properties["count"]?.text
        == #"{"type":"integer","minimum":1,"maximum":9,"description":"For trying.","examples":["3"],"default":"1"}"#
    )
    #expect(properties["id"]?["type"]?.stringValue == "array")
    #expect(properties["id"]?["items"]?["format"]?.stringValue == "uuid")
    #expect(properties["id"]?["x-list"]?.boolValue == true)
    #expect(properties["secret"]?["x-secret"]?.boolValue == true)
    #expect(row["arguments"]?["additionalProperties"]?.boolValue == false)
    #expect(row["arguments"]?["required"]?.text == #"["name","role","secret"]"#)
    #expect(row["permission"]?.text == #"["backbone","partner"]"#)
    #expect(row["payload"]?["media"]?.stringValue == "text/csv")
    let errors = row["errors"]?.arrayValue?.compactMap(\.stringValue) ?? []
    #expect(errors.contains("CURSOR_GONE"))
    #expect(errors.contains("CHARTER_UNACKNOWLEDGED"))
  }

  @Test("an example is shown as a person would type it")
  func exampleLine() {
    #expect(
      Sample.schema.examples.first?.line
        == #"sample.take name="Røde Kors" role=partner secret=ryt_example <<4"#)
  }

  @Test("the audit record follows the schema's order and keeps neither secrets nor payload")
  func record() {
    var request = Sample.request(["tag": "b", "tag": "a", "note": ""])
    request.payload = Array("abc".utf8)
    #expect(
      Sample.schema.record(of: request).text
        == #"{"name":"Kors","note":"","role":"funder","tag":["b","a"],"secret":"***","payload":{"bytes":3,"sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"}}"#
    )
  }

  @Test("the audit record leaves out what the schema does not know")
  func recordOfUnknown() {
    let request = Sample.request(["sekret": "s3cret"])
    #expect(!Sample.schema.record(of: request).text.contains("s3cret"))
  }
}
