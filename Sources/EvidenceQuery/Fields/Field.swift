import Evidence

/// An attribute that a filter can ask for.
public struct Field: Hashable, Sendable {
  /// What has the attribute.
  public enum Subject: Hashable, Sendable {
    /// The study of a pair.
    case study
    /// The finding of a pair.
    case finding
    /// What judges the results of a pair.
    case appraisal
    /// The row of the list that is filtered.
    case row
  }

  /// What its values are.
  public enum Kind: Hashable, Sendable {
    /// Terms of the vocabulary of countries.
    case countries
    /// Those of them that countries lie in.
    case regions
    /// Terms of the vocabulary of designs.
    case designs
    /// Places of the frameworks of the reviews.
    case domains
    /// Words of tools.
    case ratings
    /// Appraisal tools.
    case tools
    /// Words in this order, of which the first so many go from least to most.
    case words([String], ordered: Int)
    /// Whole numbers.
    case numbers
    /// Whatever words occur.
    case free
    /// Running text, in which words are looked for.
    case text
  }

  /// Where its values are read.
  enum Source: Hashable, Sendable {
    /// A column of the subject's table.
    case column(String)
    /// The id of a record: of this list, or of the list that is filtered.
    case id(of: List?)
    /// The review that a row belongs to.
    case review
    /// What a record has.
    case presence
    /// A part of what the subject's record says.
    case text(TextPart)
    /// Whether the value of another field is inferred.
    case inference
  }

  /// The name that a filter uses.
  public let name: String
  /// What the screen calls it.
  public let label: String
  /// What has it.
  public let subject: Subject
  /// What its values are.
  public let kind: Kind
  /// The name of the column that holds it.
  public let column: String
  /// Whether the facet panel offers it.
  public let isFacet: Bool

  /// Whether it is of what a review looks for, and not of what it found or how it judged that: without a row there, a value is a gap.
  var isSought: Bool {
    switch kind {
    case .countries, .regions, .designs, .domains: true
    case .ratings, .tools, .words, .numbers, .free, .text: false
    }
  }
  /// Where its values are read.
  let source: Source
  /// What values are called, where a review that declares the attribute says so.
  let labels: [String: String]

  /// A field that a column holds.
  init(
    _ name: String, _ label: String, of subject: Subject, _ kind: Kind, column: String? = nil, isFacet: Bool = true
  ) {
    self.name = name
    self.label = label
    self.subject = subject
    self.kind = kind
    self.column = column ?? name
    self.isFacet = isFacet
    source = .column(column ?? name)
    labels = [:]
  }

  /// An attribute of studies that reviews declare.
  init(_ declared: DeclaredAttribute) {
    name = declared.id
    label = declared.label
    subject = .study
    kind =
      switch declared.kind {
      case .numbers: .numbers
      case .words, .text: .free
      }
    column = declared.id
    isFacet = declared.kind != .text
    source = .column(declared.id)
    labels = Dictionary(declared.labels.map { ($0.key, $0.value) }) { first, _ in first }
  }

  /// A field that asks a part of what records say.
  init(_ part: TextPart, _ label: String, of subject: Subject) {
    self.init(part.rawValue, label, of: subject, .text, from: .text(part))
  }

  /// A field that is read from the records themselves, and is no facet.
  init(_ name: String, _ label: String, of subject: Subject, _ kind: Kind, from source: Source) {
    self.name = name
    self.label = label
    self.subject = subject
    self.kind = kind
    self.source = source
    column = name
    isFacet = false
    labels = [:]
  }
}

