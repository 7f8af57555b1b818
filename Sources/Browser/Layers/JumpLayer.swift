/// The fuzzy jump: a line to type in, and the best finds below it.
struct JumpLayer: Sendable {
  /// The most finds that are shown.
  static let limit = 100

  var line: LineEditor
  /// The selected find.
  var selected = 0
  private(set) var found: JumpIndex.Found

  init(_ text: String = "", _ index: JumpIndex) {
    line = LineEditor(text)
    found = index.best(text, limit: Self.limit)
  }

  /// Looks for what is typed now; the best find is selected.
  mutating func search(_ index: JumpIndex) {
    found = index.best(line.text, limit: Self.limit)
    selected = 0
  }
}
