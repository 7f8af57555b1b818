import Evidence
import EvidenceQuery
import OrderedCollections
import Terminal

/// What was found: factors by what they do, effects by domain and certainty, themes and gaps by name.
extension Overview {
  var findings: [Block] { factorBlocks + effectBlocks + listBlocks }

  /// The findings of the page that satisfy a clause, and how surely.
  private func rows(_ clause: Filter) -> [(row: FindingRow, match: Match)] {
    let selection = writer.engine.select(filter.adding(clause), in: .findings, of: .only([row.index]))
    return selection.plausible.map { (FindingRow($0), selection[$0]) }
  }

  // MARK: Factors

  private var factorBlocks: [Block] {
    let factors = library.rows(of: .findings, in: row).filter { library.findings[$0].kind == .factor }
    guard !factors.isEmpty else { return [] }
    let helps = group(.helpsTitle, DetailWriter.clause("direction", Direction.enabler.rawValue))
    var hinders = group(.hindersTitle, DetailWriter.clause("direction", Direction.barrier.rawValue))
    let both = group(.bothTitle, DetailWriter.clause("direction", Direction.both.rawValue))
    let unknown = group(
      .directionUnknownTitle,
      Filter(clauses: [
        DetailWriter.clause("finding.kind", Finding.Kind.factor.rawValue),
        .field("direction", Unknown.allCases.map { .value($0.filterWord) }),
      ]))
    hinders += both + unknown
    if helps.isEmpty || hinders.isEmpty { return helps + hinders + legend }
    if filter != .all { return [.columns(helps, hinders)] + legend }
    return helps.count > hinders.count
      ? [.columns(helps, hinders + legend)] : [.columns(helps + legend, hinders)]
  }

  /// A title with a number, and the findings below it.
  private func group(_ title: Phrase, _ clause: Filter) -> [Block] {
    let tally = tally(.findings, clause)
    let rows = rows(clause)
    guard !rows.isEmpty else { return [] }
    let heading: Block = .heading([
      Span(words(title) + " ", .heading),
      Span("(\(writer.rows.text(of: tally)))", .heading, to: .rows(.findings, filter.adding(clause), of: row)),
    ])
    // Nothing opens the rest where the page is read aloud; a list of hundreds is read by nobody.
    let most = writer.isSpelledOut ? 100 : 10
    let shown = rows.count > most + 1 ? most : rows.count
    var blocks = [heading] + rows.prefix(shown).map { line(of: $0.row, $0.match) }
    if rows.count > shown {
      blocks.append(
        .text(
          [
            Span(
              words(.andMore, with: String(rows.count - shown)), .muted,
              to: .rows(.findings, filter.adding(clause), of: row))
          ],
          indent: markWidth))
    }
    return blocks
  }

  /// A finding with its marks before it, so that labels stand in one column.
  private func line(of finding: FindingRow, _ match: Match) -> Block {
    // One column for marks, and under a filter one for how surely it matches.
    let marks = writer.rows.marks(of: finding)
    let sign = filter == .all || writer.isSpelledOut ? "" : match == .possible ? "~ " : "  "
    let blank = markWidth - DisplayWidth.of(marks) - DisplayWidth.of(sign)
    let margin = marks + String(repeating: " ", count: max(0, blank)) + sign
    var spans = [Span(margin, .muted), Span(library[finding].label, to: .record(.finding(finding)))]
    if let certainty = shortCertainty(of: finding) { spans.append(Span(writer.dot + certainty, .muted)) }
    if writer.isSpelledOut {
      let match = filter != .all && match == .possible ? [words(.possibleLegend)] : []
      spans += (writer.rows.marksInWords(of: finding) + match).map { Span(writer.dot + $0, .muted) }
    }
    return .text(spans.filter { !$0.text.isEmpty }, hanging: markWidth)
  }

