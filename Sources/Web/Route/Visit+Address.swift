extension Visit {
  /// The address of this very page with its query, so that a form comes back to the same view.
  var address: String {
    let pairs = query.pairs.map { "\(Percent.encoded($0.name))=\(Percent.encoded($0.value))" }
    return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
  }
}
