import Evidence

extension RandomLibrary {
  /// A tool that only the random reviews have, whose "high" is good.
  static let ownTool = AppraisalTool(
    id: "own", name: "own scale", appliesTo: "studies",
    scale: [.init("high", .low), .init("middling", .some), .init("poor", .high), .init("absurd", .veryHigh)],
    overall: .judgement)

  /// Tools with words for the whole, one that judges item by item, and one that nobody knows.
  static let wordsOfTools: [(tool: String, words: [String])] = [
    ("rob2-2019", ["Low", "Some concerns", "High", "high"]),
    ("own", ["high", "poor", "absurd", "unheard of"]),
    ("casp-qualitative-2018", []),
    ("nobody-knows", ["fine"]),
  ]

  mutating func finding(
    _ id: String, in review: Review, _ studies: [Study], _ publications: [String: [String]]
  ) -> Finding {
    var finding = Finding(
      id: id, label: "Finding \(id)", statement: text(100).value ?? "", content: content(review.blank),
      basis: random.pick(.linkedStudies, .linkedStudies, .linkedStudies, .wholeReview, .notApplicable),
      blank: review.blank)
    finding.domains = values(review.framework.domains.flatMap { [$0.id] + $0.subdomains.map(\.id) }, atMost: 2)
    finding.explanation = text(20)
    finding.confidence = confidence()
    if random.chance(20) { finding.notes = [Note("a note")] }
    // A finding on the whole review seldom names a study too.
    if finding.basis != .wholeReview || random.chance(20) {
      let linked = random.some(of: studies, size.links)
      finding.evidence = (linked + (random.chance(15) ? linked.prefix(1) : [])).map {
        evidence($0, publications, review.blank)
      }
    }
    return finding
  }

  private mutating func content(_ blank: Unknown) -> Finding.Content {
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<5: return .factor(Factor(direction: reported(random.pick(.enabler, .enabler, .barrier, .both), 85)))
    case 5: return .theme
    case 6: return .gap(Gap(priority: Reported(unknown: blank)))
    default:
      var effect = Effect(blank: blank)
      effect.outcome = reported(random.pick("hope", "fear"), 80)
      effect.sign = reported(random.pick(.more, .less, .noClearDifference), 70)
      return .effect(effect)
    }
  }

  private mutating func confidence() -> ConfidenceAssessment {
    if random.chance(20) { return .unknown(unknown()) }
    if random.chance(20) { return .notAssessed(ConfidenceNotAssessed()) }
    return .assessed(
      Confidence(
        scheme: "GRADE", level: random.pick("high", "moderate", "Low", "very low", "uncertain"),
        start: Reported(unknown: .notHeld)))
  }

  private mutating func evidence(
    _ study: Study, _ publications: [String: [String]], _ blank: Unknown
  ) -> SupportingEvidence {
    var evidence = SupportingEvidence(study: study.id, blank: blank)
    let own = publications[study.id] ?? []
    if let publication = random.pick(from: own), random.chance(50) { evidence.publication = Reported(publication) }
    if random.chance(30) {
      evidence.extracts = [Extract(quotation: text(100).value ?? "", subject: .finding)]
    }
    if random.chance(50) {
      evidence.results = random.some(of: Self.outcomes, 1...2).map { outcome in
        var result = StudyResult(outcome: outcome, blank: blank)
        result.timePoint = reported(random.pick("1 year", "2 years"), 70)
        if let publication = random.pick(from: own), random.chance(50) { result.publication = Reported(publication) }
        return result
      }
    }
    return evidence
  }

  mutating func appraisals(of studies: [Study], _ publications: [String: [String]]) -> [Appraisal] {
    var appraisals: [Appraisal] = []
    for study in studies where random.chance(65) {
      for _ in 0..<random.pick(1, 1, 2, 3) {
        guard let (tool, words) = random.pick(from: Self.wordsOfTools) else { continue }
        let overall = random.pick(from: words).map { reported($0, 85) } ?? Reported(unknown: unknown())
        appraisals.append(
          Appraisal(
            id: "a\(appraisals.count)", study: study.id, tool: tool, scope: scope(study, publications),
            existence: random.chance(75) ? .definite : .possible, overall: overall))
      }
    }
    return appraisals
  }

  /// Lets some results name appraisals of their studies.
  mutating func nameAppraisals(in findings: inout [Finding], among appraisals: [Appraisal]) {
    for finding in findings.indices {
      for link in findings[finding].evidence.indices where random.chance(30) {
        let study = findings[finding].evidence[link].study
        let own = appraisals.filter { $0.study == study }.map(\.id)
        guard let named = random.pick(from: own) else { continue }
        for result in findings[finding].evidence[link].results.indices {
          findings[finding].evidence[link].results[result].appraisals = [named]
        }
      }
    }
  }

  private mutating func scope(_ study: Study, _ publications: [String: [String]]) -> Appraisal.Scope {
    if random.chance(50) { return .study }
    let own = publications[study.id] ?? []
    if let publication = random.pick(from: own), random.chance(40) { return .publication(publication) }
    return .result(outcome: random.pick("hope", "fear"), timePoint: random.pick(nil, "1 year", "2 years"))
  }
}
