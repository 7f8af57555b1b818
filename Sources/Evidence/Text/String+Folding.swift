private import CText

extension String {
  /// The text without case and without marks, so that `Pŵer` and `pwer` are the same (Unicode case folding and
  /// decomposition, by utf8proc). O(n), with a fast path for ASCII.
  public var folded: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for byte in utf8 {
      guard byte < 0x80 else { return foldedByTables }
      bytes.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private var foldedByTables: String {
    let options =
      UTF8PROC_STABLE.rawValue | UTF8PROC_CASEFOLD.rawValue | UTF8PROC_COMPAT.rawValue
      | UTF8PROC_STRIPMARK.rawValue | UTF8PROC_DECOMPOSE.rawValue
    var text = self
    return text.withUTF8 { source in
      var result: UnsafeMutablePointer<UInt8>?
      let length = utf8proc_map(source.baseAddress, source.count, &result, utf8proc_option_t(options))
      defer { text_free(result) }
      guard length >= 0, let result else { return String(decoding: source, as: UTF8.self) }
      return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
    }
  }
}
