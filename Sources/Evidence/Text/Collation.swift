// By what rules texts are put in order.

private import CText

/// The rules by which texts are put in order: those of a locale, where the system has it, and else without case and marks.
///
/// The tables are the C library's own (LC_COLLATE of POSIX; glibc's follow ISO 14651): in Swedish ä stands after z, in Welsh ll
/// is a letter after l.
public struct Collation: Hashable, Sendable {
  /// What the C library calls the rules; nil for those without case and marks.
  private let name: String?

  /// Without case and marks, then by code point: the same on every system.
  public static let folded = Collation(locale: "C")

  /// The rules of a locale such as `cy_GB` or `sv_SE.UTF-8`. Where the system has no such locale, and for C and POSIX, which go by
  /// code point, they are those of ``folded``.
  public init(locale: String) {
    let language = locale.prefix { $0 != "." && $0 != "@" }
    // An empty name would make the C library ask the environment.
    guard !["", "C", "POSIX"].contains(language) else {
      name = nil
      return
    }
    // Texts are UTF-8 here, whatever the terminal is spoken to in.
    let modifier = locale.firstIndex(of: "@").map { locale[$0...] } ?? ""
    name = "\(language).UTF-8\(modifier)"
  }

  /// Whether the system has the locale, so that its rules hold.
  package var isOfLocale: Bool { name.flatMap(LocaleRules.init) != nil }

  /// Where each text stands in order, from 0 on; texts that the rules hold for equal stand alike.
  ///
  /// O(n log n) comparisons of bytes, after each text has been looked at once.
  public func ranks(of texts: [String]) -> [Int] {
    var keys = CollationKeys()
    // The rules live no longer than this call, and only here.
    if let rules = name.flatMap(LocaleRules.init) {
      for text in texts { keys.append(text, by: rules) }
    } else {
      for text in texts { keys.append(folding: text) }
    }
    return keys.ranks
  }
}

/// Bytes for each of several texts that are in the order in which the texts are.
private struct CollationKeys {
  private var bytes: [UInt8] = []
  /// Where the bytes of each text end.
  private var ends: [Int] = []
  /// Room for the key of one text.
  private var room = [UInt8](repeating: 0, count: 1_024)

  /// How many bytes of a text are ordered by the rules of a locale, which make seven bytes of one. What comes after, which
  /// counts only where so much is the same, is folded.
  private static let ruled = 512

  mutating func append(folding text: String) {
    bytes.append(folding: text)
    ends.append(bytes.count)
  }

  mutating func append(_ text: String, by rules: borrowing LocaleRules) {
    var text = Self.composed(text)
    var end = min(text.count, Self.ruled)
    // Never within a character.
    while end < text.count, end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
    let rest = text[end...]
    text.removeSubrange(end...)
    text.append(0)
    let count = rules.key(of: text, in: &room)
    bytes.append(contentsOf: room[..<count])
    if !rest.isEmpty {
      // No key has a zero in it, so what is longer comes later.
      bytes.append(0)
      bytes.append(folding: String(decoding: rest, as: UTF8.self))
    }
    ends.append(bytes.count)
  }

  /// The UTF-8 of a text with letters and marks joined where that can be, which is how the tables know them, and without NUL,
  /// which would end it.
  private static func composed(_ text: String) -> [UInt8] {
    var utf8 = Array(text.utf8)
    if utf8.contains(where: { $0 >= 0x80 }) {
      var result: UnsafeMutablePointer<UInt8>?
      let options = UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue
      let length = utf8proc_map(utf8, utf8.count, &result, utf8proc_option_t(options))
      defer { text_free(result) }
      if length >= 0, let result { utf8 = Array(UnsafeBufferPointer(start: result, count: length)) }
    }
    if utf8.contains(0) { utf8.removeAll { $0 == 0 } }
    return utf8
  }

  var ranks: [Int] {
    bytes.withUnsafeBytes { bytes in
      // Most keys differ in their first bytes, which are compared as one number.
      let entries = ends.indices.map { place in
        let key = UnsafeRawBufferPointer(rebasing: bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]])
        let beginning = (0..<8).reduce(UInt64(0)) { $0 << 8 | UInt64($1 < key.count ? key[$1] : 0) }
        return (place: place, beginning: beginning, key: key)
      }
      func order(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
        guard let first = left.baseAddress, let second = right.baseAddress else { return left.count - right.count }
        let difference = memcmp(first, second, min(left.count, right.count))
        return difference == 0 ? left.count - right.count : Int(difference)
      }
      let sorted = entries.sorted { left, right in
        left.beginning == right.beginning ? order(left.key, right.key) < 0 : left.beginning < right.beginning
      }
      var ranks = [Int](repeating: 0, count: entries.count)
      var rank = 0
      for (position, entry) in sorted.enumerated() {
        if position > 0, order(sorted[position - 1].key, entry.key) != 0 { rank += 1 }
        ranks[entry.place] = rank
      }
      return ranks
    }
  }
}

/// The rules of a locale, as the C library has them.
private struct LocaleRules: ~Copyable {
  private let locale: locale_t

  /// The rules by their name; nil where the system has none of that name.
  init?(_ name: String) {
    guard let locale = text_rules(name) else { return nil }
    self.locale = locale
  }

  deinit { freelocale(locale) }

  /// Writes the key of a text, which ends with a NUL, and returns how many bytes it has.
  func key(of text: [UInt8], in room: inout [UInt8]) -> Int {
    while true {
      let count = text_key(text, &room, room.count, locale)
      if count < room.count { return count }
      room = [UInt8](repeating: 0, count: count + 1)
    }
  }
}