/// The fields of every review, in the order of the facet panel. A facet is added here.
public enum FieldTable {
  /// All fields but those that reviews declare.
  public static let all: [Field] = [
    Field("country", "Country", of: .study, .countries),
    Field("region", "Region", of: .study, .regions, column: "country", isFacet: false),
    Field("design", "Design", of: .study, .designs),
    Field("direction", "Direction", of: .finding, words(Direction.self)),
    Field("domain", "Domain", of: .finding, .domains),
    Field("subdomain", "Subdomain", of: .finding, .domains, column: "domain", isFacet: false),
    Field("concern", "Concern", of: .appraisal, .words(concerns, ordered: Concern.allCases.count(where: \.isOrdered))),
    Field("rating", "Rating", of: .appraisal, .ratings),
    Field("tool", "Tool", of: .appraisal, .tools, isFacet: false),
    Field("appraised", "Appraised", of: .appraisal, .words(["yes", "no"], ordered: 0)),
    Field("confidence", "Certainty or confidence", of: .finding, .words(confidenceLevels, ordered: 4)),
    Field("sign", "Sign", of: .finding, words(Effect.Sign.self)),
    Field("favours", "Favours", of: .finding, words(Effect.Favours.self)),
    Field("year", "Year", of: .study, .numbers),
    Field("kind", "Kind", of: .row, .words(Study.Kind.words + Finding.Kind.words, ordered: 0), isFacet: false),
    Field("study.kind", "Kind of study", of: .study, words(Study.Kind.self), column: "kind"),
    Field("finding.kind", "Kind of finding", of: .finding, words(Finding.Kind.self), column: "kind"),
    Field("status", "Status", of: .study, words(Study.Status.self)),
    Field("role", "Role", of: .study, words(Study.Role.self), isFacet: false),
    Field("basis", "Rests on", of: .finding, words(Finding.Basis.self)),
    Field("outcome", "Outcome", of: .finding, .free, isFacet: false),
    Field("studies", "Studies behind it", of: .finding, .numbers),
    Field("findings", "Findings on it", of: .study, .numbers),
    Field("type", "Type of publication", of: .study, .free, isFacet: false),
    Field(.title, "Title", of: .study),
    Field(.statement, "Statement", of: .finding),
    Field(.innovation, "Innovation", of: .study),
    Field(.setting, "Setting", of: .study),
    Field(.population, "Population", of: .study),
    Field(.publication, "Publication", of: .study),
    Field(.quote, "Quotation", of: .row),
    Field("inferred", "Inferred", of: .row, .words(fieldsThatMayBeInferred, ordered: 0), from: .inference),
    Field("has", "Has", of: .row, .words(Presence.words, ordered: 0), from: .presence),
    Field("review", "Review", of: .row, .free, from: .review),
    Field("id", "Id", of: .row, .free, from: .id(of: nil)),
    Field("study.id", "Study", of: .study, .free, from: .id(of: .studies)),
    Field("finding.id", "Finding", of: .finding, .free, from: .id(of: .findings)),
    Field("appraisal.id", "Appraisal", of: .appraisal, .free, from: .id(of: .assessments)),
  ]

  /// What else people call fields, for messages; no filter is read by these.
  static let otherNames = [
    "certainty": "confidence", "grade": "confidence", "cerqual": "confidence", "quality": "concern", "bias": "concern",
    "judgement": "rating", "judgment": "rating", "place": "country", "nation": "country", "method": "design",
    "effect": "sign", "intervention": "innovation", "participants": "population", "theme": "domain", "date": "year",
    "extract": "quote", "doi": "has", "text": "title",
  ]

  /// The fields whose words stand somewhere in the text of a row.
  static let textFields = Set(all.filter { $0.kind == .text }.map(\.name))

  private static let fieldsThatMayBeInferred = [
    "country", "design", "study.kind", "status", "year", "direction", "domain", "sign", "favours", "outcome",
  ]

  private static let concerns =
    Concern.allCases.filter(\.isOrdered).map(\.label)
    + [Concern.noInformation.label, TermCode.notAppraised.rawValue]

  private static let confidenceLevels = ["very low", "low", "moderate", "high", TermCode.notAssessed.rawValue]

  private static func words<Words: CaseIterable & RawRepresentable<String>>(_ type: Words.Type) -> Field.Kind {
    .words(type.words, ordered: 0)
  }
}

extension CaseIterable where Self: RawRepresentable<String> {
  /// The words of all cases, in order.
  static var words: [String] { allCases.map(\.rawValue) }
}
