// What the mouse did.

/// A press of a button or a turn of the wheel. Motion is never asked for.
public struct Mouse: Hashable, Sendable {
  /// What was done.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// A button went down.
    case press
    /// The wheel turned away from the person.
    case wheelUp
    /// The wheel turned towards the person.
    case wheelDown
  }

  /// Which button.
  public enum Button: Hashable, Sendable, CaseIterable {
    /// The left one.
    case left
    /// The middle one, which is also the wheel.
    case middle
    /// The right one.
    case right
  }

  /// What was done.
  public var kind: Kind
  /// Which button did it; the middle one for the wheel.
  public var button: Button
  /// The cell under the pointer.
  public var position: Point

  /// Something that a button did over a cell.
  public init(_ kind: Kind, button: Button = .left, at position: Point) {
    self.kind = kind
    self.button = kind == .press ? button : .middle
    self.position = position
  }
}
