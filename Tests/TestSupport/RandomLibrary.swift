public import Evidence
internal import OrderedCollections

/// Random reviews, the same for the same seed, with every corner of what a record can leave open: values that are certain, open or
/// not known, values above others, tools that use one word for good and bad, appraisals of results, findings on the whole review,
/// publications without a study.
public struct RandomLibrary {
  /// How many records a review has, at most.
  public struct Size: Sendable {
    /// Reviews of a library.
    public var reviews: ClosedRange<Int>
    /// Studies of a review.
    public var studies: ClosedRange<Int>
    /// Findings of a review.
    public var findings: ClosedRange<Int>
    /// Links of a finding.
    public var links: ClosedRange<Int>

    /// Sizes of a library.
    public init(
      reviews: ClosedRange<Int> = 1...2, studies: ClosedRange<Int> = 0...5, findings: ClosedRange<Int> = 0...4,
      links: ClosedRange<Int> = 0...3
    ) {
      self.reviews = reviews
      self.studies = studies
      self.findings = findings
      self.links = links
    }
  }

  /// Words that texts are made of; no vocabulary has them.
  public static let words = ["pŵer", "quorum", "Zeta", "naïve", "OR", "kappa lambda"]
  /// Outcomes of results and effects.
  public static let outcomes = ["hope", "fear"]
  /// Codes of countries, some above others, and a word that is none.
  public static let countries: [TermCode] = [
    "GB", "GB-ENG", "GB-WLS", "GB-SCT", "GB-NIR", "FR", "IE", "M49:154", "Atlantis",
  ]
  /// Codes of designs, some above others, and a word that is none.
  public static let designs: [TermCode] = [
    "review", "rapid-review", "systematic-review", "qualitative", "interviews", "experimental",
    "randomised-controlled-trial", "guesswork",
  ]
  /// The attribute that some reviews declare.
  public static let attribute = "Rurality"
  /// Its values.
  public static let attributeValues = ["urban", "rural"]

  var random: SeededGenerator
  let size: Size

  /// The records of a random library.
  public static func records(seed: UInt64, size: Size = Size()) -> [ReviewRecord] {
    var maker = RandomLibrary(random: SeededGenerator(seed: seed), size: size)
    let count = Int.random(in: size.reviews, using: &maker.random)
    return (0..<count).map { maker.record($0) }
  }

  private mutating func record(_ number: Int) -> ReviewRecord {
    let blank = unknown()
    var review = Review(
      id: "r\(number)", title: "Review \(number)", question: "What?", type: "rapid review", standing: .published,
      completeness: .whole, blank: blank)
    review.reference = "REF-\(number)"
    review.tools = [Self.ownTool]
    if random.chance(60) { review.attributes = [DeclaredAttribute(id: Self.attribute, label: Self.attribute)] }
    review.framework = framework(number)
    let studies = (0..<Int.random(in: size.studies, using: &random)).map { study("s\($0)", in: review) }
    let publications = publications(of: studies, blank)
    let publicationsOfStudies = publications.reduce(into: [String: [String]]()) { ids, publication in
      if let study = publication.study.value { ids[study, default: []].append(publication.id) }
    }
    var findings = (0..<Int.random(in: size.findings, using: &random)).map {
      finding("f\($0)", in: review, studies, publicationsOfStudies)
    }
    let appraisals = appraisals(of: studies, publicationsOfStudies)
    nameAppraisals(in: &findings, among: appraisals)
    let appraised = Set(appraisals.map(\.study))
    let notAppraised = studies.filter { _ in random.chance(40) }
      .filter { !appraised.contains($0.id) || random.chance(10) }
      .map { NotAppraised(study: $0.id, reason: reported("too short", 60)) }
    return ReviewRecord(
      review: review, studies: studies, publications: publications, findings: findings, appraisals: appraisals,
      notAppraised: notAppraised)
  }

  private func framework(_ number: Int) -> Framework {
    typealias Domain = Framework.Domain
    let people = Domain(
      id: "people", label: "People",
      subdomains: [Domain(id: "staff", label: "Staff"), Domain(id: "carers", label: "Carers")])
    let system = Domain(id: "system", label: "System", subdomains: [Domain(id: "law", label: "Law")])
    // Reviews share labels, and not always places.
    let other = Domain(id: "other", label: number == 0 ? "Other" : "Staff")
    return Framework(domains: number == 0 ? [people, system, other] : [system, other])
  }

  // MARK: Studies and publications

  private mutating func study(_ id: String, in review: Review) -> Study {
    var study = Study(id: id, label: "Study \(id)", blank: review.blank)
    study.kind = reported(random.pick(.primary, .primary, .secondary, .theory), 80)
    study.status = reported(random.pick(.completed, .ongoing), 50)
    study.role = random.chance(80) ? .included : .mechanismOnly
    study.year = values([2014, 2018, 2021], atMost: 1)
    study.country = values(Self.countries, atMost: 2)
    study.design = values(Self.designs, atMost: 2)
    study.title = text(40)
    study.population = text(30)
    study.setting = text(40)
    study.intervention = text(40)
    if random.chance(20) { study.notes = [Note(text(100).value ?? "")] }
    if !review.attributes.isEmpty, random.chance(70) {
      study.attributes[Self.attribute] = values(Self.attributeValues, atMost: 1)
    }
    return study
  }

  private mutating func publications(of studies: [Study], _ blank: Unknown) -> [Publication] {
    let owners: [String?] = studies.flatMap { study in [String?](repeating: study.id, count: random.pick(0, 1, 1, 2)) }
    let unknown = [String?](repeating: nil, count: random.pick(0, 0, 1, 2))
    return (owners + unknown).shuffled(using: &random).enumerated().map { number, owner in
      var publication = Publication(id: "d\(number)", blank: blank)
      if let owner { publication.study = Reported(owner) }
      publication.year = reported(random.pick(2014, 2019), 60)
      publication.doi = reported("10.1000/\(number)", 50)
      publication.title = text(40)
      publication.type = reported(random.pick("report", "journal article"), 60)
      return publication
    }
  }

  // MARK: Small parts

  /// A value with some chance in a hundred, else a reason for there being none.
  mutating func reported<Value>(_ value: Value, _ percent: Int) -> Reported<Value> {
    random.chance(percent) ? Reported(value) : Reported(unknown: unknown())
  }

  mutating func text(_ percent: Int) -> Reported<String> {
    reported(random.some(of: Self.words, 1...3).joined(separator: " "), percent)
  }

  mutating func unknown() -> Unknown {
    random.pick(.notHeld, .notHeld, .notReportedByReview, .notReportedByStudy)
  }

  /// Knowledge of several values in any of its forms.
  mutating func values<Value: Hashable>(_ pool: [Value], atMost: Int) -> Values<Value> {
    var result = Values<Value>()
    if random.chance(65) {
      result.certain = random.some(of: pool, 1...atMost)
        .map { .init($0, Provenance(random.chance(30) ? .inferred(why: "it is likely") : .stated)) }
    }
    if random.chance(30) {
      for _ in 0..<random.pick(1, 1, 2) {
        result.open.append(.init(random.some(of: pool, 1...3), atLeastOne: random.chance(60)))
      }
    }
    if random.chance(result.certain.isEmpty && result.open.isEmpty ? 85 : 25) { result.rest = unknown() }
    return result
  }
}
