/// What a record can have or lack, for `has:`.
public enum Presence: String, CaseIterable, Hashable, Sendable {
  case doi, quote, results, appraisal, note
}
