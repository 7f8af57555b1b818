// Reviews as text, for tests of reading.

import EvidenceFormats
import Testing

/// A small review without a problem, and ways to spoil it.
enum SampleText {
  /// The lines that every review needs, without the closing bracket.
  static let head = """
    {
      "format": "evidence-review/1", "id": "walking", "title": "Walking", "question": "Does it help?",
      "type": "rapid review", "standing": "draft", "completeness": "whole", "blanks": "not held here",
      "documents": { "L": { "title": "Lay summary" }, "A": { "title": "Abstract" } },
      "attributes": [{ "id": "rurality", "label": "Rurality" }],
      "marks": [{ "id": "star", "symbol": "*", "label": "a mark" }],
      "framework": { "domains": [{ "id": "school", "label": "School" }] },
    """

  /// A review with these members after the head, the first of them at the start of line 8.
  static func review(_ members: String) -> String { head + "\n" + members + "\n}" }

  /// What reading a text gives.
  static func read(_ text: String) -> ReadOutcome { EvidenceJSONReader.read(Array(text.utf8), file: "x") }

  /// The problems of a review with these members, as messages say them, without the name of the file.
  static func problems(_ members: String) -> [String] { problems(of: review(members)) }

  /// The problems of a text, as messages say them, without the name of the file.
  static func problems(of text: String) -> [String] { read(text).problems.map { String($0.description.dropFirst(2)) } }
}

/// Holds texts and their problems against a table: the members of a review after the head of `SampleText`, below them each
/// problem in a line that starts with `>`, and an empty line before the next.
func expectProblems(_ table: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
  let cases = table.split(separator: "\n\n").map { $0.split(separator: "\n") }
  #expect(!cases.isEmpty, sourceLocation: sourceLocation)
  for lines in cases {
    let members = lines.filter { !$0.hasPrefix("> ") }.joined(separator: "\n")
    let expected = lines.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) }
    #expect(SampleText.problems(members) == expected, "\(members)", sourceLocation: sourceLocation)
  }
}
