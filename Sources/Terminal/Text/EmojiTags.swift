/// The tags that make a black flag the flag of a part of a country, such as Wales (Unicode Technical Standard 51, section 1.4.6).
///
/// Other tags say nothing that is seen, and could hide text.
package enum EmojiTags {
  /// Where the tags end that begin at a place; nil unless they stand behind a black flag, name a region of a country, and end as such
  /// tags do. O(1).
  package static func end(
    in scalars: String.UnicodeScalarView, after flag: Unicode.Scalar, from start: String.UnicodeScalarView.Index
  ) -> String.UnicodeScalarView.Index? {
    guard flag == "\u{1F3F4}" else { return nil }
    var index = start
    var letters = 0
    while index != scalars.endIndex, letters <= lengths.upperBound {
      let value = scalars[index].value
      index = scalars.index(after: index)
      switch value {
      case 0xE0030...0xE0039, 0xE0061...0xE007A: letters += 1
      case 0xE007F: return lengths.contains(letters) ? index : nil
      default: return nil
      }
    }
    return nil
  }

  /// A country has two letters, and its part has one to four letters or digits.
  private static let lengths = 3...6
}
