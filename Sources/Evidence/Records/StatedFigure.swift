/// A number that a source gives for the whole review, to be held against the records.
public struct StatedFigure: Hashable, Sendable {
  /// What the number should be equal to.
  public enum Measure: Hashable, Sendable {
    /// The number of rows of a list that a filter keeps; no filter keeps all.
    case count(of: List, filter: String?)
    /// The sum of numbers of the flow, with signs; a stage may stand alone.
    case flow(plus: [Flow.Stage], minus: [Flow.Stage])
    /// The participants of the linked results of a finding, summed.
    case participants(finding: String)
    /// The studies of the linked results of a finding, counted.
    case studies(finding: String)
    /// The samples of the studies that a filter keeps, summed; no filter keeps all.
    case sample(filter: String?)
    /// No record bears it out or contradicts it.
    case words
  }

  /// A list of records that can be counted.
  public enum List: String, CaseIterable, Hashable, Sendable {
    case studies, publications, findings, appraisals
    /// The links from findings to studies.
    case evidence
    case results
  }

  /// What the number is of, in words that follow it: "studies of poor quality".
  public var label: String
  /// The number.
  public var value: Int
  /// What it should be equal to.
  public var measure: Measure
  /// The ids among which the records are that it counts, where the source leaves open which.
  public var among: [String]
  /// Why it differs from the records, where that is known.
  public var explanation: String?
  /// What is known of how it differs from the records, where the reason is not.
  public var remark: String?
  /// Where the number comes from.
  public var provenance: Provenance

  /// A number with what it should be equal to.
  public init(
    label: String, value: Int, measure: Measure, among: [String] = [], explanation: String? = nil,
    provenance: Provenance = Provenance()
  ) {
    self.label = label
    self.value = value
    self.measure = measure
    self.among = among
    self.explanation = explanation
    self.provenance = provenance
  }

  /// What the record says of how it differs from the records: the reason, else what else is known of it.
  public var told: String? { explanation ?? remark }
}
