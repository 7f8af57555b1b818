/// A part of what a record says that can be searched by itself. The order is that of ranking: who finds a word in a title has found
/// more than who finds it in a note.
public enum TextPart: String, CaseIterable, Hashable, Sendable {
  /// The label of a study and the titles of its publications.
  case title
  /// The label and the statement of a finding.
  case statement
  /// What is quoted.
  case quote
  /// The intervention or innovation of a study.
  case innovation
  /// Where its participants were met.
  case setting
  /// Whom it is about.
  case population
  /// How its publications are cited, and their abstracts.
  case publication
  /// Remarks of the record.
  case note
  /// Everything else that it says in words.
  case other
}
