import Evidence
import EvidenceQuery
import Terminal

/// Something that lies over the view and takes events first.
enum Layer: Sendable {
  case facets(FacetLayer)
  case prompt(PromptLayer)
  case page(PageLayer)
  case menu(MenuLayer)
  case jump(JumpLayer)

  /// Makes what the layer shows anew after the results have changed.
  mutating func refresh(state: BrowserState, _ model: BrowserModel) {
    if case .facets(var layer) = self {
      layer.refresh(state, model)
      self = .facets(layer)
    }
  }
}

/// The panel of facets: letters narrow its values, Space chooses one.
struct FacetLayer: Sendable {
  /// A line that can be selected: a value of a facet.
  struct Line: Sendable {
    let field: Field
    let entry: FacetCounts.Entry
  }

  /// The letters that narrow the values.
  var letters = ""
  /// The selected line.
  var selected = 0
  private(set) var facets: [FacetCounts] = []
  /// The question that the counts answer; moving about in the panel asks no other.
  private var counted: Question?

  private struct Question: Equatable {
    let filter: Filter
    let scope: ReviewScope
    let reviews: Int
    let words: Words
  }

  init(_ state: BrowserState, _ model: BrowserModel) { refresh(state, model) }

  /// The values that the letters leave, facet by facet; where its heading has them, all of its values.
  var shown: [FacetCounts] {
    let wanted = letters.folded
    guard !wanted.isEmpty else { return facets }
    return facets.compactMap { facet in
      if name(of: facet.field).folded.contains(wanted) { return facet }
      let entries = facet.entries.filter { $0.label.folded.contains(wanted) }
      return entries.isEmpty ? nil : FacetCounts(field: facet.field, list: facet.list, entries: entries)
    }
  }

  /// The lines that can be selected, in order.
  var lines: [Line] { shown.flatMap { facet in facet.entries.map { Line(field: facet.field, entry: $0) } } }

  private func name(of field: Field) -> String { counted?.words.name(of: field) ?? field.label }

  mutating func refresh(_ state: BrowserState, _ model: BrowserModel) {
    let question = Question(
      filter: state.place.filter, scope: state.place.scope, reviews: model.library.reviews.count,
      words: model.words)
    if question != counted {
      facets = model.engine.facets(
        under: question.filter, of: question.scope,
        known: state.results.selections(under: question.filter, question.scope)
      ).map { facet in facet.renamed { model.words.label($0, of: facet.field) } }
    }
    counted = question
    selected = min(selected, max(0, lines.count - 1))
  }
}

/// The line in which one types.
struct PromptLayer: Hashable, Sendable {
  /// What is typed.
  enum Kind: Hashable, Sendable {
    /// A search, added to the clauses of `base`; Esc goes back to where one was before.
    case search(before: Place, base: Filter)
    /// A command.
    case command
    /// What to leave out; Esc leaves things as they are.
    case without
    /// The name of a file to export to.
    case export
    /// Whether the file of an export, which is there already, may be replaced.
    case replace(ExportRequest)
  }

  var kind: Kind
  var line: LineEditor
  /// What could stand at the cursor.
  var completion = Completion()
  /// Why what is typed cannot be used.
  var problem: PromptProblem?
}

/// Why what is typed cannot be used, in words.
struct PromptProblem: Hashable, Sendable {
  let message: String
}

/// A page over the view: the help, or where values come from.
struct PageLayer: Sendable {
  enum Kind: Hashable, Sendable {
    case help
    case provenance(Reference)
  }

  let kind: Kind
  var state = PageState()
  /// The letters that narrow the help.
  var letters = ""
}

/// The menu of views.
struct MenuLayer: Hashable, Sendable {
  static let actions: [Action] = [
    .studies, .findings, .quality, .overview, .map, .trafficLights, .confidence, .effects, .flow, .audit, .compare,
    .reviews,
    .facets, .search, .help,
    .quit,
  ]
  var selected = 0
}

/// A line of text with a cursor, and earlier lines to come back to.
struct LineEditor: Hashable, Sendable {
  private(set) var text: String
  /// How many characters stand before the cursor.
  private(set) var cursor: Int
  private let earlier: [String]
  private var position: Int
  /// What was typed before going to earlier lines.
  private var draft = ""

  init(_ text: String, earlier: [String] = []) {
    self.text = text
    self.earlier = earlier
    cursor = text.count
    position = earlier.count
  }

  /// Edits the line by a key. Returns whether the key is one of editing.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: remove(before: cursor, count: 1)
    case .delete: if cursor < text.count { remove(before: cursor + 1, count: 1) }
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .control("u"): remove(before: cursor, count: cursor)
    case .control("k"): text = String(text.prefix(cursor))
    case .control("w"):
      let before = text.prefix(cursor)
      let kept = before.reversed().drop { $0 == " " }.drop { $0 != " " }.count
      remove(before: cursor, count: cursor - kept)
    case .up: recall(position - 1)
    case .down: recall(position + 1)
    case .enter, .escape, .tab, .backTab, .insert, .pageUp, .pageDown, .function, .control, .alt: return false
    }
    return true
  }

  /// More than anybody types; every letter is a new question to all rows.
  static let longest = 1_000

  /// Puts text in at the cursor, as much of it as the line may still take; line breaks become spaces.
  mutating func insert(_ addition: String) {
    let line = addition.prefix(max(0, Self.longest - text.count)).map { $0.isNewline || $0 == "\t" ? " " : $0 }
    let start = text.index(text.startIndex, offsetBy: cursor)
    text.insert(contentsOf: line, at: start)
    cursor = text.distance(from: text.startIndex, to: start) + line.count
    cursor = min(cursor, text.count)
  }

  /// Puts text in the place of what stands from a position to the cursor.
  mutating func replace(from start: Int, with replacement: String) {
    if cursor > start { remove(before: cursor, count: cursor - start) }
    insert(replacement)
  }

  /// Moves the cursor behind so many characters, or to the end.
  mutating func moveCursor(to position: Int) { cursor = max(0, min(position, text.count)) }

  private mutating func remove(before end: Int, count: Int) {
    guard count > 0, end > 0 else { return }
    let upper = text.index(text.startIndex, offsetBy: min(end, text.count))
    let lower = text.index(upper, offsetBy: -min(count, end))
    text.removeSubrange(lower..<upper)
    cursor = max(0, end - count)
  }

  private mutating func recall(_ wanted: Int) {
    guard (0...earlier.count).contains(wanted), wanted != position else { return }
    if position == earlier.count { draft = text }
    position = wanted
    text = wanted < earlier.count ? earlier[wanted] : draft
    cursor = text.count
  }
}
