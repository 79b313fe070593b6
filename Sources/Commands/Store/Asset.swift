import CAssets

/// A file of the source tree that is compiled into the binary.
struct Asset {
  /// Its path from the top of the source tree.
  let path: String
  /// Its text; all embedded files are UTF-8.
  let text: String

  /// The files whose paths begin with `prefix`, sorted by path.
  static func all(under prefix: String) -> [Asset] {
    (0..<rygrad_asset_count()).compactMap { index in
      let asset = rygrad_asset_at(index)
      let path = String(cString: asset.path)
      guard path.hasPrefix(prefix) else { return nil }
      let bytes = UnsafeBufferPointer(start: asset.bytes, count: asset.count)
      return Asset(path: path, text: String(decoding: bytes, as: UTF8.self))
    }.sorted { $0.path < $1.path }
  }

  /// The file's name without folder and ending.
  var name: String {
    String(path.split(separator: "/").last!.prefix { $0 != "." })
  }
}
