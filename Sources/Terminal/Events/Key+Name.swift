// How keys are written in scripts, in help and in messages.

extension Key {
  /// The name of the key: `Down`, `ctrl-l`, `alt-x`, `F1`, `space`, or the character itself.
  public var name: String {
    switch self {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .function(let number): "F\(number)"
    case .control(" "), .control("@"): "ctrl-space"
    case .control(let character): "ctrl-\(character)"
    case .alt(" "): "alt-space"
    case .alt(let character): "alt-\(character)"
    default: Self.named.first { $0.key == self }?.name ?? ""
    }
  }

  /// The key with this name. Names of more than one character are found in any case; nil when there is none.
  public init?(name: String) {
    if name.count == 1, let character = name.first, Self.isPrintable(character) {
      self = .character(character)
      return
    }
    let lowered = name.lowercased()
    if let found = Self.named.first(where: { $0.name.lowercased() == lowered })?.key ?? Self.synonyms[lowered] {
      self = found
    } else if lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else if lowered.hasPrefix("ctrl-"), let character = Self.single(lowered.dropFirst(5)) {
      guard let key = Self.withControl(character) else { return nil }
      self = key
    } else if lowered.hasPrefix("alt-"), let character = Self.single(name.dropFirst(4)) {
      self = .alt(character)
    } else {
      return nil
    }
  }

  private static let named: [(key: Key, name: String)] = [
    (.enter, "Enter"), (.escape, "Escape"), (.tab, "Tab"), (.backTab, "BackTab"), (.backspace, "Backspace"),
    (.delete, "Delete"), (.insert, "Insert"), (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
    (.home, "Home"), (.end, "End"), (.pageUp, "PageUp"), (.pageDown, "PageDown"), (.space, "space"),
  ]

  private static let synonyms: [String: Key] = [
    "esc": .escape, "return": .enter, "shift-tab": .backTab, "pgup": .pageUp, "pgdn": .pageDown, "pgdown": .pageDown,
    "del": .delete, "ins": .insert,
  ]

  private static func isPrintable(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F..<0xA0).contains($0.value) }
  }

  private static func single(_ text: Substring) -> Character? {
    if text.lowercased() == "space" { return " " }
    guard text.count == 1, let character = text.first, isPrintable(character) else { return nil }
    return character
  }

  /// The key that a terminal sends for a character with Ctrl; some are other keys.
  private static func withControl(_ character: Character) -> Key? {
    switch character {
    case "i": .tab
    case "m", "j": .enter
    case "h": .backspace
    case "[": .escape
    case " ", "@": .control("@")
    case "a"..."z" where character.isASCII, "\\", "]", "^", "_": .control(character)
    default: nil
    }
  }
}
