// Breaks text into lines that fit. Words stay whole where they can, and every piece keeps its role and its link.

/// Breaks sanitised runs into lines of at most `width` columns.
///
/// A line breaks at a space, which is not drawn, or beside a wide character; a word longer than a line is cut between
/// clusters. Lines after the first begin with `hangingIndent` spaces. A width below one gives lines of one cluster, so
/// that nothing vanishes and nothing loops. There is always at least one line. O(length).
public func wrap(_ runs: [Run], width: Int, hangingIndent: Int = 0) -> [[Run]] {
  var lines = LineBreaker(width: max(1, width), indent: max(0, min(hangingIndent, width - 1)))
  for run in runs { lines.append(run) }
  return lines.finish()
}

/// Wrapping of text that has lines of its own.
public enum Wrapping {
  /// Breaks `text` at its newlines (`\n`, `\r\n`, `\r`), then wraps each line; an empty line stays as one.
  public static func paragraphs(
    _ text: String, role: Role = .text, width: Int, hangingIndent: Int = 0
  ) -> [[Run]] {
    lines(of: text).flatMap { wrap([Run($0, role)], width: width, hangingIndent: hangingIndent) }
  }

  /// The lines of `text` without their ends, for a caller that styles each. Nothing after a last newline is no line.
  public static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var rest = text.utf8[...]
    while let end = rest.firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      lines.append(String(Substring(rest[..<end])))
      let isPair = rest[end...].starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
      rest = rest[rest.index(end, offsetBy: isPair ? 2 : 1)...]
    }
    if !rest.isEmpty || lines.isEmpty { lines.append(String(Substring(rest))) }
    return lines
  }
}

/// A piece of one run, by its bytes: what a line is made of. Plain numbers, because there is one a cluster at first.
private struct Piece {
  var run: Int
  var start: Int
  var end: Int
  var width: Int

  /// Neighbours in the same run become one piece again, so that a line has few runs.
  func join(_ pieces: inout [Piece]) {
    if let last = pieces.indices.last, pieces[last].run == run, pieces[last].end == start {
      pieces[last].end = end
      pieces[last].width += width
    } else {
      pieces.append(self)
    }
  }
}

/// Fills lines word by word. A word may consist of pieces of several runs.
private struct LineBreaker {
  let width: Int
  let indent: Int

  private var runs: [Run] = []
  private var lines: [[Run]] = []
  private var line: [Piece] = []
  private var lineWidth = 0
  /// Spaces that are drawn only when a word follows them on the same line.
  private var spaces: [Piece] = []
  private var spacesWidth = 0
  private var word: [Piece] = []
  private var wordWidth = 0

  init(width: Int, indent: Int) {
    self.width = width
    self.indent = indent
  }

  private var room: Int { lines.isEmpty ? width : width - indent }

  mutating func append(_ run: Run) {
    let number = runs.count
    runs.append(run)
    var start = 0
    for cluster in Clusters(run.text) {
      let piece = Piece(run: number, start: start, end: start + cluster.utf8Count, width: cluster.width)
      start = piece.end
      if cluster.isSpace {
        placeWord()
        piece.join(&spaces)
        spacesWidth += piece.width
      } else if cluster.width == 2 {
        placeWord()
        add(toWord: piece)
        placeWord()
      } else {
        add(toWord: piece)
      }
    }
  }

  mutating func finish() -> [[Run]] {
    placeWord()
    if lines.isEmpty || !line.isEmpty { endLine() }
    return lines
  }

  private mutating func add(toWord piece: Piece) {
    // A word that begins in the middle of a line may have to go to the next, which may be shorter.
    let room = line.isEmpty ? room : width - indent
    if wordWidth + piece.width > room, !word.isEmpty { placeWord() }
    piece.join(&word)
    wordWidth += piece.width
  }

  private mutating func placeWord() {
    guard !word.isEmpty else { return }
    if lineWidth + spacesWidth + wordWidth > room {
      if !line.isEmpty { endLine() }
      // Spaces that begin the text are an indent of the author's; those at a break are not drawn.
      if !lines.isEmpty || spacesWidth + wordWidth > room { dropSpaces() }
    }
    for piece in spaces { piece.join(&line) }
    for piece in word { piece.join(&line) }
    lineWidth += spacesWidth + wordWidth
    dropSpaces()
    word.removeAll(keepingCapacity: true)
    wordWidth = 0
  }

  private mutating func dropSpaces() {
    spaces.removeAll(keepingCapacity: true)
    spacesWidth = 0
  }

  private mutating func endLine() {
    var drawn: [Run] = []
    if !lines.isEmpty, indent > 0 { drawn.append(Run(clean: String(repeating: " ", count: indent), .text)) }
    for piece in line { drawn.append(run(of: piece)) }
    lines.append(drawn)
    line.removeAll(keepingCapacity: true)
    lineWidth = 0
  }

  private func run(of piece: Piece) -> Run {
    let run = runs[piece.run]
    let utf8 = run.text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: piece.start)
    let end = utf8.index(start, offsetBy: piece.end - piece.start)
    return Run(clean: String(run.text[start..<end]), run.role, link: run.link)
  }
}
