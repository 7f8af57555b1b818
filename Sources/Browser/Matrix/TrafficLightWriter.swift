public import Evidence
import EvidenceQuery
import Terminal

/// Writes quality assessments item by item: a traffic-light table a tool, as robvis draws it (doi 10.1002/jrsm.1411), how often each
/// word was given to each item under it, and the studies that were not appraised with the reason.
public struct TrafficLightWriter: Sendable {
  let details: DetailWriter
  let blocks: [ToolTable]
  /// The studies without an appraisal.
  let others: [AssessmentRow]

  var words: Words { details.words }
  var library: Library { details.library }
  var glyphs: Glyphs { details.rows.glyphs }

  /// How many of the assessments judge other results than those that the finding rests on, and are left out.
  private let otherResults: Int

  /// A writer for some assessments, in their order. Where they are those behind one finding, those are left out that judge other results
  /// of its studies than it rests on, and shares go by the weights that the studies have in it, if each has one.
  /// O(assessments × items).
  public init(_ details: DetailWriter, _ assessments: [Int], behind finding: FindingRow? = nil) {
    self.details = details
    let library = details.library
    let all = assessments
    let assessments = Self.judging(finding, library, among: all)
    otherResults = all.count - assessments.count
    var rows = [[AssessmentRow]](repeating: [], count: library.itemTables.count)
    var others: [AssessmentRow] = []
    for row in assessments.lazy.map(AssessmentRow.init) {
      if let table = library.itemTable(of: row) { rows[table].append(row) } else { others.append(row) }
    }
    self.others = others
    let chosen = RowSet(assessments, capacity: library.assessments.count)
    let weights = finding.flatMap { Self.weights(behind: $0, library) }
    blocks = rows.indices.filter { !rows[$0].isEmpty }.map { number in
      ToolTable(
        library.itemTables[number], rows[number], among: chosen, weights: weights, library: library,
        role: details.rows.role(of:))
    }
  }

  /// The assessments that judge what a finding rests on; all of them without one, or where it names no study.
  private static func judging(_ finding: FindingRow?, _ library: Library, among assessments: [Int]) -> [Int] {
    guard let links = finding.map(library.evidence), !links.isEmpty else { return assessments }
    let judging = RowSet(
      links.flatMap { library.assessments(of: $0).map(\.index) }, capacity: library.assessments.count)
    return assessments.filter { judging.contains($0) }
  }

  /// The weights that studies have in the pooled estimate of a finding; nil where a study has none, or several.
  private static func weights(behind finding: FindingRow, _ library: Library) -> [StudyRow: Double]? {
    var weights: [StudyRow: Double] = [:]
    for link in library.evidence(of: finding) {
      let own = library[link].results.compactMap { $0.weight.value?.value }
      guard own.count == 1, weights.updateValue(own[0], forKey: library.study(of: link)) == nil else { return nil }
    }
    return weights
  }

  // MARK: The screen

  /// The tables one below the other.
  public var matrix: Matrix {
    let sections = blocks.flatMap { [lights(of: $0)] + summaries(of: $0) }
    let widest = blocks.flatMap { block in block.rows.prefix(200).map { DisplayWidth.of(name(of: $0)) } }.max() ?? 0
    var matrix = Matrix(
      title: title, sections: sections + (others.isEmpty ? [] : [withoutAppraisal]), titleWidth: max(10, widest),
      legend: legend)
    let items = blocks.flatMap { block in block.counts.indices.map { DisplayWidth.of(name(ofLine: $0, in: block)) } }
    matrix.roomyTitleWidth = max(24, min(48, items.max() ?? 0))
    return matrix
  }

  var title: [Span] {
    var text = words(.lightsTitle, with: counted(blocks))
    if !others.isEmpty { text += details.dot + withoutText }
    if otherResults > 0 { text += details.dot + words(.lightsOtherResults, with: String(otherResults)) }
    return [Span(text, .heading)]
  }

  /// `2 appraisals, and 8 that may be`.
  private func counted(_ blocks: [ToolTable]) -> String {
    let possible = blocks.reduce(0) { $0 + $1.possible }
    let all = blocks.reduce(0) { $0 + $1.rows.count }
    let text = words.count(all - possible, .appraisal, .appraisals)
    return possible == 0 ? text : text + " " + words(.mapMayBe, with: String(possible))
  }

