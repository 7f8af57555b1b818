import Terminal
import TestSupport

@testable import Browser

/// Events as a cat on the keyboard makes them: every key that does something, the mouse everywhere, any size, any paste.
struct RandomEvents {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let bound = ActionTable.all.filter { $0.action != .quit }.flatMap(\.keys)
  private static let moves: [Key] = [.up, .down, .pageUp, .pageDown, .home, .end, .left, .right, .enter, .tab, .escape]
  private static let filtering: [Key] = ["f", "f", "x", "u", "/"].map(Key.character)
  private static let other: [Key] = [.delete, .insert, .function(5), .control("k"), .control("w"), .alt("x"), .backTab]
  private static let sizes = [
    Size(80, 24), Size(80, 24), Size(120, 40), Size(120, 40), Size(100, 18), Size(40, 12), Size(99, 17), Size(160, 50),
    Size(20, 5), Size(1, 1), Size(0, 0), Size(400, 120),
  ]
  private static let words = [
    "homeless", "funding", "country:Wales", "country:USA,Australia", "design:RCT", "-country:England", "zebra",
    "direction:enabler", "country:", "\"", "(", "OR", "é", "e\u{301}", "漢字", "👩‍👩‍👧", "\u{200B}", "\u{202E}",
    "concern:>=high",
    "year:>=2018", "filter country:Eng", "sort year descending", "view quality", "theme light", "open homeless",
    "review care-leavers", "help key", "undo", "srot", "design:qualitative", "country:notheld", "a\nb\tc", "",
  ]

  /// The next event for a state.
  mutating func next(_ state: BrowserState) -> Event {
    switch Int.random(in: 0..<100, using: &generator) {
    case ..<62: return .key(key(state))
    case ..<70: return typed(state)
    case ..<94: return mouse(state.size)
    case ..<97: return .resize(generator.pick(from: Self.sizes) ?? Size(80, 24))
    case ..<99: return .paste(generator.pick(from: Self.words) ?? "")
    default: return generator.pick(.resume, .wake)
    }
  }

  private mutating func key(_ state: BrowserState) -> Key {
    // Who opens the panel of facets chooses something there, which most letters would not.
    if case .facets? = state.layers.last, generator.chance(50) {
      return generator.pick(.space, .space, .down, .down, .enter, .escape)
    }
    // Who types a command or looks for something completes it, and lets it happen.
    if isTyping(state), generator.chance(50) {
      return generator.pick(.enter, .enter, .tab, .backTab, .up, .down, .control("n"), .escape)
    }
    switch Int.random(in: 0..<10, using: &generator) {
    case ..<4: return generator.pick(from: Self.moves) ?? .down
    case ..<8: return generator.pick(from: Self.bound) ?? .down
    // As often as views are opened, or the way back would only grow.
    case 8: return generator.chance(50) ? .escape : generator.pick(from: Self.filtering) ?? .escape
    default: return generator.pick(from: Self.other) ?? .down
    }
  }

  /// A letter of a word where one types.
  private mutating func typed(_ state: BrowserState) -> Event {
    let word = generator.pick(from: Self.words) ?? ""
    if isTyping(state), generator.chance(50) { return .paste(word + " ") }
    return .key(generator.pick(from: Array(word)).map(Key.character) ?? .space)
  }

  private func isTyping(_ state: BrowserState) -> Bool {
    switch state.layers.last {
    case .prompt?, .jump?: true
    case .facets?, .page?, .menu?, nil: false
    }
  }

  private mutating func mouse(_ size: Size) -> Event {
    let point = Point(
      Int.random(in: -1...max(0, size.columns), using: &generator),
      Int.random(in: -1...max(0, size.rows), using: &generator))
    let kind: Mouse.Kind = generator.pick(.press, .press, .press, .wheelUp, .wheelDown)
    return .mouse(Mouse(kind, at: point))
  }
}

extension Event {
  /// The event as a line of a script for `--script`.
  var scriptLine: String {
    switch self {
    case .key(let key): "key \(key.name)"
    case .paste(let text): "paste \(text)"
    case .resize(let size): "resize \(size.columns)x\(size.rows)"
    case .mouse(let mouse):
      switch mouse.kind {
      case .press: "mouse press \(mouse.position.column) \(mouse.position.row)"
      case .wheelUp: "wheel up \(mouse.position.column) \(mouse.position.row)"
      case .wheelDown: "wheel down \(mouse.position.column) \(mouse.position.row)"
      }
    case .resume, .wake, .endOfInput: "# \(self)"
    }
  }
}
