public import Evidence

extension QueryEngine {
  /// What a methodologist would question in a review, check by check. Within each what nobody has explained comes first, then what is
  /// explained by inference, then what the record explains, each in the order of the source.
  ///
  /// With a filter, the entries of the studies, findings and publications that it keeps or may keep; what is of the review as a whole
  /// then stays out. `known` is what the filter keeps of lists, where that was found before.
  /// O(links) the first time that the review is asked for, then O(entries) and a selection for each list that has entries.
  public func audit(
    of review: ReviewRow, under filter: Filter = .all, known: [List: Selection] = [:]
  ) -> [AuditEntry] {
    let entries = auditEntries(of: review)
    guard filter != .all, !entries.isEmpty else { return entries }
    var kept = KeptRows(filter, of: review, known, by: self)
    // By place: most of very many are only looked at, and an entry takes long to copy.
    return entries.indices.compactMap { place in
      if entries[place].check == .ratings { return kept.part(of: entries[place]) }
      return kept.contains(entries[place].subject) ? entries[place] : nil
    }
  }

  /// Finds what ``audit(of:under:known:)`` looks up, in every review. It may be called on any thread: who asks for a review meanwhile
  /// waits for it. O(links).
  public func prepareAudits() {
    for review in library.reviews.indices { _ = auditEntries(of: ReviewRow(review)) }
  }
}

/// The rows of a review that a filter keeps or may keep, list by list: found when an entry asks for the list.
private struct KeptRows {
  private let engine: QueryEngine
  private let filter: Filter
  private let review: ReviewRow
  private var rows: [List: RowSet]

  init(_ filter: Filter, of review: ReviewRow, _ known: [List: Selection], by engine: QueryEngine) {
    (self.filter, self.review, self.engine) = (filter, review, engine)
    rows = known.mapValues(\.plausible)
  }

  private mutating func contains(_ row: Int, in list: List) -> Bool {
    if let rows = rows[list] { return rows.contains(row) }
    let found = engine.select(filter, in: list, of: .only([review.index])).plausible
    rows[list] = found
    return found.contains(row)
  }

  /// What of an entry on several appraisals is of those that are kept; nil where nothing is.
  mutating func part(of entry: AuditEntry) -> AuditEntry? {
    guard case .rating(let difference) = entry.issue else { return contains(entry.subject) ? entry : nil }
    return difference.keeping { contains($0.index, in: .assessments) }.map(entry.narrowed)
  }

  /// Whether the record of an entry is kept.
  mutating func contains(_ subject: AuditEntry.Subject) -> Bool {
    switch subject {
    case .review: false
    case .study(let row): contains(row.index, in: .studies)
    case .finding(let row): contains(row.index, in: .findings)
    case .publication(let row): contains(row.index, in: .publications)
    case .assessment(let row): contains(row.index, in: .assessments)
    case .evidence(let row):
      contains(engine.library.finding(of: row).index, in: .findings)
        && contains(engine.library.study(of: row).index, in: .studies)
    }
  }
}

/// The audit of one review: what all of its checks need to know.
struct ReviewAudit {
  let engine: QueryEngine
  let row: ReviewRow
  let review: Review
  /// Whether all that the review has is in the record: only then does what is not there mean anything.
  let isWhole: Bool
  /// Whether some finding rests on an unknown part of the studies.
  let hasWholeReviewFinding: Bool
  /// The figures that state how many studies or people a finding has, by its id.
  let figuresOfFindings: [String: [StatedFigure]]
  /// How most results of each publication cite it.
  let usualCitations: [String: String]

  var library: Library { engine.library }

  init(_ engine: QueryEngine, _ row: ReviewRow) {
    self.engine = engine
    self.row = row
    let library = engine.library
    review = library[row]
    isWhole = review.completeness == .whole
    hasWholeReviewFinding = !library.wholeReviewFindings(of: row).isEmpty
    figuresOfFindings = Dictionary(
      grouping: review.statedFigures.filter { $0.measure.finding != nil }, by: { $0.measure.finding ?? "" })
    usualCitations = Self.usualCitations(in: row, library)
  }

  /// All that is questioned, check by check, and within each what is least explained first, in the order of the source. O(links).
  func entries() -> [AuditEntry] {
    let findings = findingEntries()
    let entries =
      reviewEntries(besides: findings) + studyEntries() + findings + publicationEntries() + assessmentEntries()
    let byCheck = Dictionary(grouping: entries, by: \.check)
    return AuditCheck.allCases.flatMap { check in
      let byExplanation = Dictionary(grouping: byCheck[check] ?? [], by: \.explanation)
      return AuditEntry.Explanation.allCases.flatMap { byExplanation[$0] ?? [] }
    }
  }

  // MARK: Records

  /// What is questioned in a finding and in its links.
  private func findingEntries() -> [AuditEntry] {
    library.rows(of: .findings, in: row).map(FindingRow.init).flatMap { row in
      let finding = library[row]
      var entries: [AuditEntry] = []
      if case .effect(let effect) = finding.content {
        entries += directions(of: effect, row) + reasons(of: effect, row) + pooledNumbers(of: effect, row)
        entries += estimates(of: effect, row) + noEffect(of: effect, row) + ranges(of: effect, row)
      }
      entries += certainty(of: row) + singleStudy(row)
      for link in library.evidence(of: row) { entries += self.entries(of: link) }
      return withRemarks(entries, finding.notes, .finding(row), finding.provenance)
    }
  }

  /// What is questioned in a study.
  private func studyEntries() -> [AuditEntry] {
    library.rows(of: .studies, in: row).map(StudyRow.init).flatMap { row -> [AuditEntry] in
      let entries = unused(row) + attributes(of: row) + dates(of: row) + ranges(of: row)
      guard !entries.isEmpty || !library[row].notes.isEmpty else { return [] }
      return withRemarks(entries, library[row].notes, .study(row), library[row].provenance)
    }
  }

