public import Evidence
import EvidenceQuery
public import Terminal

/// What quality assessments say in one line.
extension RowText {
  /// What a study's appraisals say, a symbol and the tool's word each; ratings of results are tallied, never put together.
  func rating(of study: StudyRow, of judgement: (AssessmentRow) -> [Span]) -> [Span] {
    rating(of: library.assessments(of: study), of: judgement)
  }

  /// What some appraisals say; `judgement` is what one alone says.
  func rating(of rows: [AssessmentRow], of judgement: (AssessmentRow) -> [Span]) -> [Span] {
    if rows.count == 1 { return judgement(rows[0]) }
    var tally: [(word: String, concern: Concern?, count: Int)] = []
    for row in rows {
      guard let appraisal = library[row].appraisal else { continue }
      let word = appraisal.overall.value ?? withoutOverall(appraisal, row)
      if let known = tally.firstIndex(where: { $0.word == word }) {
        tally[known].count += 1
      } else {
        tally.append((word, concern(of: appraisal, row), 1))
      }
    }
    let parts = tally.map { entry in
      [
        sign(entry.concern.map { String($0.symbol) }, role(of: entry.concern)),
        Span("\(entry.count) \(entry.word)"),
      ]
    }
    return Array(parts.joined(separator: [Span(", ")]))
  }

  /// What an assessment says: a symbol and the tool's word, or why there is none.
  public func judgement(of row: AssessmentRow) -> [Span] {
    switch library[row] {
    case .appraisal(let appraisal):
      guard let word = appraisal.overall.value else {
        return [Span(withoutOverall(appraisal, row), .muted)]
      }
      let concern = concern(of: appraisal, row)
      if appraisal.existence == .possible {
        return [sign("~", .muted), Span("\(word) \(words(.or)) \(words(.notAppraised))", .muted)]
      }
      return [sign(concern.map { String($0.symbol) }, role(of: concern)), Span(word)]
    case .notAppraised: return [Span(words(.notAppraised), .muted)]
    case .unknown(_, let reason): return [Span(words(reason), .muted)]
    }
  }

  /// What is said of an appraisal without a judgement of the whole: that its tool judges item by item, where that is why, else the
  /// reason.
  private func withoutOverall(_ appraisal: Appraisal, _ row: AssessmentRow) -> String {
    let isByItem = tool(of: appraisal, row)?.overall == AppraisalTool.Overall.none && !appraisal.items.isEmpty
    return isByItem ? words(.byItem) : appraisal.overall.unknown.map { words($0) } ?? words(.byItem)
  }

  /// The tool of an appraisal; nil for one that nobody knows.
  func tool(of appraisal: Appraisal, _ row: AssessmentRow) -> AppraisalTool? {
    library.tool(appraisal.tool, of: library.review(ofRow: row.index, in: .assessments))
  }

  /// What an assessment says, in the few words that a column has room for.
  func briefJudgement(of row: AssessmentRow) -> [Span] {
    guard style == .brief, let appraisal = library[row].appraisal, appraisal.existence == .possible,
      let word = appraisal.overall.value
    else { return judgement(of: row) }
    return [sign("~", .muted), Span("\(word) \(words(.orNone))", .muted)]
  }

  /// The name of the tool of an assessment.
  public func toolName(of row: AssessmentRow) -> String {
    guard let appraisal = library[row].appraisal else { return "" }
    return tool(of: appraisal, row)?.name ?? appraisal.tool
  }

  /// What an appraisal judges where that is not its study as a whole: a publication, or a result with its time.
  func scope(of row: AssessmentRow) -> String {
    guard let appraisal = library[row].appraisal else { return "" }
    switch appraisal.scope {
    case .study: return ""
    case .publication(let id):
      let review = library.review(ofRow: row.index, in: .assessments)
      return library.row(withID: id, in: .publications, of: review).map { shortReference(PublicationRow($0)) } ?? id
    case .result(let outcome, let timePoint):
      return [outcome, timePoint ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }

  /// The first author and the year: "Lee et al. 2012".
  func shortReference(_ row: PublicationRow) -> String {
    let publication = library[row]
    let names = publication.authors.value ?? []
    let first = names.first.map { name in name.split(separator: ",").first.map { String($0) } ?? name }
    let author = names.count > 1 ? first.map { words(.firstAndOthers, with: $0) } : first
    return [author, publication.year.value.map { String($0) }].compactMap { $0 }.joined(separator: " ")
  }

  /// The concern of an appraisal's overall word.
  public func concern(of appraisal: Appraisal, _ row: AssessmentRow) -> Concern? {
    library.overallConcern(of: row)
  }

  /// What colour a concern has; its symbol and its word always stand with it.
  public func role(of concern: Concern?) -> Role {
    guard let concern else { return .muted }
    return switch concern {
    case .low: .good
    case .some: .caution
    case .high: .bad
    case .veryHigh: .critical
    case .noInformation: .muted
    }
  }
}
