/// The places of all frameworks as one vocabulary.
///
/// A place is known by its label: one that two reviews call the same is one value. Where a label stands in two places of the
/// frameworks ("Other" below each domain), each is known by the way to it instead, `Staff › Other`; the label means all of them.
struct DomainIndex: Sendable {
  /// The places, each above those below it.
  let vocabulary: Vocabulary
  /// The code of each place, by its id, review by review.
  private let codes: [[String: TermCode]]

  /// The places of some reviews. O(places).
  init(_ reviews: [Review]) {
    var ways: [String: Set<String>] = [:]
    for review in reviews {
      Self.visit(review.framework.domains) { domain, way in ways[domain.label, default: []].insert(way) }
    }
    func code(_ domain: Framework.Domain, _ way: String) -> TermCode {
      TermCode(ways[domain.label]?.count == 1 ? domain.label : way)
    }
    var terms: [Vocabulary.Term] = []
    var sameLabel: [String: [TermCode]] = [:]
    var codes: [[String: TermCode]] = []
    var codeOfWay: [String: TermCode] = [:]
    for review in reviews {
      var own: [String: TermCode] = [:]
      Self.visit(review.framework.domains) { domain, way in
        let code = code(domain, way)
        own[domain.id] = own[domain.id] ?? code
        guard codeOfWay[way] == nil else { return }
        codeOfWay[way] = code
        let parent = way.range(ofLast: Self.step).flatMap { codeOfWay[String(way[..<$0.lowerBound])] }
        terms.append(Vocabulary.Term(code, code.rawValue, parent: parent))
        if let count = ways[domain.label]?.count, count > 1 { sameLabel[domain.label, default: []].append(code) }
      }
      codes.append(own)
    }
    vocabulary = Vocabulary(name: "domain", terms: terms, unions: sameLabel)
    self.codes = codes
  }

  /// The code of a place of a review's framework; its id where the framework has no such place. O(1).
  func code(of id: String, inReview review: Int) -> TermCode { codes[review][id] ?? TermCode(id) }

  private static let step = " › "

  private static func visit(
    _ domains: [Framework.Domain], below way: String? = nil, _ body: (Framework.Domain, _ way: String) -> Void
  ) {
    for domain in domains {
      let way = way.map { $0 + step + domain.label } ?? domain.label
      body(domain, way)
      visit(domain.subdomains, below: way, body)
    }
  }
}

extension String {
  /// Where a text stands last.
  fileprivate func range(ofLast text: String) -> Range<Index>? { ranges(of: text).last }
}
