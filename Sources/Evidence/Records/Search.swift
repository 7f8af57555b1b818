/// How a review searched.
public struct Search: Hashable, Sendable {
  /// A place that was searched.
  public struct Database: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// When it was searched.
    public var date: PartialDate?
    /// How many records it gave.
    public var records: Int?

    /// A place that was searched.
    public init(name: String, date: PartialDate? = nil, records: Int? = nil) {
      self.name = name
      self.date = date
      self.records = records
    }
  }

  /// From when on studies were looked for.
  public var from: Reported<String>
  /// Up to when.
  public var until: Reported<PartialDate>
  /// What was searched.
  public var databases: [Database]
  /// Where this comes from.
  public var provenance: Provenance

  /// A search of which nothing is known.
  public init(blank: Unknown) {
    from = Reported(unknown: blank)
    until = Reported(unknown: blank)
    databases = []
    provenance = Provenance()
  }
}
