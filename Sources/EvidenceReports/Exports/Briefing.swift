import Browser

/// What a person who was not there has to know of a question: for each review its findings with how sure they are, what each rests
/// on, what limits the review, and the references. Markdown and HTML are made from it.
struct Briefing: Hashable, Sendable {
  /// A name with what it is.
  struct Fact: Hashable, Sendable {
    var label: String
    var text: String
  }

  /// A text that may lead to a document on the web.
  struct Reference: Hashable, Sendable {
    var text: String
    /// A DOI without a resolver in front.
    var doi: String?
  }

  /// A finding.
  struct Finding: Hashable, Sendable {
    var label: String
    /// The statement first, and how sure the review is of it second.
    var lines: [String]
    /// Why it is no definite match of the filter, a line each.
    var reasons: [String]
    /// The studies behind it.
    var evidence: Table?
  }

  /// A review.
  struct Review: Hashable, Sendable {
    var title: String
    var citation: Reference
    var facts: [Fact]
    /// How many findings the filter keeps, of how many.
    var findingCount: String
    var findings: [Finding]
    /// The studies that the filter keeps.
    var studies: Table
    var limits: [String]
    var notAnswered: [String]
    var references: [Reference]
    /// The credit that the licence of the data asks for.
    var credit: String?
  }

  var title: String
  /// What its headings are made of.
  var words: Words
  var facts: [Fact]
  var reviews: [Review]
}