  /// Whether a rule may give another word than one that is reported.
  var mayDiffer: Bool { blocks.contains(where: mayDiffer) }

  private func mayDiffer(in block: ToolTable) -> Bool {
    guard let tool = block.tool, let row = block.rows.first else { return false }
    return tool.rule != nil
      || library[library.review(ofRow: row.index, in: .assessments)].ratingRule(for: tool.id) != nil
  }

  private var legend: [[Span]] {
    Concern.allCases.map { concern in
      [Span("\(concern.symbol) ", details.rows.role(of: concern)), Span(words(concern), .muted)]
    } + (mayDiffer ? [[Span(glyphs.differs + " ", .caution), Span(words(.lightsDiffers), .muted)]] : [])
      + [[Span(words(.lightsLegend), .muted)]]
  }

  /// A row an appraisal, a column an item, and the overall judgement at the end.
  private func lights(of block: ToolTable) -> Matrix.Section {
    let writer = self
    var columns = block.table.items.map { id in
      Matrix.Column(id + (block.tool?.item(id)?.isCritical == true ? "*" : ""), width: max(3, DisplayWidth.of(id) + 1))
    }
    // What a rule gives is asked of each row that is drawn; of others there is only room for its sign.
    let sign = mayDiffer(in: block) ? DisplayWidth.of(glyphs.differs) + 1 : 0
    let overalls = block.rows.prefix(200).map { row in
      details.rows.judgement(of: row).reduce(sign) { $0 + DisplayWidth.of($1.text) }
    }
    columns.append(
      Matrix.Column(
        words(.lightsOverall), width: max(10, DisplayWidth.of(words(.lightsOverall)), min(26, overalls.max() ?? 0))))
    var section = Matrix.Section(
      heading: heading(of: block), columns: columns, count: block.rows.count, notes: notes(on: block),
      row: { writer.row($0, of: block) }, facts: { writer.facts($0, $1, of: block) })
    section.pinnedColumns = 1
    return section
  }

  func heading(of block: ToolTable) -> [Span] {
    var text = block.tool.map { $0.name + ($0.version.map { " (\($0))" } ?? "") } ?? block.table.tool
    text += details.dot + counted([block])
    return [Span(text, .accent)]
  }

  /// What the items are, which of them weigh more, and what of the tool was not checked.
  func notes(on block: ToolTable) -> [[Span]] {
    var notes = [
      block.table.items.indices.map { name(ofItem: $0, in: block) }.joined(separator: details.dot),
      block.words.filter { !$0.isConcern }.map { "\($0.sign.text) \($0.text)" }.joined(separator: details.dot),
    ]
    if block.table.items.contains(where: { block.tool?.item($0)?.isCritical == true }) {
      notes.append("* " + words(.lightsCritical))
    }
    if let unchecked = block.tool?.unchecked { notes.append("\(words(.uncheckedLabel)): \(words.term(unchecked))") }
    return (notes + figures(on: block)).filter { !$0.isEmpty }.map { [Span($0, .muted)] }
  }

  /// How many of the appraisals that may have been made the review says there are.
  func figures(on block: ToolTable) -> [String] {
    guard block.possible > 0 else { return [] }
    let studies = Set(
      block.rows.filter { library[$0].appraisal?.existence == .possible }.map { library.study(of: $0) })
    return details.openFigures(of: studies)
      .filter { open in
        open.filter.clauses.contains { clause in
          clause.fieldName.flatMap(details.engine.field)?.subject == .appraisal
        }
      }
      .map { details.spans(of: $0, .statedOfOpenSet).map(\.text).joined().asSentence }
  }

  /// The study, and what is judged where that is not the whole study.
  func name(of row: AssessmentRow) -> String {
    let study = details.rows.name(of: library.study(of: row))
    let scope = details.rows.scope(of: row)
    return scope.isEmpty ? study : study + details.dot + scope
  }

  private func row(_ position: Int, of block: ToolTable) -> Matrix.Row {
    let assessment = block.rows[position]
    let target = Target.record(.assessment(assessment))
    let place = block.table.place(of: assessment)
    let appraisal = library[assessment].appraisal
    let lights = block.table.items.indices.map { item -> Matrix.Cell in
      guard let word = place.flatMap({ block.table.word(ofItem: item, at: $0) }) else {
        return Matrix.Cell([], to: target)
      }
      let position = appraisal?.items.firstIndex { $0.item == block.table.items[item] }
      return Matrix.Cell(
        [block.words[word].sign], to: position.map { .record(.item(assessment, $0)) } ?? target)
    }
    return Matrix.Row(
      Matrix.Cell(title(of: position, in: block), to: target),
      lights + [Matrix.Cell(overall(of: assessment), to: target)])
  }

