/// Gives each text of a column a number, the same for texts that are equal however they are quoted.
struct FieldInterner {
  /// A text and its number.
  struct Interned {
    let text: String
    let identifier: Int32
  }

  private var cache = FieldCache<Interned>()
  private var identifiers: [String: Int32] = [:]

  /// The text of a field and its number.
  mutating func intern(_ field: CSVReader.Field, in reader: CSVReader) -> Interned {
    if let known = cache.value(for: field, in: reader) { return known }
    let text = reader.text(field)
    let identifier = identifiers[text] ?? Int32(identifiers.count)
    identifiers[text] = identifier
    let interned = Interned(text: text, identifier: identifier)
    cache.remember(interned, for: field, in: reader)
    return interned
  }
}