  /// What is questioned in the review as a whole. A figure that a finding states too is told there.
  private func reviewEntries(besides findings: [AuditEntry]) -> [AuditEntry] {
    withRemarks(
      figures(besides: findings) + flow(), review.notes + review.limits, .review(row), review.provenance)
  }

  /// What is questioned in a publication: what its notes say.
  private func publicationEntries() -> [AuditEntry] {
    library.rows(of: .publications, in: row).map(PublicationRow.init).flatMap { row -> [AuditEntry] in
      guard !library[row].notes.isEmpty else { return [] }
      return withRemarks([], library[row].notes, .publication(row), library[row].provenance)
    }
  }

  /// What is questioned in assessments: ratings that differ from a rule, and what the notes of an appraisal say.
  private func assessmentEntries() -> [AuditEntry] {
    let ratings = ratings()
    let differing = Set(ratings.flatMap(\.appraisals))
    return ratings
      + library.rows(of: .assessments, in: row).map(AssessmentRow.init).flatMap { row -> [AuditEntry] in
        guard let appraisal = library[row].appraisal, !appraisal.notes.isEmpty else { return [] }
        return withRemarks(
          [], appraisal.notes, .assessment(row), appraisal.provenance,
          questioned: differing.contains(row) ? [.overall] : [])
      }
  }

  // MARK: What the record says

  /// An entry that says where its field comes from.
  func entry(
    _ subject: AuditEntry.Subject, _ field: RecordField, _ issue: AuditIssue, _ provenance: Provenance,
    _ remark: AuditEntry.Remark? = nil
  ) -> AuditEntry {
    AuditEntry(subject: subject, field: field, issue: issue, remark: remark, provenance: provenance)
  }

  /// The entries of a record with what its notes say of their fields, and one for each note on a field that no check questions;
  /// `questioned` are the fields that an entry elsewhere questions.
  private func withRemarks(
    _ entries: [AuditEntry], _ notes: [Note], _ subject: AuditEntry.Subject, _ record: Provenance,
    questioned others: Set<RecordField> = []
  ) -> [AuditEntry] {
    let telling = notes.filter { !$0.oddities.isEmpty || !$0.explains.isEmpty }
    guard !entries.isEmpty || !telling.isEmpty else { return [] }
    let questioned = others.union(entries.map(\.field))
    let remarked = entries.map { entry in
      // A reason that a note gives says more than what the check found; that it is odd is said where nobody gives a reason.
      let reasons = telling.filter { $0.explains.contains(entry.field) }
      let oddities = telling.filter { $0.oddities.contains(entry.field) }
      let remark =
        AuditEntry.Remark(reasons: reasons) ?? entry.remark
        ?? AuditEntry.Remark(oddities.map(\.text), kind: .observation)
      let sources = [entry.provenance, record, review.provenance].first { !$0.sources.isEmpty } ?? record
      return AuditEntry(
        subject: entry.subject, field: entry.field, issue: entry.issue, remark: remark,
        provenance: Provenance(entry.provenance.basis, sources: sources.sources))
    }
    return remarked
      + telling.compactMap { note in
        let fields = note.oddities + note.explains
        guard let field = fields.first, questioned.isDisjoint(with: fields) else { return nil }
        let sources = [note.provenance, record, review.provenance].first { !$0.sources.isEmpty } ?? record
        return AuditEntry(
          subject: subject, field: field, issue: .noted,
          remark: note.explains.isEmpty
            ? AuditEntry.Remark(text: note.text, kind: .observation) : AuditEntry.Remark(reasons: [note]),
          provenance: sources)
      }
  }
}

extension StatedFigure.Measure {
  /// The finding that it is of.
  var finding: String? {
    switch self {
    case .participants(let finding), .studies(let finding): finding
    case .count, .flow, .sample, .words: nil
    }
  }
}

extension AuditEntry.Remark {
  /// What several texts say; nil of none.
  init?(_ texts: [String], kind: Kind) {
    guard !texts.isEmpty else { return nil }
    self.init(text: texts.joined(separator: " "), kind: kind)
  }

  /// The reasons that notes give; nil of none.
  init?(reasons notes: [Note]) {
    self.init(notes.map(\.text), kind: Self.kind(ofReasonsFrom: notes.map(\.provenance)))
  }

  /// What is told of a figure, which the source says as it says the figure; nil where nothing is.
  init?(of figure: StatedFigure) {
    guard let told = figure.told else { return nil }
    self.init(
      text: told, kind: figure.explanation == nil ? .observation : Self.kind(ofReasonsFrom: [figure.provenance]))
  }

  /// What reasons from several places are together: where one of them is inferred, so is the whole.
  static func kind(ofReasonsFrom places: [Provenance]) -> Kind {
    var grounds: [String] = []
    for place in places {
      if case .inferred(let why) = place.basis, !grounds.contains(why) { grounds.append(why) }
    }
    return places.contains(where: \.isInferred) ? .inferredReason(why: grounds.joined(separator: "; ")) : .reason
  }
}

extension AuditEntry {
  /// The appraisals whose ratings it is on.
  fileprivate var appraisals: [AssessmentRow] {
    if case .rating(let difference) = issue { difference.appraisals } else { [] }
  }

  /// The same on fewer appraisals.
  fileprivate func narrowed(to difference: RatingDifference) -> AuditEntry {
    AuditEntry(
      subject: difference.appraisals.first.map(Subject.assessment) ?? subject, field: field, issue: .rating(difference),
      remark: remark, provenance: provenance)
  }
}
