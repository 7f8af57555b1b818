import Evidence
import EvidenceQuery

/// The values that a literal asks for, decided value by value.
struct Asked {
  let name: String
  let tests: [ValueTest]
  let oracle: Oracle
  private let domains: [(id: String, label: String, way: String, above: String?)]
  /// The codes of the words, looked up once.
  private var codesOfWords: [String: [TermCode]] = [:]

  init(name: String, tests: [ValueTest], oracle: Oracle) {
    self.name = name
    self.tests = tests
    self.oracle = oracle
    domains = name == "domain" || name == "subdomain" ? Self.domains(of: oracle.records) : []
    for word in tests.words { codesOfWords[word] = codes(word) }
  }

  var unknowns: [Unknown] { tests.words.compactMap(Self.reason) }

  /// Whether it asks for anything but words for what is not known.
  var asksForValues: Bool {
    tests.contains { test in
      switch test {
      case .value(let word), .exactly(let word), .prefix(let word): Self.reason(word) == nil
      case .compare, .range: true
      }
    }
  }

  private static func reason(_ word: String) -> Unknown? {
    switch word {
    case "notheld": .notHeld
    case "unreported": .notReportedByStudy
    case "notpassedon": .notReportedByReview
    default: nil
    }
  }

  // MARK: Hierarchies

  /// Whether a value is asked for: itself, something above it, or all of the several things right below it.
  func covers(_ code: TermCode) -> Bool {
    if asksFor(code) { return true }
    let children = children(of: code)
    return children.count > 1 && children.allSatisfy(covers)
  }

  /// Whether a value, or something below it, is asked for.
  func meets(_ code: TermCode) -> Bool { covers(code) || children(of: code).contains(where: meets) }

  func isAboveOthers(_ code: TermCode) -> Bool { !children(of: code).isEmpty }

  private func asksFor(_ code: TermCode) -> Bool {
    tests.contains { test in
      switch test {
      case .value(let word): codesOfWords[word, default: []].contains { $0 == code || isAbove($0, code) }
      case .exactly(let word): codesOfWords[word, default: []].contains(code)
      case .prefix: false
      case .compare(let comparison, let word):
        place(code.rawValue).flatMap { value in place(word).map { comparison.holds(value, $0) } } ?? false
      case .range(let low, let high):
        place(code.rawValue).flatMap { value in
          place(low).flatMap { low in place(high).map { low <= value && value <= $0 } }
        } ?? false
      }
    }
  }

  private func isAbove(_ upper: TermCode, _ code: TermCode) -> Bool {
    children(of: upper).contains { $0 == code || isAbove($0, code) }
  }

  private func children(of code: TermCode) -> [TermCode] {
    switch name {
    case "country", "region": Vocabulary.countries.children(of: code)
    case "design": Vocabulary.designs.children(of: code)
    case "domain", "subdomain": Array(Set(domains.filter { $0.above == code.rawValue }.map { TermCode($0.way) }))
    default: []
    }
  }

  /// The places of frameworks, each with the labels on the way to it.
  static func domains(of records: [ReviewRecord]) -> [(id: String, label: String, way: String, above: String?)] {
    records.flatMap { record in
      record.review.framework.domains.flatMap { domain in
        [(domain.id, domain.label, domain.label, nil)]
          + domain.subdomains.map { ($0.id, $0.label, "\(domain.label) › \($0.label)", domain.label) }
      }
    }
  }

  // MARK: Words

  private func codes(_ word: String) -> [TermCode] {
    if Self.reason(word) != nil { return [] }
    switch name {
    case "country", "region": return Vocabulary.countries.codes(named: word) ?? [TermCode(word)]
    case "design": return Vocabulary.designs.codes(named: word) ?? [TermCode(word)]
    case "domain", "subdomain":
      let places = domains.filter { $0.label == word || $0.way == word }
      return places.isEmpty ? [TermCode(word)] : places.map { TermCode($0.way) }
    case "rating":
      let tools = ["RoB 2": "rob2-2019", "own scale": "own"]
      let parts = word.split(separator: "=").map(String.init)
      return [TermCode(parts.count == 2 ? "\(tools[parts[0]] ?? parts[0])=\(parts[1])" : word)]
    case "tool": return [TermCode(["RoB 2": "rob2-2019", "own scale": "own"][word] ?? word)]
    default: return [TermCode(word)]
    }
  }

  /// Where a value stands in the order of its field.
  private func place(_ word: String) -> Int? {
    switch name {
    case "year", "studies", "findings": Int(word)
    case "concern": ["low", "some", "high", "very high"].firstIndex(of: word)
    case "confidence": ["very low", "low", "moderate", "high"].firstIndex(of: word)
    default: nil
    }
  }
}

extension Comparison {
  fileprivate func holds(_ value: Int, _ limit: Int) -> Bool {
    switch self {
    case .atLeast: value >= limit
    case .atMost: value <= limit
    case .more: value > limit
    case .less: value < limit
    }
  }
}