  /// The level of a finding in its scheme's word, where the review rates findings one by one.
  private func shortCertainty(of finding: FindingRow) -> String? {
    guard case .assessed(let confidence) = library[finding].confidence else { return nil }
    return words(
      .levelOfScheme, with: words.level(of: confidence),
      ConfidenceSchemes.lookup(confidence.scheme)?.name ?? confidence.scheme)
  }

  /// How many columns the marks of findings take.
  private var markWidth: Int {
    writer.rows.marksWidth(in: row) + (filter == .all || writer.isSpelledOut ? 0 : 2)
  }

  /// What the marks mean, and what a filter on studies can say of findings on the whole review.
  private var legend: [Block] {
    // Where no sign stands for a word, no key is needed.
    if writer.isSpelledOut { return wholeReviewLine }
    let shown = rows(DetailWriter.clause("finding.kind", Finding.Kind.factor.rawValue)).map { library[$0.row] }
    let used = Set(shown.flatMap(\.marks))
    var parts = review.marks.filter { used.contains($0.id) }.map { [Span("\($0.symbol) \($0.label)", .muted)] }
    if shown.contains(where: \.isOnBothSides) {
      parts.append([Span("\(writer.rows.glyphs.bothWays) " + words(.bothSidesLegend), .muted)])
    }
    if rows(.all).contains(where: { $0.match == .possible }) {
      parts.append([Span("~ " + words(.possibleLegend), .muted)])
    }
    guard !parts.isEmpty else { return wholeReviewLine }
    return [.text([Span(words(.keyTitle) + " ", .muted)] + Words.joined(parts, by: writer.dot, .muted), hanging: 2)]
      + wholeReviewLine
  }

  private var wholeReviewLine: [Block] {
    guard filter != .all, !library.wholeReviewFindings(of: row).isEmpty else { return [] }
    return [.text([Span(writer.noStudyIsTied(in: row), .muted)], hanging: 2)]
  }

  // MARK: Effects

  /// A row a domain: how many findings, and how many of each certainty. A number of findings says nothing of their size.
  private var effectBlocks: [Block] {
    let kind = DetailWriter.clause("finding.kind", Finding.Kind.effect.rawValue)
    let total = tally(.findings, kind)
    guard total.definite + total.possible > 0 else { return [] }
    let levels = certaintyLevels
    var table: [[[Span]]] = [
      [[Span(words(.domainColumn), .muted)], [Span(words(.findingsTitle), .muted)]]
        + levels.map { [Span($0.label, .muted)] } + [[Span(words(.favoursColumn), .muted)]]
    ]
    for domain in review.framework.domains {
      let clause = Filter(clauses: [
        kind, DetailWriter.clause("domain", library.domains.label(of: library.domainCode(of: domain.id, in: row))),
      ])
      guard tally(.findings, clause) != Tally(definite: 0) else { continue }
      table.append(cells([Span(domain.label)], clause, levels))
    }
    table.append(cells([Span(words(.totalRow))], kind, levels))
    let heading: Block = .heading([
      Span(words(.effectsTitle) + " ", .heading),
      Span("(\(writer.rows.text(of: total)))", .heading, to: .rows(.findings, filter.adding(kind), of: row)),
    ])
    return [heading]
      + (width < Self.leastForTable || writer.isSpelledOut ? lines(of: table) : [.table(table, indent: 2)])
      + signBlocks(kind, levels)
      + [.text([Span(words(.countsAreNotSizes), .muted)], indent: 2, hanging: 2)]
  }

  /// So many columns the table needs to be read as one.
  private static var leastForTable: Int { 60 }

