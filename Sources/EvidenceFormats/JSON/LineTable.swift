// Turns byte offsets into lines and columns.

/// A line and a column, counted from 1, without the file's name.
struct LinePosition: Equatable, Sendable {
  var line = 1
  var column = 1
}

/// The line and column at every 1,024th byte of a text.
///
/// A table of line starts alone would make a column cost a scan of its line, and a minified file is one line of many
/// megabytes. Marks at a fixed stride bound every look-up by one stride, and make the table a 64th of the text's size.
struct LineTable: Sendable {
  private static let stride = 1024

  private var marks: [LinePosition]

  /// Builds the table in one pass over the text.
  init(_ bytes: [UInt8]) {
    marks = []
    marks.reserveCapacity(bytes.count / Self.stride + 1)
    var position = LinePosition()
    marks.append(position)
    var start = 0
    while bytes.count - start > Self.stride {
      position.advance(over: start..<start + Self.stride, of: bytes)
      start += Self.stride
      marks.append(position)
    }
  }

  /// The position of the byte at `offset` in the text that the table was built from.
  ///
  /// - Complexity: O(1); at most one stride of bytes is scanned.
  func position(of offset: Int, in bytes: [UInt8]) -> LinePosition {
    let offset = min(max(offset, 0), bytes.count)
    let mark = min(offset / Self.stride, marks.count - 1)
    var position = marks[mark]
    position.advance(over: mark * Self.stride..<offset, of: bytes)
    return position
  }
}

extension LinePosition {
  /// Moves the position over a range of bytes of a UTF-8 text.
  mutating func advance(over range: Range<Int>, of bytes: [UInt8]) {
    let text = bytes.span
    var index = range.lowerBound
    if index == 0, startsWithByteOrderMark(text) { index = 3 }
    while index < range.upperBound {
      let byte = text[index]
      index += 1
      // The CR of CR LF is a character of the line that the LF ends.
      let endsLine = byte == .lineFeed || (byte == .carriageReturn && !(index < text.count && text[index] == .lineFeed))
      if endsLine {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}

/// Whether the text starts with U+FEFF in UTF-8.
func startsWithByteOrderMark(_ text: Span<UInt8>) -> Bool {
  text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF
}
