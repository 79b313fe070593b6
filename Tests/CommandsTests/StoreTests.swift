import Domain
import Foundation
import Postgres
import Testing

@testable import Commands

@Suite struct StoreTests {
  @Test("every SQL file that the server runs or migrates by is embedded, byte for byte")
  func embeddedFiles() throws {
    let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var onDisk: [String: String] = [:]
    for folder in ["", "migrations", "functions", "policies", "queries"] {
      let folderURL = top.appending(path: "sql/" + folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: folderURL.path)
      where name.hasSuffix(".sql") && name != "schema.sql" {
        let path = "sql/" + (folder.isEmpty ? "" : folder + "/") + name
        onDisk[path] = try String(contentsOf: top.appending(path: path), encoding: .utf8)
      }
    }
    let embedded = Asset.all(under: "sql/")
    #expect(embedded.map(\.path) == onDisk.keys.sorted())
    for asset in embedded { #expect(asset.text == onDisk[asset.path], "\(asset.path)") }
  }

  @Test("the gate's own queries are among the embedded ones")
  func gateQueries() {
    let names = Set(Queries.names)
    for name in [
      "gate_principal", "gate_memberships", "gate_membership", "gate_initiative", "gate_open_peer",
      "audit_refusal", "audit_append", "ctx_enter", "ctx_enter_to_acknowledge",
      "ctx_enter_operator", "ctx_enter_account",
    ] {
      #expect(names.contains(name), "\(name)")
      #expect(!Queries.statement(name).sql.isEmpty)
    }
  }

  @Test("a query file is split at its names, and comments before the first are dropped")
  func queryBlocks() {
    let blocks = Queries.blocks(
      in: "-- About.\n-- name: a\nselect 1;\n\n-- name: b\nselect\n  2;\n")
    #expect(blocks.map(\.name) == ["a", "b"])
    #expect(blocks.map(\.sql) == ["select 1;", "select\n  2;"])
  }

  @Test("a secret has its prefix, 256 random bits, and a hash that only its whole text gives")
  func secrets() throws {
    for kind in Secret.Kind.allCases {
      let secret = Secret.make(kind)
      #expect(secret.text.hasPrefix(kind.rawValue))
      #expect(Base64URL.decode(String(secret.text.dropFirst(4)))?.count == 32)
      #expect(secret.text.utf8.count == 47)
      #expect(secret.hash == Secret.hash(of: secret.text))
      #expect(secret.hash != Secret.make(kind).hash)
    }
    #expect(
      Digest.hexadecimal(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("base64url follows the vectors of RFC 4648 and refuses what it would not write")
  func base64URL() {
    let vectors = ["": "", "f": "Zg", "fo": "Zm8", "foo": "Zm9v", "foob": "Zm9vYg"]
    for (plain, encoded) in vectors {
      #expect(Base64URL.encode(Array(plain.utf8)) == encoded)
      #expect(Base64URL.decode(encoded) == Array(plain.utf8))
    }
    #expect(Base64URL.encode([0xFB, 0xFF]) == "-_8")
    for bad in ["Zh", "Zg==", "Z", "Zm9v\n", "+/8"] { #expect(Base64URL.decode(bad) == nil) }
  }

  @Test("values of the domain come back from the wire as they went")
  func wireForms() throws {
    func expectRoundTrip<Value: PostgresMapped & Equatable>(_ value: Value) throws {
      var bytes: [UInt8] = []
      value.encode(into: &bytes)
      let back = try bytes.withUnsafeBytes { try Value(postgres: $0, type: Value.postgresType) }
      #expect(back == value)
    }
    try expectRoundTrip(ID.make())
    try expectRoundTrip(try #require(Day("1815-12-10")))
    try expectRoundTrip(try #require(Day("2026-11-23")))
    try expectRoundTrip(Instant.now())
    for text in ["0", "-1.50", "12785625.00", "0.0001", "99999999999999999999.9999"] {
      let decimal = try #require(Decimal(text))
      try expectRoundTrip(decimal)
      #expect(Decimal(wire: decimal.wire)?.description == text)
    }
    try expectRoundTrip(["a": [1, nil, "æ"]] as JSON)
    for text in ["2011-03", "2011-Q1", "2011-H1", "2011/12", "2011", "2011-03-17"] {
      try expectRoundTrip(try #require(Period(text, frequency: nil)))
    }
    for frequency in Frequency.allCases { try expectRoundTrip(frequency) }
  }

  @Test("a value the domain does not know is an error of decoding, not a crash")
  func unknownWireForms() {
    #expect(Day(wire: .infinity) == nil)
    #expect(Instant(wire: .negativeInfinity) == nil)
    #expect(Instant(wire: PostgresTimestamp(microseconds: .max - 1)) == nil)
    for numeric in [Numeric.nan, .infinity, .negativeInfinity] {
      #expect(Decimal(wire: numeric) == nil)
    }
    let error = #expect(throws: PostgresError.self) {
      try Array("king".utf8).withUnsafeBytes {
        try Role(postgres: $0, type: String.postgresType)
      }
    }
    #expect(error?.kind == .decoding)
  }
}