  /// A line a row, each number with the title of its column after it and the last one before it.
  private func lines(of table: [[[Span]]]) -> [Block] {
    guard let titles = table.first?.map({ $0.map(\.text).joined().uncapitalisedFirst }) else { return [] }
    return table.dropFirst().map { row in
      let cells = zip(titles, row).dropFirst().enumerated().map { position, cell -> [Span] in
        let spans = cell.1.filter { $0.text.contains { $0 != " " } }
        return position == row.count - 2
          ? [Span(cell.0 + ": ", .muted)] + spans : spans + [Span(" " + cell.0, .muted)]
      }
      return .text((row.first ?? []) + [Span(": ")] + Words.joined(cells, by: ", "), indent: 2, hanging: 2)
    }
  }

  private var certaintyLevels: [(label: String, clause: Filter)] {
    let rows = library.rows(of: .findings, in: row).filter { library.findings[$0].kind == .effect }
    var found: OrderedDictionary<String, String> = [:]
    for index in rows {
      switch library.findings[index].confidence {
      case .assessed(let confidence): found[confidence.level.folded] = words.level(of: confidence)
      case .notAssessed: found[TermCode.notAssessed.rawValue] = words(.notAssessed)
      case .unknown(let reason): found[reason.filterWord] = words(reason)
      }
    }
    let order = ["high", "moderate", "low", "very low"]
    return found.sorted { (order.firstIndex(of: $0.key) ?? .max) < (order.firstIndex(of: $1.key) ?? .max) }
      .map { (label: $0.value, clause: DetailWriter.clause("confidence", $0.key)) }
  }

  private func cells(_ label: [Span], _ clause: Filter, _ levels: [(label: String, clause: Filter)]) -> [[Span]] {
    [label, numberCell(clause, below: words(.findingsTitle))]
      + levels.map { numberCell(Filter(clauses: [clause, $0.clause]), below: $0.label) } + [favourCell(clause)]
  }

  /// A number that stands at the right end of its column.
  private func numberCell(_ clause: Filter, below title: String) -> [Span] {
    let tally = tally(.findings, clause)
    let text = writer.rows.text(of: tally)
    let margin = String(repeating: " ", count: max(0, DisplayWidth.of(title) - DisplayWidth.of(text)))
    let isZero = tally.definite + tally.possible == 0
    return [
      Span(margin), Span(text, isZero ? .muted : .text, to: .rows(.findings, filter.adding(clause), of: row)),
    ]
  }

  private func favourCell(_ clause: Filter) -> [Span] {
    let parts = Effect.Favours.allCases.filter { $0 != .notSaid }.compactMap { favours -> [Span]? in
      let clause = Filter(clauses: [clause, DetailWriter.clause("favours", favours.rawValue)])
      guard tally(.findings, clause) != Tally(definite: 0) else { return nil }
      return [count(.findings, clause) { _ in words(favours) }]
    }
    return parts.isEmpty ? [Span(words(.favoursNothing), .muted)] : Words.joined(parts, by: ", ")
  }

  /// What became of the outcomes, certainty by certainty, so that no sign stands without it.
  private func signBlocks(_ kind: Filter, _ levels: [(label: String, clause: Filter)]) -> [Block] {
    levels.compactMap { level in
      let clause = Filter(clauses: [kind, level.clause])
      let parts = Effect.Sign.allCases.compactMap { sign -> [Span]? in
        let clause = Filter(clauses: [clause, DetailWriter.clause("sign", sign.rawValue)])
        guard tally(.findings, clause) != Tally(definite: 0) else { return nil }
        return [count(.findings, clause) { _ in words(.ofSign(sign)) }]
      }
      guard !parts.isEmpty else { return nil }
      return .text(
        [Span(words(.certaintyThenSigns, with: level.label) + " ", .muted)] + Words.joined(parts, by: ", "), indent: 2,
        hanging: 2)
    }
  }

  // MARK: Themes, descriptions, gaps

  private var listBlocks: [Block] {
    [(Phrase.themesTitle, Finding.Kind.theme), (.descriptionsTitle, .descriptive), (.gapsTitle, .gap)].flatMap {
      group($0, DetailWriter.clause("finding.kind", $1.rawValue))
    }
  }
}
