import Foundation
import FoundationXML
import HTML

/// What an XML parser finds in a piece of markup.
final class WellFormed: NSObject, XMLParserDelegate {
  private(set) var elements: [(name: String, attributes: [String: String])] = []
  private(set) var text = ""
  private(set) var problem: (any Error)?

  init(_ html: HTML) {
    super.init()
    let parser = XMLParser(data: Data("<root>".utf8 + html.bytes + "</root>".utf8))
    parser.delegate = self
    if !parser.parse() { problem = parser.parserError }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append((name, attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  /// The attributes of the elements of that name and class.
  func all(_ name: String, class type: String? = nil) -> [[String: String]] {
    elements.filter { $0.name == name && (type == nil || $0.attributes["class"] == type) }
      .map(\.attributes)
  }
}
