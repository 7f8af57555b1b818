/// What is compared when a name is looked up: its letters and digits without case and marks, a space between words, no leading
/// "the".
///
/// "&" is the word "and", and a full stop is nothing, so that "U.S.A." is "usa"; "+" stays, for scales that use it.
enum NameKey {
  /// The key of a name. O(length).
  static func key(of name: String) -> String {
    var bytes: [UInt8] = []
    if !forEachASCIIByte(of: name, { bytes.append($0) }) {
      bytes.removeAll()
      forEachByteByScalars(of: name) { bytes.append($0) }
    }
    let article = "the ".utf8
    return String(decoding: bytes.starts(with: article) ? bytes.dropFirst(article.count) : bytes[...], as: UTF8.self)
  }

  /// A hash of the key, made without the key itself: a vocabulary has a thousand names, and most are never asked for. It is
  /// FNV-1a, the same in every run. O(length), without allocation for ASCII.
  static func hash(of name: String) -> UInt64 {
    var hash = Hash()
    if !forEachASCIIByte(of: name, { hash.add($0) }) {
      hash = Hash()
      forEachByteByScalars(of: name) { hash.add($0) }
    }
    return hash.value
  }

  private struct Hash {
    private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01b3
    private static let ofArticle = "the ".utf8.reduce(start) { ($0 ^ UInt64($1)) &* prime }
    private(set) var value = start
    private var count = 0
    private let ofArticle = Hash.ofArticle

    @inline(__always)
    mutating func add(_ byte: UInt8) {
      value = (value ^ UInt64(byte)) &* Self.prime
      count &+= 1
      if count == 4, value == ofArticle { value = Self.start }
    }
  }

  /// Calls `body` with the bytes of the key, or returns false at the first byte that is not ASCII.
  @inline(__always)
  private static func forEachASCIIByte(of name: String, _ body: (UInt8) -> Void) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      var words = Words()
      for byte in bytes {
        guard byte < 0x80 else { return false }
        words.add(byte, body)
      }
      return true
    }
  }

  private static func forEachByteByScalars(of name: String, _ body: (UInt8) -> Void) {
    var words = Words()
    for scalar in name.folded.unicodeScalars {
      if scalar.isASCII {
        words.add(UInt8(truncatingIfNeeded: scalar.value), body)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        words.begin(body)
        for byte in String(scalar).utf8 { body(byte) }
      } else {
        words.end()
      }
    }
  }

  private struct Words {
    private var isInside = false
    private var isFirst = true

    @inline(__always)
    mutating func add(_ byte: UInt8, _ body: (UInt8) -> Void) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"):
        begin(body)
        body(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        begin(body)
        body(byte | 0x20)
      case UInt8(ascii: "&"):
        end()
        begin(body)
        for letter in "and".utf8 { body(letter) }
        end()
      case UInt8(ascii: "."): break
      default: end()
      }
    }

    @inline(__always)
    mutating func begin(_ body: (UInt8) -> Void) {
      if !isInside, !isFirst { body(UInt8(ascii: " ")) }
      isInside = true
      isFirst = false
    }

    mutating func end() { isInside = false }
  }
}
