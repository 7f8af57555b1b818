public import Evidence
public import Testing

// What the output of the tests calls an argument; without these a tool is its whole table.

extension AppraisalTool: CustomTestStringConvertible {
  /// The id.
  public var testDescription: String { id }
}

extension ConfidenceScheme: CustomTestStringConvertible {
  /// The id.
  public var testDescription: String { id }
}