  /// The judgement of the whole, with a sign before it where a rule gives another word.
  func overall(of row: AssessmentRow) -> [Span] {
    (differs(row) ? [Span(glyphs.differs + " ", .caution)] : []) + details.rows.judgement(of: row)
  }

  /// Whether the review's own rule or the tool's gives another word for the whole than is reported.
  func differs(_ row: AssessmentRow) -> Bool { details.engine.ratingComparison(of: row)?.differs == true }

  /// What a row judges; under another row of the same study, the study is not named again.
  private func title(of position: Int, in block: ToolTable) -> [Span] {
    let assessment = block.rows[position]
    let scope = details.rows.scope(of: assessment)
    let isSame = position > 0 && library.study(of: block.rows[position - 1]) == library.study(of: assessment)
    return isSame && !scope.isEmpty ? [Span("  " + scope)] : [Span(name(of: assessment))]
  }

  /// What the selected cell says: what the item asks, the judgement with what it means, and the reason that was given.
  private func facts(_ position: Int, _ column: Int?, of block: ToolTable) -> [[Span]] {
    let assessment = block.rows[position]
    guard let appraisal = library[assessment].appraisal else { return [] }
    guard let column, column < block.table.items.count else {
      let rules = rules(for: assessment, appraisal, in: block)
      let whole = details.overallLine(of: appraisal, assessment, block.tool, isMeaningTold: rules.isEmpty)
      return [[Span(name(of: assessment) + ": ", .heading)] + whole] + rules
    }
    let id = block.table.items[column]
    var lines = [[Span(name(ofItem: column, in: block) + ": ", .heading)]]
    guard let item = appraisal.items.first(where: { $0.item == id }) else {
      lines[0].append(Span(words(.lightsNotJudged)))
      return lines
    }
    lines[0] += details.symbolAndWord(item.judgement, block.tool).filter { $0.text != "  " }
    if let word = item.judgement.value { lines[0] += details.meaning(of: block.tool?.judgement(word)) }
    if let support = item.support.value {
      let places = item.provenance.sources.compactMap(\.locator)
      lines.append([Span(support), Span(places.isEmpty ? "" : " (\(places.joined(separator: "; ")))", .muted)])
    }
    return lines
  }

  /// What the rules give, a line each, where one of them gives another word than is reported.
  func rules(for row: AssessmentRow, _ appraisal: Appraisal, in block: ToolTable) -> [[Span]] {
    guard let tool = block.tool, let comparison = details.engine.ratingComparison(of: row), comparison.differs else {
      return []
    }
    return details.rulings(on: appraisal, comparison, tool).map { [Span($0.label + ": ", .muted)] + $0.spans }
  }

  /// An item by its id and what it is called.
  func name(ofItem item: Int, in block: ToolTable) -> String {
    "\(block.table.items[item]) \(label(ofItem: item, in: block))"
  }

  /// What an item is called, with its part of the tool where an item of another part is called the same.
  func label(ofItem item: Int, in block: ToolTable) -> String {
    guard let tool = block.tool, let known = tool.item(block.table.items[item]) else {
      return words(.lightsUnknownItem)
    }
    return tool.distinctLabel(of: known)
  }
}

extension Phrase {
  static let lightsTitle = Phrase("Quality item by item: {1}")
  static let lightsWithout = Phrase("without an appraisal: {1}")
  static let lightsNotKnown = Phrase("not known whether appraised: {1}")
  static let lightsOtherResults = Phrase("{1} of other results left out")
  static let lightsOverall = Phrase("Overall")
  static let lightsUnknownItem = Phrase("an item that the tool lacks")
  static let lightsCritical = Phrase("a flaw in it weighs more than in others, by the tool's default")
  static let lightsDiffers = Phrase("a rule gives another word")
  static let lightsLegend = Phrase("blank: not judged")
  static let lightsNotJudged = Phrase("not judged")
  static let lightsNoReason = Phrase("no reason: {1}")
}
