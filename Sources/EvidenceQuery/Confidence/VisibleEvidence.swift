public import Evidence

/// What the records show of the evidence behind a finding: how many studies, how many of them appraised and with which concern, and
/// where. It says nothing of how sure anybody is: a hint for who reads or makes a rating, and never a rating.
public struct VisibleEvidence: Hashable, Sendable {
  /// How many of the studies took place in a country, or cover it.
  public struct CountryCount: Hashable, Sendable {
    /// The country.
    public let country: TermCode
    /// The studies of which the country is known.
    public internal(set) var studies: Int
    /// Those among them of which it is only inferred.
    public internal(set) var inferred: Int
  }

  /// How many studies it may rest on; each once.
  public internal(set) var studies = 0
  /// Whether it rests on an unknown part of them, and not on all.
  public internal(set) var isWholeReview = false
  /// The studies with an appraisal.
  public internal(set) var appraised = 0
  /// Those that may have one.
  public internal(set) var perhapsAppraised = 0
  /// Those of which it is not known whether they have one.
  public internal(set) var unknownAppraised = 0
  /// How many appraisals give how much to worry about, each appraisal once.
  public internal(set) var concerns: [Concern: Int] = [:]
  /// Appraisals without a judgement of the whole, or with one that has no place on a scale.
  public internal(set) var withoutConcern = 0
  /// The countries, the most frequent first; a study counts once in each of its own.
  public internal(set) var countries: [CountryCount] = []
  /// The studies of which no country is known for certain.
  public internal(set) var withoutCountry = 0

  /// The studies that certainly have no appraisal.
  public var notAppraised: Int { studies - appraised - perhapsAppraised - unknownAppraised }
}

extension Library {
  /// What the records show of the evidence behind a finding; nil for one that rests on nothing, as a gap does. O(links).
  public func visibleEvidence(of finding: FindingRow) -> VisibleEvidence? {
    var assessments: [StudyRow: [AssessmentRow]] = [:]
    var order: [StudyRow] = []
    func add(_ study: StudyRow, _ rows: [AssessmentRow]) {
      if assessments[study] == nil { order.append(study) }
      assessments[study, default: []] += rows
    }
    switch self[finding].basis {
    case .notApplicable: return nil
    case .linkedStudies: for link in evidence(of: finding) { add(study(of: link), self.assessments(of: link)) }
    case .wholeReview:
      for study in body(of: review(ofRow: finding.index, in: .findings)) { add(study, self.assessments(of: study)) }
    }
    var result = VisibleEvidence()
    result.studies = order.count
    result.isWholeReview = self[finding].basis == .wholeReview
    var seen: Set<AssessmentRow> = []
    for study in order {
      let rows = assessments[study] ?? []
      count(rows, in: &result)
      for row in rows where seen.insert(row).inserted { countConcern(of: row, in: &result) }
      countCountries(of: study, in: &result)
    }
    // Countries that are as frequent stay in the order of the source.
    result.countries = result.countries.enumerated()
      .sorted { ($1.element.studies, $0.offset) < ($0.element.studies, $1.offset) }.map(\.element)
    return result
  }

  private func count(_ rows: [AssessmentRow], in result: inout VisibleEvidence) {
    let appraisals = rows.compactMap { self[$0].appraisal }
    if appraisals.contains(where: { $0.existence == .definite }) {
      result.appraised += 1
    } else if !appraisals.isEmpty {
      result.perhapsAppraised += 1
    } else if rows.contains(where: { if case .unknown = self[$0] { true } else { false } }) {
      result.unknownAppraised += 1
    }
  }

  private func countConcern(of row: AssessmentRow, in result: inout VisibleEvidence) {
    guard let appraisal = self[row].appraisal, appraisal.existence == .definite else { return }
    if let concern = overallConcern(of: row) {
      result.concerns[concern, default: 0] += 1
    } else {
      result.withoutConcern += 1
    }
  }

  private func countCountries(of study: StudyRow, in result: inout VisibleEvidence) {
    let certain = self[study].country.certain
    if certain.isEmpty { result.withoutCountry += 1 }
    for known in certain {
      let position =
        result.countries.firstIndex { $0.country == known.value }
        ?? {
          result.countries.append(.init(country: known.value, studies: 0, inferred: 0))
          return result.countries.count - 1
        }()
      result.countries[position].studies += 1
      if known.provenance.isInferred { result.countries[position].inferred += 1 }
    }
  }

  /// How much an appraisal's judgement of the whole gives to worry about; nil without one, or where its tool gives the word no place.
  public func overallConcern(of row: AssessmentRow) -> Concern? {
    guard let appraisal = self[row].appraisal, let word = appraisal.overall.value else { return nil }
    return tool(appraisal.tool, of: review(ofRow: row.index, in: .assessments))?.overallJudgement(word)?.concern
  }
}
