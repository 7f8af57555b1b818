public import EvidenceQuery

/// Random filters over random libraries, the same for the same seed.
public struct RandomFilter {
  /// What filters may hold besides literals.
  public struct Shape: Sendable {
    /// How deep alternatives and negations are nested.
    public var depth: Int
    /// Whether filters may ask for what judges a study, which is read in another way as soon as they ask for findings too.
    public var readsAppraisals: Bool

    /// Filters of a depth.
    public init(depth: Int = 3, readsAppraisals: Bool = true) {
      self.depth = depth
      self.readsAppraisals = readsAppraisals
    }
  }

  /// Fields with words that random libraries know.
  public static let words: [String: [String]] = [
    "country": [
      "UK", "England", "Wales", "GB-SCT", "Northern Ireland", "France", "Northern Europe", "Atlantis",
      "England and Wales",
    ],
    "design": ["review", "rapid review", "qualitative", "interviews", "RCT", "experimental", "guesswork"],
    "kind": ["primary", "secondary", "factor", "gap", "effect"],
    "study.kind": ["primary", "secondary"],
    "finding.kind": ["factor", "gap", "theme"],
    "status": ["completed", "ongoing"],
    "role": ["included", "mechanism only"],
    "year": ["2014", "2018", "2019", "2021"],
    "direction": ["enabler", "barrier", "both"],
    "domain": ["People", "Staff", "Carers", "System", "Law", "Other"],
    "confidence": ["high", "moderate", "low", "very low", "not assessed", "uncertain"],
    "sign": ["more", "less", "no clear difference"],
    "outcome": ["hope", "fear"],
    "basis": ["linked studies", "whole review"],
    "concern": ["low", "some", "high", "very high", "not appraised"],
    "rating": ["RoB 2=High", "own scale=high", "own=poor", "by item", "not appraised"],
    "tool": ["RoB 2", "own scale", "nobody-knows"],
    "appraised": ["yes", "no"],
    "Rurality": ["urban", "rural"],
    "has": Presence.allCases.map(\.rawValue),
    "review": ["r0", "REF-1"],
    "id": ["s0", "r0/s1", "f1", "d0", "a0", "S2"],
    "study.id": ["s0", "r0/s1", "R1/S0"],
    "finding.id": ["f0", "r0/f1"],
    "appraisal.id": ["a0", "r0/a1", "A2", "s0/none"],
    "region": ["Northern Europe", "UK"],
    "subdomain": ["Staff", "Law"],
    "studies": ["0", "1", "2", "3"],
    "findings": ["0", "1", "2"],
    "type": ["report", "journal article"],
    "title": texts, "statement": texts, "innovation": texts, "setting": texts, "population": texts,
    "publication": texts + ["10.1000/", "d1"], "quote": texts,
    "inferred": ["country", "design", "year", "domain"],
  ]

  private static let texts = ["quorum", "zeta", "naive", "kappa l", "q", "lambda"]
  /// What is asked of text, where words may stand at any place in another.
  private static let ofTexts = ["title", "statement", "innovation", "setting", "population", "publication", "quote"]

  private static let ordered = ["year", "concern", "confidence", "studies", "findings"]
  private static let reasons = ["notheld", "unreported", "notpassedon"]
  private static let readFromRecords = [
    "has", "review", "id", "study.id", "finding.id", "inferred", "quote", "statement",
  ]
  private static let ofAppraisals = ["concern", "rating", "tool", "appraised", "appraisal.id"]

  private var random: SeededGenerator
  private let shape: Shape
  private let names: [String]

  /// A maker of filters on the fields that an engine has.
  public init(seed: UInt64, for engine: QueryEngine, shape: Shape = Shape()) {
    random = SeededGenerator(seed: seed)
    self.shape = shape
    names = Self.words.keys.filter { name in
      engine.field(name) != nil && (shape.readsAppraisals || !Self.ofAppraisals.contains(name))
    }
    .sorted()
  }

  /// The next filter.
  public mutating func next() -> Filter { filter(depth: shape.depth) }

  /// The next literal, without a negation.
  public mutating func nextLiteral() -> Filter { literal() }

  private mutating func filter(depth: Int) -> Filter {
    guard depth > 0, random.chance(65) else { return literal() }
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<3: return .not(filter(depth: depth - 1))
    case 3..<7: return .and((0..<random.pick(1, 2, 2, 3)).map { _ in filter(depth: depth - 1) })
    default: return .or((0..<random.pick(1, 2, 2, 3)).map { _ in filter(depth: depth - 1) })
    }
  }

  private mutating func literal(mayCount: Bool = true) -> Filter {
    if mayCount, random.chance(10) { return .linked(linkedCount()) }
    if random.chance(3) { return .prefix(random.pick("kap", "lam", "ambda", "z")) }
    if random.chance(8) { return .text(random.pick("PWER", "zeta", "naive", "kappa l", "", "nowhere", "study s1")) }
    // What places, designs and directions leave open is most of what can go wrong.
    let favourite = random.pick("country", "country", "design", "direction", "domain", "concern")
    let name =
      random.chance(45) && names.contains(favourite) ? favourite : random.pick(from: names) ?? "country"
    // Fields of different records cannot be asked for in one clause.
    if name == "inferred" { return .field(name, [test(name)]) }
    return .field(name, (0..<random.pick(1, 1, 2, 3)).map { _ in test(name) })
  }

  private mutating func linkedCount() -> LinkedCount {
    let filter: Filter =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .all
      case 1: .and([literal(mayCount: false), literal(mayCount: false)])
      case 2: .not(literal(mayCount: false))
      default: literal(mayCount: false)
      }
    let number = random.pick("0", "1", "1", "2", "3")
    let tests: [ValueTest] =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: []
      case 1: [.value(number)]
      case 2: [.compare(random.pick(from: Comparison.allCases) ?? .atLeast, number), .value("2")]
      default: [.compare(random.pick(from: Comparison.allCases) ?? .atLeast, number)]
      }
    return LinkedCount(random.pick(.support, .supports), filter, tests)
  }

  private mutating func test(_ name: String) -> ValueTest {
    let words = Self.words[name] ?? []
    if random.chance(10), !Self.readFromRecords.contains(name) { return .value(random.pick(from: Self.reasons) ?? "") }
    let word = random.pick(from: words) ?? ""
    if Self.ordered.contains(name), random.chance(40) {
      let places = ["year", "studies", "findings"].contains(name) ? words : Array(words.prefix(4))
      guard let limit = random.pick(from: places), let other = random.pick(from: places) else { return .value(word) }
      if random.chance(25) { return .range(limit, other) }
      return .compare(random.pick(from: Comparison.allCases) ?? .atLeast, limit)
    }
    if Self.ofTexts.contains(name), random.chance(30) { return .prefix(word) }
    return random.chance(15) ? .exactly(word) : .value(word)
  }
}
