import Terminal

/// A row of the table of everything that keys do: help, status line, menu and tests read it.
struct Binding: Sendable {
  /// What is done.
  let action: Action
  /// The keys that do it, the one to show first.
  let keys: [Key]
  /// A word or two for the status line; nil for what is not shown there.
  let hint: Phrase?
  /// What it does, for the help.
  let help: Phrase
  /// The views whose own key it is; nil for a key of all.
  let views: Set<BrowserView>?

  init(_ action: Action, _ keys: [Key], hint: Phrase? = nil, _ help: Phrase, in views: Set<BrowserView>? = nil) {
    self.action = action
    self.keys = keys
    self.hint = hint
    self.help = help
    self.views = views
  }
}

/// Every key of the program. A key is added here; what it does is the same case in `BrowserState.perform`.
enum ActionTable {
  /// All bindings, in the order of the help and of the status line: the most useful first.
  static let all: [Binding] = [
    Binding(.down, [.down, .character("j")], hint: .hintMove, .helpDown),
    Binding(.up, [.up, .character("k")], .helpUp),
    Binding(.open, [.enter, .right, .character("l")], hint: .hintOpen, .helpOpen),
    Binding(.back, [.escape, .left, .character("h"), .backspace], hint: .hintBack, .helpBack),
    Binding(.choose, [.space], hint: .hintChoose, .helpChoose),
    Binding(.nextPane, [.tab], hint: .hintPane, .helpNextPane),
    Binding(.previousPane, [.backTab], .helpPreviousPane),
    Binding(.facets, [.character("f")], hint: .hintFilter, .helpFacets),
    Binding(.search, [.character("/")], hint: .hintSearch, .helpSearch),
    Binding(.command, [.character(":")], .helpCommand),
    Binding(.jump, [.control("p")], .helpJump),
    Binding(.undo, [.character("u")], hint: .hintUndo, .helpUndo),
    Binding(.clear, [.character("x")], hint: .hintClear, .helpClear),
    Binding(.help, [.character("?"), .function(1)], hint: .hintHelp, .helpHelp),
    Binding(.quit, [.character("q")], hint: .hintQuit, .helpQuit),
    // One key that names all views comes before those of each.
    Binding(.menu, [.character("9")], hint: .hintViews, .helpMenu),
    Binding(.overview, [.character("5")], hint: .hintOverview, .helpOverview),
    Binding(.map, [.character("6")], hint: .hintMap, .helpMap),
    Binding(.trafficLights, [.character("7")], hint: .hintTrafficLights, .helpTrafficLights),
    Binding(.confidence, [.character("T")], hint: .hintConfidence, .helpConfidence),
    Binding(.reviews, [.character("8")], hint: .hintReviews, .helpReviews),
    Binding(.effects, [.character("E")], hint: .hintEffects, .helpEffects),
    Binding(.audit, [.character("A")], hint: .hintAudit, .helpAudit),
    Binding(.flow, [.character("F")], hint: .hintFlow, .helpFlow),
    Binding(.linkedOnly, [.character("L")], hint: .hintLinked, .helpLinkedOnly),
    Binding(.provenance, [.character("i")], hint: .hintProvenance, .helpProvenance),
    Binding(.copy, [.character("y")], hint: .hintCopy, .helpCopy),
    Binding(.export, [.character("e")], .helpExport),
    Binding(.openDOI, [.character("o")], hint: .hintDOI, .helpOpenDOI),
    Binding(.sort, [.character("s")], hint: .hintSort, .helpSort),
    Binding(.reverseSort, [.character("S")], .helpReverseSort),
    Binding(.certainty, [.character("C")], hint: .hintCertainty, .helpCertainty),
    Binding(.without, [.character("W")], hint: .hintWithout, .helpWithout),
    Binding(.zoom, [.character("z")], hint: .hintZoom, .helpZoom),
    Binding(.redo, [.character("r"), .control("r")], .helpRedo),
    Binding(.nextMatch, [.character("n")], .helpNextMatch),
    Binding(.previousMatch, [.character("N")], .helpPreviousMatch),
    Binding(.studies, [.character("1")], .helpStudies),
    Binding(.findings, [.character("2")], .helpFindings),
    Binding(.quality, [.character("3")], .helpQuality),
    Binding(.detail, [.character("4")], .helpDetail),
    Binding(.compare, [.character("=")], .helpCompare),
    Binding(.mark, [.character("m")], .helpMark),
    Binding(.first, [.home, .character("g")], .helpFirst),
    Binding(.last, [.end, .character("G")], .helpLast),
    Binding(.pageDown, [.pageDown, .control("f")], .helpPageDown),
    Binding(.pageUp, [.pageUp, .control("b")], .helpPageUp),
    Binding(.halfDown, [.control("d")], .helpHalfDown),
    Binding(.halfUp, [.control("u")], .helpHalfUp),
    Binding(.detailDown, [.character("J")], .helpDetailDown),
    Binding(.detailUp, [.character("K")], .helpDetailUp),
    Binding(.chooseAll, [.character("a")], .helpChooseAll),
    Binding(.mouse, [.character("M")], .helpMouse),
    Binding(.redraw, [.control("l")], .helpRedraw),
    Binding(.columnLeft, [.left, .character("h")], .helpColumnLeft, in: matrices),
    Binding(.columnRight, [.right, .character("l")], .helpColumnRight, in: matrices),
    Binding(.rowFacet, [.character("[")], hint: .hintRowFacet, .helpRowFacet, in: [.map]),
    Binding(.columnFacet, [.character("]")], hint: .hintColumnFacet, .helpColumnFacet, in: [.map]),
    Binding(.transpose, [.character("t")], hint: .hintTranspose, .helpTranspose, in: [.map]),
    Binding(.differing, [.character("d")], hint: .hintDiffering, .helpDiffering, in: [.compare]),
    Binding(.mapCounts, [.character("c")], hint: .hintMapCounts, .helpMapCounts, in: [.map]),
    Binding(.previousEffect, [.character("[")], hint: .hintPreviousEffect, .helpPreviousEffect, in: [.effects]),
    Binding(.nextEffect, [.character("]")], hint: .hintNextEffect, .helpNextEffect, in: [.effects]),
    Binding(.sortEffects, [.character("s")], hint: .hintSort, .helpSortEffects, in: [.effects]),
  ]

  private static let matrices = Set(BrowserView.allCases.filter(\.isMatrix))

  /// What a key does in a view, whose own keys come before the common ones; of another view's own key, what it would do there.
  /// Nil for a key that is not bound.
  static func action(for key: Key, in view: BrowserView) -> Action? {
    let bound = all.filter { $0.keys.contains(key) }
    return (bound.first { $0.views?.contains(view) == true } ?? bound.first { $0.views == nil } ?? bound.first)?.action
  }

  /// The binding of an action.
  static func binding(of action: Action) -> Binding? { all.first { $0.action == action } }
}
