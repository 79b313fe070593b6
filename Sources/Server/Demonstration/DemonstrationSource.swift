import CAssets

/// Where the script of a demonstration is.
enum DemonstrationSource: Sendable, Hashable {
  /// In the program itself.
  case embedded
  /// In a file, by its absolute path.
  case file(String)

  /// The script; throws ``StartupProblem`` where the file cannot be read.
  func text() throws -> String {
    switch self {
    case .file(let path): return String(decoding: try File.read(path), as: UTF8.self)
    case .embedded:
      for index in 0..<rygrad_asset_count() {
        let asset = rygrad_asset_at(index)
        guard String(cString: asset.path) == "demonstration/demonstration.txt" else { continue }
        return String(
          decoding: UnsafeBufferPointer(start: asset.bytes, count: asset.count), as: UTF8.self)
      }
      preconditionFailure("the demonstration is not embedded")
    }
  }
}
