// What a piece of text is for. Views name roles; only a theme names colours.

/// What a piece of text is for; a theme turns it into colours and attributes.
public enum Role: UInt8, CaseIterable, Sendable {
  /// Ordinary text.
  case text
  /// What may be overlooked: borders, hints, zeros.
  case muted
  /// The one colour that leads the eye: the focused border, keys that can be pressed.
  case accent
  /// What is chosen, for a piece of text that is chosen in itself; for a whole row see ``Style/isSelected``.
  case selected
  /// Text that a search found.
  case match
  /// A judgement in favour.
  case good
  /// A judgement that asks for care.
  case caution
  /// A judgement against.
  case bad
  /// A judgement against than which there is no worse.
  case critical
  /// A title.
  case heading
}

/// A role, and whether the cell lies in a selection.
public struct Style: Hashable, Sendable {
  /// What the text is for.
  public var role: Role
  /// Overlays the selection on any role, so that a selected row keeps the colour of its symbols.
  public var isSelected: Bool

  /// The style of `role`, selected or not.
  public init(_ role: Role, selected: Bool = false) {
    self.role = role
    isSelected = selected
  }
}
