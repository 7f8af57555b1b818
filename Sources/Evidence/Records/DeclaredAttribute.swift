/// An attribute of studies or findings that a review adds to the usual ones.
public struct DeclaredAttribute: Hashable, Sendable {
  /// The id that records use.
  public var id: String
  /// What it is called on screen.
  public var label: String
  /// What it means.
  public var note: String?

  /// An attribute.
  public init(id: String, label: String, note: String? = nil) {
    self.id = id
    self.label = label
    self.note = note
  }
}
