import Terminal

extension Key {
  /// What the screen calls the key.
  func label(_ glyphs: Glyphs) -> String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: glyphs.enter
    case .escape: "Esc"
    case .tab: glyphs.tab
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: glyphs.up
    case .down: glyphs.down
    case .left: glyphs.left
    case .right: glyphs.right
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .alt(let character): "Alt-\(character)"
    }
  }
}
