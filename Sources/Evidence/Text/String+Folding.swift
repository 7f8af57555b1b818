private import CText

extension String {
  /// The text without case and without marks, so that `Pŵer` and `pwer` are the same (Unicode case folding and
  /// decomposition, by utf8proc). O(n), with a fast path for ASCII.
  public var folded: String {
    var bytes: [UInt8] = []
    bytes.append(folding: self)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Puts the UTF-8 of a folded text at the end. O(n), with a fast path for ASCII.
  mutating func append(folding text: String) {
    var text = text
    let start = count
    text.withUTF8 { source in
      // All bytes are looked at, which many at once can be.
      guard source.reduce(0, |) >= 0x80 else { return append(contentsOf: source) }
      // Each character is folded by itself, so that only those beyond ASCII need the tables.
      var position = 0
      while position < source.count {
        let isPlain = source[position] < 0x80
        let end = source[position...].firstIndex { ($0 < 0x80) != isPlain } ?? source.count
        let run = UnsafeBufferPointer(rebasing: source[position..<end])
        if isPlain { append(contentsOf: run) } else { append(foldingByTables: run) }
        position = end
      }
    }
    withUnsafeMutableBufferPointer { bytes in
      for position in start..<bytes.count where bytes[position] &- UInt8(ascii: "A") < 26 { bytes[position] |= 0x20 }
    }
  }

  private mutating func append(foldingByTables source: UnsafeBufferPointer<UInt8>) {
    let options =
      UTF8PROC_STABLE.rawValue | UTF8PROC_CASEFOLD.rawValue | UTF8PROC_COMPAT.rawValue
      | UTF8PROC_STRIPMARK.rawValue | UTF8PROC_DECOMPOSE.rawValue
    var result: UnsafeMutablePointer<UInt8>?
    let length = utf8proc_map(source.baseAddress, source.count, &result, utf8proc_option_t(options))
    defer { text_free(result) }
    guard length >= 0, let result else { return append(contentsOf: source) }
    append(contentsOf: UnsafeBufferPointer(start: result, count: length))
  }
}
