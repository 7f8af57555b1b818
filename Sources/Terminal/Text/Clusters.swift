// Cuts sanitised text into what one cell can hold: a character that takes columns, and the marks that join it. This is
// coarser than a `Character` nowhere and finer where a grapheme has two spacing characters, as in Devanagari.

/// The clusters of sanitised text.
struct Clusters: Sequence, IteratorProtocol {
  /// One cluster.
  struct Cluster {
    /// The cluster as a cell in plain text.
    var cell: Cell
    /// The columns it takes.
    var width: Int
    /// Its length in UTF-8.
    var utf8Count: Int
    /// Whether a line may break here instead of drawing it.
    var isSpace: Bool
  }

  private var scalars: String.UnicodeScalarView.Iterator
  private var pending: Unicode.Scalar?

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    pending = scalars.next()
  }

  mutating func next() -> Cluster? {
    guard let base = pending else { return nil }
    let width = base.isASCII ? 1 : Swift.max(1, DisplayWidth.of(base) ?? 1)
    var cluster = Cluster(
      cell: Cell(base: base, width: width, style: Style(.text)),
      width: width,
      utf8Count: UTF8.width(base),
      isSpace: base == " "
    )
    var slot = 1
    pending = scalars.next()
    while let mark = pending, !mark.isASCII, DisplayWidth.of(mark) == 0 {
      cluster.cell.add(mark: mark, slot: slot)
      cluster.utf8Count += UTF8.width(mark)
      slot += 1
      pending = scalars.next()
    }
    return cluster
  }

  /// The columns of sanitised text. O(length), and quick where all is ASCII.
  static func width(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    var width = 0
    for scalar in text.unicodeScalars { width += DisplayWidth.of(scalar) ?? 1 }
    return width
  }
}
