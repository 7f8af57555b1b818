public import OrderedCollections

/// One evidence synthesis: its question, methods and what it says of itself.
public struct Review: Hashable, Sendable {
  /// How finished the review is.
  public enum Standing: String, CaseIterable, Hashable, Sendable {
    case published, draft
    case workingData = "working data"
  }

  /// Whether this record has all that the review has.
  public enum Completeness: Hashable, Sendable {
    /// All of it.
    case whole
    /// A part, for the reason that is given.
    case partial(reason: String)
  }

  /// The id in a library, such as `rr0001`.
  public var id: String
  /// The reference under which it is published, such as `RR0001`.
  public var reference: String
  /// The full title.
  public var title: String
  /// A few words for a list.
  public var shortTitle: String
  /// Rapid review, systematic review, evidence map.
  public var type: String
  /// The year of publication.
  public var year: Reported<Int>
  /// The authors in order.
  public var authors: [Author]
  /// The question in one sentence.
  public var question: String
  /// What the review set out to do.
  public var aim: Reported<String>
  /// Whom it was made for.
  public var audience: Reported<String>
  /// Why it was asked for.
  public var context: Reported<String>
  /// How it is cited.
  public var citation: Citation
  /// The words that it defines, in order.
  public var definitions: OrderedDictionary<String, Reported<String>>
  /// What it looked at, and what it left out.
  public var scope: Scope
  /// By what it chose its studies, a topic a row.
  public var criteria: [Criterion]
  /// Its protocol.
  public var protocolCitation: Reported<String>
  /// Where it is registered.
  public var registration: Reported<String>
  /// How it searched.
  public var search: Search
  /// The numbers of records from search to inclusion.
  public var flow: Flow
  /// The framework that its findings are sorted by.
  public var framework: Framework
  /// How sure it is of the whole body of evidence.
  public var confidence: ConfidenceAssessment
  /// What it concludes beyond its findings.
  public var implications: [Note]
  /// What limits it.
  public var limits: [Note]
  /// What a reader would ask that this record cannot answer.
  public var notAnswered: [Note]
  /// Who paid.
  public var funding: Reported<String>
  /// Under what its data are used.
  public var licence: Licence
  /// Whole or in part.
  public var completeness: Completeness
  /// How finished the review is.
  public var standing: Standing
  /// The place whose reader it is written for.
  public var placeOfInterest: TermCode?
  /// The attributes that it adds to the usual ones of studies.
  public var attributes: [DeclaredAttribute]
  /// Appraisal scales that only this review uses.
  public var tools: [AppraisalTool]
  /// Its own rules for judgements of the whole.
  public var ratingRules: [RatingRule]
  /// How many publications of its studies are known to exist and are not identified.
  public var unidentifiedPublications: Reported<Int>
  /// The marks that it sets on findings.
  public var marks: [Mark]
  /// What it says of itself in numbers.
  public var statedFigures: [StatedFigure]
  /// The documents that the record was made from, or that it points to.
  public var documents: [SourceDocument]
  /// What a field that is not given means.
  public var blank: Unknown
  /// Remarks of the record.
  public var notes: [Note]
  /// Where the record comes from.
  public var provenance: Provenance

  /// A review of which only its names are known; `blank` is the word for the rest.
  public init(
    id: String, title: String, question: String, type: String, standing: Standing, completeness: Completeness,
    blank: Unknown, provenance: Provenance = Provenance()
  ) {
    self.id = id
    self.title = title
    self.question = question
    self.type = type
    self.standing = standing
    self.completeness = completeness
    self.blank = blank
    self.provenance = provenance
    reference = id
    shortTitle = title
    year = Reported(unknown: blank)
    authors = []
    aim = Reported(unknown: blank)
    audience = Reported(unknown: blank)
    context = Reported(unknown: blank)
    citation = Citation()
    definitions = [:]
    scope = Scope()
    criteria = []
    protocolCitation = Reported(unknown: blank)
    registration = Reported(unknown: blank)
    search = Search(blank: blank)
    flow = Flow()
    framework = Framework()
    confidence = .unknown(blank)
    implications = []
    limits = []
    notAnswered = []
    funding = Reported(unknown: blank)
    licence = Licence(data: Reported(unknown: blank))
    attributes = []
    tools = []
    ratingRules = []
    unidentifiedPublications = Reported(unknown: blank)
    marks = []
    statedFigures = []
    documents = []
    notes = []
  }
}
