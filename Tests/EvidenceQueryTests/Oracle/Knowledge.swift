import Evidence
import EvidenceQuery
import OrderedCollections

/// What a record says of an attribute: what is certain, what is open, and why anything else might hold.
struct Knowledge {
  var certain: [TermCode] = []
  var open: [(candidates: [TermCode], atLeastOne: Bool)] = []
  var rest: Unknown?

  init() {}

  init<Value>(_ values: Values<Value>, _ code: (Value) -> String) {
    certain = values.certain.map { TermCode(code($0.value)) }
    open = values.open.map { ($0.candidates.map { TermCode(code($0)) }, $0.atLeastOne) }
    rest = values.rest
  }

  init<Value>(_ value: Reported<Value>, _ code: (Value) -> String) {
    switch value.content {
    case .known(let value): certain = [TermCode(code(value))]
    case .unknown(let reason): rest = reason
    }
  }

  /// Whether the attribute is in what is asked for.
  func isIn(_ asked: Asked) -> Match {
    let isBlank = certain.isEmpty && open.isEmpty
    if let rest, isBlank, asked.unknowns.contains(rest) { return .definite }
    guard asked.asksForValues else { return .no }
    if certain.contains(where: asked.covers) { return .definite }
    if open.contains(where: { $0.atLeastOne && $0.candidates.allSatisfy(asked.covers) }) { return .definite }
    // A value above others leaves open which of those below it is meant.
    let below = certain.filter { asked.isAboveOthers($0) }
    if below.contains(where: asked.meets) || open.contains(where: { $0.candidates.contains(where: asked.meets) }) {
      return .possible
    }
    return rest == nil ? .no : .unknown
  }

  // MARK: Attributes of records

  init(_ name: String, of study: Study, in record: ReviewRecord) {
    switch name {
    case "country", "region": self.init(study.country, \.rawValue)
    case "findings": self.init(range: Self.findingCount(of: study, in: record), blank: record.review.blank)
    case "type":
      self.init()
      for publication in record.publications where publication.study.value == study.id {
        let type = Knowledge(publication.type, \.self)
        certain += type.certain
        rest = type.rest ?? rest
      }
    case "design": self.init(study.design, \.rawValue)
    case "year": self.init(study.year) { "\($0)" }
    case "status": self.init(study.status, \.rawValue)
    case "study.kind": self.init(study.kind, \.rawValue)
    case "role": self.init(Values([study.role]), \.rawValue)
    default:
      self.init()
      if let values = study.attributes[name] {
        self.init(values, \.self)
      } else if record.review.attributes.contains(where: { $0.id == name }) {
        rest = record.review.blank
      }
    }
  }

  init(_ name: String, of finding: Finding, in record: ReviewRecord) {
    self.init()
    switch name {
    case "finding.kind": certain = [TermCode(finding.kind.rawValue)]
    case "basis": certain = [TermCode(finding.basis.rawValue)]
    case "studies":
      switch finding.basis {
      case .notApplicable: break
      case .linkedStudies, .wholeReview:
        self.init(range: Self.studyCount(of: finding, in: record), blank: record.review.blank)
      }
    case "domain", "subdomain":
      let places = Asked.domains(of: [record])
      self.init(finding.domains) { id in places.first { $0.id == id }?.way ?? id }
    case "confidence":
      switch finding.confidence {
      case .assessed(let confidence): certain = [TermCode(confidence.level.lowercased())]
      case .notAssessed: certain = ["not assessed"]
      case .unknown(let reason): rest = reason
      }
    case "direction":
      if case .factor(let factor) = finding.content { self.init(factor.direction, \.rawValue) }
    case "sign": if case .effect(let effect) = finding.content { self.init(effect.sign, \.rawValue) }
    case "outcome": if case .effect(let effect) = finding.content { self.init(effect.outcome, \.self) }
    default: break
    }
  }

  // MARK: Numbers of links

  private init(range: ClosedRange<Int>, blank: Unknown) {
    self.init()
    let codes = range.map { TermCode("\($0)") }
    if codes.count == 1 { certain = codes } else { open = [(codes, true)] }
  }

  private static func studyCount(of finding: Finding, in record: ReviewRecord) -> ClosedRange<Int> {
    let linked = Set(finding.evidence.map(\.study))
    guard finding.basis == .wholeReview else { return linked.count...linked.count }
    let body = record.studies.filter { $0.role == .included }.map(\.id)
    let least = linked.isEmpty ? 1 : linked.count
    return least...max(least, linked.union(body).count)
  }

  private static func findingCount(of study: Study, in record: ReviewRecord) -> ClosedRange<Int> {
    let naming = record.findings.filter { finding in finding.evidence.contains { $0.study == study.id } }
    let others = record.findings.filter { finding in
      finding.basis == .wholeReview && study.role == .included && !finding.evidence.contains { $0.study == study.id }
    }
    return naming.count...naming.count + others.count
  }

  // MARK: Attributes of what judges a study

  init(_ name: String, of assessments: [Assessment], in record: ReviewRecord) {
    self.init()
    let absence: TermCode = name == "appraised" ? "no" : "not appraised"
    let appraisals = assessments.compactMap(\.appraisal)
    let definite = appraisals.filter { $0.existence == .definite }
    let possible = appraisals.filter { $0.existence == .possible }
    certain = definite.flatMap { Self.codes(name, $0, record) }
    let candidates = possible.flatMap { Self.codes(name, $0, record) }
    if !candidates.isEmpty {
      if definite.isEmpty {
        open = [(candidates + [absence], true)]
      } else {
        let others = candidates.filter { !certain.contains($0) }
        if !others.isEmpty { open = [(others, false)] }
      }
    }
    for assessment in assessments {
      switch assessment {
      case .appraisal(let appraisal):
        let asksOfWord = name == "rating" || name == "concern"
        if asksOfWord, Self.hasOverall(appraisal, record), let reason = appraisal.overall.unknown { rest = reason }
        if name == "concern", Self.hasUnknownWord(appraisal, record) { rest = record.review.blank }
      case .notAppraised: certain.append(absence)
      case .unknown(_, let reason): rest = reason
      }
    }
  }

  private static func codes(_ name: String, _ appraisal: Appraisal, _ record: ReviewRecord) -> [TermCode] {
    let judgement = appraisal.overall.value.flatMap { tool(appraisal, record)?.overallJudgement($0) }
    switch name {
    case "tool": return [TermCode(appraisal.tool)]
    case "appraised": return ["yes"]
    case "concern": return (judgement?.concern).map { [TermCode($0.label)] } ?? []
    default:
      if let word = appraisal.overall.value { return [TermCode("\(appraisal.tool)=\(judgement?.word ?? word)")] }
      return hasOverall(appraisal, record) ? [] : ["by item"]
    }
  }

  private static func tool(_ appraisal: Appraisal, _ record: ReviewRecord) -> AppraisalTool? {
    record.review.tools.first { $0.id == appraisal.tool } ?? AppraisalTools.tool(id: appraisal.tool)
  }

  /// A word that its tool lacks; a sum is no word.
  private static func hasUnknownWord(_ appraisal: Appraisal, _ record: ReviewRecord) -> Bool {
    guard let word = appraisal.overall.value, hasOverall(appraisal, record) else { return false }
    if case .sum? = tool(appraisal, record)?.overall { return false }
    return tool(appraisal, record)?.overallJudgement(word) == nil
  }

  private static func hasOverall(_ appraisal: Appraisal, _ record: ReviewRecord) -> Bool {
    tool(appraisal, record)?.overall != AppraisalTool.Overall.none
  }
}
