/// Under what a review's data are used.
public struct Licence: Hashable, Sendable {
  /// The licence of the data.
  public var data: Reported<String>
  /// The credit that the licence asks for.
  public var attribution: String?
  /// What was changed.
  public var changes: String?

  /// A licence.
  public init(data: Reported<String>, attribution: String? = nil, changes: String? = nil) {
    self.data = data
    self.attribution = attribution
    self.changes = changes
  }
}
