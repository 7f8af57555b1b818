/// Which column of which table.
public struct ColumnKey: Hashable, Sendable {
  /// A table of a library.
  public enum Table: String, CaseIterable, Hashable, Sendable {
    case studies, publications, findings, evidence, assessments
  }

  /// The table.
  public let table: Table
  /// The name of the attribute, such as `country`.
  public let name: String

  /// A column of a table.
  public init(_ table: Table, _ name: String) {
    self.table = table
    self.name = name
  }
}
