public import Evidence
import EvidenceQuery
import Terminal

/// Writes quality assessments item by item: a traffic-light table a tool, as robvis draws it (doi 10.1002/jrsm.1411), how often each
/// word was given to each item under it, and the studies that were not appraised with the reason.
public struct TrafficLightWriter: Sendable {
  /// The appraisals with one tool.
  struct ToolTable: Sendable {
    let table: ItemTable
    let tool: AppraisalTool?
    let rows: [AssessmentRow]
    /// Of how many of the rows it is not sure that they were made.
    let possible: Int
    let counts: [[Int]]
    /// The shares of the words of each item, by the weights of the studies; nil where not all have one.
    let weighted: [[Double]]?
  }

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
    blocks = rows.indices.filter { !rows[$0].isEmpty }.map { number in
      let table = library.itemTables[number]
      let tool = rows[number].first.flatMap {
        library.tool(table.tool, of: library.review(ofRow: $0.index, in: .assessments))
      }
      return ToolTable(
        table: table, tool: tool, rows: rows[number], possible: table.possible(among: chosen),
        counts: table.counts(among: chosen),
        weighted: finding.flatMap { Self.weighted(table, rows[number], behind: $0, library) })
    }
  }

  /// The assessments that judge what a finding rests on; all of them without one, or where it names no study.
  private static func judging(_ finding: FindingRow?, _ library: Library, among assessments: [Int]) -> [Int] {
    guard let links = finding.map(library.evidence), !links.isEmpty else { return assessments }
    let judging = RowSet(
      links.flatMap { library.assessments(of: $0).map(\.index) }, capacity: library.assessments.count)
    return assessments.filter { judging.contains($0) }
  }

  /// The weights of words, by item and word, from those that the studies have in the pooled estimate of a finding; what is not judged
  /// stands last. Nil where a study has none, or several.
  private static func weighted(
    _ table: ItemTable, _ rows: [AssessmentRow], behind finding: FindingRow, _ library: Library
  ) -> [[Double]]? {
    var weights: [StudyRow: Double] = [:]
    for link in library.evidence(of: finding) {
      let own = library[link].results.compactMap { $0.weight.value?.value }
      guard own.count == 1, weights.updateValue(own[0], forKey: library.study(of: link)) == nil else { return nil }
    }
    var sums = table.items.map { _ in [Double](repeating: 0, count: table.words.count + 1) }
    var seen: Set<StudyRow> = []
    for row in rows {
      let study = library.study(of: row)
      // Of a study that is judged more than once it is not known which judgement its weight goes to.
      guard let weight = weights[study], seen.insert(study).inserted, let place = table.place(of: row) else {
        return nil
      }
      for item in table.items.indices { sums[item][table.word(ofItem: item, at: place) ?? table.words.count] += weight }
    }
    return sums
  }

  // MARK: The screen

  /// The tables one below the other.
  public var matrix: Matrix {
    let sections = blocks.flatMap { [lights(of: $0), summary(of: $0)].compactMap(\.self) }
    let widest = blocks.flatMap { block in block.rows.prefix(200).map { DisplayWidth.of(name(of: $0)) } }.max() ?? 0
    return Matrix(
      title: title, sections: sections + (others.isEmpty ? [] : [withoutAppraisal]), titleWidth: max(24, widest),
      legend: legend)
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

  private var legend: [Span] {
    Concern.allCases.flatMap { concern in
      [Span("\(concern.symbol) ", details.rows.role(of: concern)), Span(words(concern) + "  ", .muted)]
    } + [Span(words(.lightsLegend), .muted)]
  }

  /// A row an appraisal, a column an item, and the overall judgement at the end.
  private func lights(of block: ToolTable) -> Matrix.Section {
    let writer = self
    var columns = block.table.items.map { id in
      Matrix.Column(id + (block.tool?.item(id)?.isCritical == true ? "*" : ""), width: max(3, DisplayWidth.of(id) + 1))
    }
    let overalls = block.rows.prefix(200).map { row in
      details.rows.judgement(of: row).reduce(0) { $0 + DisplayWidth.of($1.text) }
    }
    columns.append(
      Matrix.Column(
        words(.lightsOverall), width: max(10, DisplayWidth.of(words(.lightsOverall)), min(26, overalls.max() ?? 0))))
    return Matrix.Section(
      heading: heading(of: block), columns: columns, count: block.rows.count, notes: notes(on: block),
      row: { writer.row($0, of: block) }, facts: { writer.facts($0, $1, of: block) })
  }

  func heading(of block: ToolTable) -> [Span] {
    var text = block.tool.map { $0.name + ($0.version.map { " (\($0))" } ?? "") } ?? block.table.tool
    text += details.dot + counted([block])
    return [Span(text, .accent)]
  }

  /// What the items are, which of them weigh more, and what of the tool was not checked.
  func notes(on block: ToolTable) -> [[Span]] {
    var notes = [
      block.table.items.map { id in "\(id) \(block.tool?.item(id)?.label ?? words(.lightsUnknownItem))" }
        .joined(separator: details.dot)
    ]
    if block.table.items.contains(where: { block.tool?.item($0)?.isCritical == true }) {
      notes.append("* " + words(.lightsCritical))
    }
    if let unchecked = block.tool?.unchecked { notes.append("\(words(.uncheckedLabel)): \(words.term(unchecked))") }
    return notes.filter { !$0.isEmpty }.map { [Span($0, .muted)] }
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
        [symbol(of: block.table.words[word], in: block)], to: position.map { .record(.item(assessment, $0)) } ?? target)
    }
    return Matrix.Row(
      Matrix.Cell(title(of: position, in: block), to: target),
      lights + [Matrix.Cell(details.rows.judgement(of: assessment), to: target)])
  }

  /// What a row judges; under another row of the same study, the study is not named again.
  private func title(of position: Int, in block: ToolTable) -> [Span] {
    let assessment = block.rows[position]
    let scope = details.rows.scope(of: assessment)
    let isSame = position > 0 && library.study(of: block.rows[position - 1]) == library.study(of: assessment)
    return isSame && !scope.isEmpty ? [Span("  " + scope)] : [Span(name(of: assessment))]
  }

  /// The sign of a word on its tool's scale; of a word that gives none, its first letter.
  func symbol(of word: String, in block: ToolTable) -> Span {
    guard let judgement = block.tool?.judgement(word), let concern = judgement.concern else {
      return Span(String(word.prefix(1)), .muted)
    }
    return Span(String(concern.symbol), details.rows.role(of: concern))
  }

  /// What the selected cell says: what the item asks, the judgement with what it means, and the reason that was given.
  private func facts(_ position: Int, _ column: Int?, of block: ToolTable) -> [[Span]] {
    let assessment = block.rows[position]
    guard let appraisal = library[assessment].appraisal else { return [] }
    guard let column, column < block.table.items.count else {
      return [
        [Span(name(of: assessment) + ": ", .heading)] + details.overallLine(of: appraisal, assessment, block.tool)
      ]
    }
    let id = block.table.items[column]
    let label = block.tool?.item(id)?.label ?? words(.lightsUnknownItem)
    var lines = [[Span("\(id) \(label): ", .heading)]]
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

  // MARK: In reading order

  /// The tables as a page that can be read aloud: each appraisal with its judgements, a line an item.
  public var page: Page {
    var blocks: [Block] = [.heading(title)]
    for block in self.blocks {
      blocks += [.blank, .heading(heading(of: block))]
      for row in block.rows {
        blocks.append(
          .text([
            Span("\(name(of: row)). \(words(.lightsOverall)): "), details.rows.judgement(of: row).last ?? Span(""),
          ]))
        guard let place = block.table.place(of: row) else { continue }
        for item in block.table.items.indices {
          let word = block.table.word(ofItem: item, at: place).map { block.table.words[$0] }
          blocks.append(
            .text([Span("\(name(ofItem: item, in: block)): \(word ?? words(.lightsNotJudged))")], indent: 2))
        }
      }
      blocks += [.blank, .heading([Span(words(.lightsSummary, with: block.tool?.name ?? block.table.tool))])]
      blocks += block.table.items.indices.map { .text(summaryFacts($0, nil, of: block)[0]) }
      if let unchecked = block.tool?.unchecked {
        blocks.append(.text([Span("\(words(.uncheckedLabel)): \(words.term(unchecked))")]))
      }
    }
    if !others.isEmpty {
      blocks += [.blank, .heading([Span(withoutText)])]
      blocks += others.map { row in
        .text([Span("\(details.rows.name(of: library.study(of: row))): \(reason(of: row))")])
      }
      blocks.append(.text([Span(words(.absenceIsNoRating))]))
    }
    return Page(title: title.map(\.text).joined(), blocks: blocks)
  }

  func name(ofItem item: Int, in block: ToolTable) -> String {
    let id = block.table.items[item]
    return "\(id) \(block.tool?.item(id)?.label ?? words(.lightsUnknownItem))"
  }

  // MARK: Not appraised

  /// How many studies were not appraised, and of how many that is not known.
  var withoutText: String {
    let unknown = others.count { if case .unknown = library[$0] { true } else { false } }
    return [(others.count - unknown, Phrase.lightsWithout), (unknown, .lightsNotKnown)].filter { $0.0 > 0 }
      .map { words($0.1, with: words.count($0.0, .study, .studies)) }.joined(separator: details.dot)
  }

  private var withoutAppraisal: Matrix.Section {
    let writer = self
    return Matrix.Section(
      heading: [Span(withoutText, .accent)],
      columns: [Matrix.Column("", width: 46)], count: others.count, notes: [[Span(words(.absenceIsNoRating), .muted)]],
      row: { position in
        let row = writer.others[position]
        let target = Target.record(.assessment(row))
        return Matrix.Row(
          Matrix.Cell([Span(writer.library[writer.library.study(of: row)].label)], to: target),
          [Matrix.Cell([Span(writer.reason(of: row), .muted)], to: target)])
      },
      facts: { position, _ in
        let row = writer.others[position]
        return [
          [Span(writer.library[writer.library.study(of: row)].label + ": ", .heading), Span(writer.reason(of: row))]
        ]
      })
  }

  func reason(of row: AssessmentRow) -> String {
    switch library[row] {
    case .appraisal: ""
    case .notAppraised(let none): none.reason.value ?? words(.lightsNoReason, with: words(none.reason.unknown))
    case .unknown(_, let reason): words(.appraisedUnknown, with: words(reason))
    }
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
  static let lightsLegend = Phrase("blank: not judged")
  static let lightsNotJudged = Phrase("not judged")
  static let lightsNoReason = Phrase("no reason: {1}")
}
