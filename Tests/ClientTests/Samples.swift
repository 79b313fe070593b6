import Domain

@testable import Client

/// Rows as a server's `commands` would send them.
enum Samples {
  static let rows: [JSON] = [
    [
      "verb": "party.add", "summary": "Adds a party to an initiative", "permission": "backbone",
      "scope": "initiative", "access": "write", "destructive": false, "idempotent": false,
      "payload": nil,
      "arguments": [
        "type": "object",
        "properties": [
          "name": ["type": "string", "description": "The party's name", "examples": ["Aarhus"]],
          "role": ["type": "string", "enum": ["partner", "funder"], "default": "partner"],
          "award_date": ["type": "string", "format": "date"],
          "hidden": ["type": "boolean"],
          "tag": ["type": "string", "x-list": true],
        ],
        "required": ["name"], "additionalProperties": false,
      ],
      "errors": ["EXISTS"], "examples": ["party.add name=Aarhus"],
    ],
    [
      "verb": "party.list", "summary": "Lists parties", "scope": "initiative", "access": "read",
      "payload": nil,
      "arguments": [
        "properties": [
          "limit": ["type": "integer", "maximum": 2], "cursor": ["type": "string"],
        ], "required": [],
      ],
    ],
    [
      "verb": "measurement.import", "summary": "Imports figures", "scope": "initiative",
      "access": "write", "idempotent": true,
      "payload": ["help": "The table", "media": "text/csv", "required": true],
      "arguments": ["properties": ["map": ["type": "string"]], "required": []],
      "examples": ["measurement.import map=State:party <<1024"],
    ],
    [
      "verb": "member.accept", "summary": "Accepts an invitation", "scope": "host",
      "access": "write", "payload": nil,
      "arguments": [
        "properties": ["secret": ["type": "string", "x-secret": true]], "required": ["secret"],
      ],
      "examples": ["member.accept secret=ryi_1"],
    ],
    [
      "verb": "token.create", "summary": "Makes a token", "scope": "host", "access": "write",
      "payload": nil, "arguments": ["properties": [:], "required": []],
    ],
    [
      "verb": "story.add", "summary": "Tells a story", "scope": "initiative", "access": "write",
      "modifiers": ["initiative", "as", "deadline", "dry", "idem"], "payload": nil,
      "arguments": ["properties": ["text": ["type": "string"]], "required": []],
    ],
    [
      "verb": "story.remove", "summary": "Takes a story back", "scope": "initiative",
      "access": "write", "destructive": true,
      "modifiers": ["initiative", "as", "deadline", "dry", "idem", "confirm"], "payload": nil,
      "arguments": ["properties": ["id": ["type": "string"]], "required": []],
    ],
    ["verb": "ping", "summary": "Answers", "scope": "none", "access": "read"],
  ]

  static let catalog = Catalog(rows: rows)

  /// The sample command of that verb.
  static func command(_ verb: String) -> CommandDescription {
    catalog[verb]!
  }
}
