// The one gate between text from a file and the terminal: what could move the cursor, reverse the line, or be counted
// differently by the terminal and by the library that draws becomes a visible mark.

/// Makes text safe to draw or to print.
///
/// What is taken out is shown as `�`: control characters (a tab becomes one space), bidirectional overrides and
/// isolates, byte order marks, tag characters, characters that the C library does not know, flags, and emoji joined from
/// several. What has no width and no meaning on a grid is left out without a mark: variation selectors, joiners between
/// letters, soft hyphens, the tone of an emoji, the tags behind a black flag that make it that of Wales. A character keeps at
/// most four marks; more leave one `�` behind it.
public enum Sanitiser {
  /// One character that ``clean(_:)`` shows as `�`.
  public struct Removal: Hashable, Sendable {
    /// What was taken out.
    public let scalar: Unicode.Scalar
    /// Where it began in the UTF-8 of the original.
    public let utf8Offset: Int
  }

  /// `text` as it may be drawn. O(length), and without a copy when nothing has to change.
  public static func clean(_ text: String) -> String {
    isPlain(text) ? text : sanitise(text).text
  }

  /// What ``clean(_:)`` would take out, and where: for a report on the file that it came from.
  public static func removals(in text: String) -> [Removal] {
    isPlain(text) ? [] : sanitise(text).removals
  }

  /// Whether every character is an ordinary one: so it is with almost all text, and nothing has to be built anew.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } || text.unicodeScalars.allSatisfy { isPlain($0.value) }
  }

  private static func isPlain(_ value: UInt32) -> Bool {
    if value < 0x300 { return value >= 0x20 && value < 0x7F || value >= 0xA0 && value != 0xAD }
    return WidthTable.common(value) ?? 0 > 0
  }

  private static func sanitise(_ text: String) -> Pass {
    var pass = Pass()
    var offset = 0
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index != scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      let end = EmojiTags.end(in: scalars, after: scalar, from: index)
      defer {
        // No cell holds the flag of a part of a country: the black flag that it is made of stands for it.
        if let end {
          offset += scalars[index..<end].reduce(0) { $0 + UTF8.width($1) }
          index = end
        }
      }
      pass.take(scalar, next: index == scalars.endIndex ? nil : scalars[index], at: offset)
      offset += UTF8.width(scalar)
    }
    return pass
  }
}

/// One walk over the scalars of a text.
private struct Pass {
  var output = String.UnicodeScalarView()
  var removals: [Sanitiser.Removal] = []

  /// The last character of the output that marks may join, and how many have.
  private var base: Unicode.Scalar?
  private var markCount = 0
  /// What the cluster that was just replaced still drags behind it.
  private var swallowed: Swallowed = .nothing

  private enum Swallowed { case nothing, marks, joined, secondHalfOfFlag }

  var text: String { String(output) }

  mutating func take(_ scalar: Unicode.Scalar, next: Unicode.Scalar?, at offset: Int) {
    let kind = Kind(scalar)
    if swallows(kind, next: next) { return }
    swallowed = .nothing
    switch kind {
    case .spacing:
      base = scalar
      markCount = 0
      output.append(scalar)
    case .tab:
      take(" ", next: next, at: offset)
    case .mark:
      takeMark(scalar, at: offset)
    case .invisible:
      break
    case .joiner:
      // Between letters a joiner only chooses a form; between emoji it makes one picture, which no cell can hold.
      guard let base, base.isPictograph, let next, next.isPictograph else { return }
      replaceBase(scalar, at: offset, swallowing: .joined)
    case .tone:
      if base?.isPictograph != true { replace(scalar, at: offset, swallowing: .marks) }
    case .tag:
      if base?.isPictograph == true {
        replaceBase(scalar, at: offset, swallowing: .marks)
      } else {
        replace(scalar, at: offset, swallowing: .marks)
      }
    case .flagHalf:
      replace(scalar, at: offset, swallowing: .secondHalfOfFlag)
    case .refused:
      replace(scalar, at: offset, swallowing: .marks)
    }
  }

  private mutating func swallows(_ kind: Kind, next: Unicode.Scalar?) -> Bool {
    switch (swallowed, kind) {
    case (.nothing, _):
      return false
    case (_, .mark), (_, .tone), (_, .tag), (_, .invisible):
      return true
    case (_, .joiner):
      swallowed = next?.isPictograph == true ? .joined : .marks
      return true
    case (.joined, _):
      swallowed = .marks
      return true
    case (.secondHalfOfFlag, .flagHalf):
      swallowed = .marks
      return true
    default:
      return false
    }
  }

  private mutating func takeMark(_ scalar: Unicode.Scalar, at offset: Int) {
    guard base != nil else { return replace(scalar, at: offset, swallowing: .marks) }
    guard markCount + 1 < Cell.scalarLimit else { return replace(scalar, at: offset, swallowing: .marks) }
    markCount += 1
    output.append(scalar)
  }

  private mutating func replace(_ scalar: Unicode.Scalar, at offset: Int, swallowing: Swallowed) {
    output.append("\u{FFFD}")
    removals.append(Sanitiser.Removal(scalar: scalar, utf8Offset: offset))
    base = nil
    swallowed = swallowing
  }

  private mutating func replaceBase(_ scalar: Unicode.Scalar, at offset: Int, swallowing: Swallowed) {
    output.removeLast(1 + markCount)
    replace(scalar, at: offset, swallowing: swallowing)
  }
}

/// What the sanitiser does with one scalar.
private enum Kind {
  case spacing, mark, tab, invisible, joiner, tone, tag, flagHalf, refused

  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F: self = .spacing
    case 0x09: self = .tab
    case 0xAD, 0x034F, 0x180B...0x180F, 0x200B, 0x200C, 0x2060...0x2064, 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      self = .invisible
    case 0x200D: self = .joiner
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB: self = .refused
    case 0x1F1E6...0x1F1FF: self = .flagHalf
    case 0x1F3FB...0x1F3FF: self = .tone
    case 0xE0000...0xE007F: self = .tag
    default:
      switch DisplayWidth.of(scalar) {
      case nil: self = .refused
      case 0: self = .mark
      default: self = .spacing
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether joiners and tones make one picture of this and its neighbour; digits and signs count as emoji too.
  fileprivate var isPictograph: Bool { value > 0x2000 && properties.isEmoji }
}
