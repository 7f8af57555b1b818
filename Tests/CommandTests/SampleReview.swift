// Small reviews as text.

/// A review that has everything it must have, and ways to add to it.
enum SampleReview {
  /// A review of one study and one finding, with further members, each followed by a comma.
  static func text(id: String = "walking", _ members: String = "") -> String {
    """
    {
      "format": "evidence-review/1", "id": "\(id)", "title": "Walking to school", "question": "Does it help?",
      "type": "rapid review", "standing": "draft", "completeness": "whole", "blanks": "not held here",
      \(members)
      "studies": [{ "id": "s1", "label": "Jones 2020", "kind": "primary", "country": "Wales" }],
      "findings": [
        {
          "id": "f1", "kind": "factor", "direction": "enabler", "label": "A safe crossing",
          "statement": "A safe crossing near the school helps.", "evidence": [{ "study": "s1" }]
        }
      ]
    }

    """
  }

  /// A figure that the records do not bear out.
  static let discrepancy = """
    "figures": [{ "label": "studies", "value": 2, "count": { "of": "studies" }, "explanation": "one was withdrawn" }],
    """
}
