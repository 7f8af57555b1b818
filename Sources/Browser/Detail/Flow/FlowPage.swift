public import Evidence
public import EvidenceQuery
import OrderedCollections
public import Terminal

/// The flow of records, reports and studies from search to inclusion as boxes, with the sums that do not add up below.
public struct FlowPage: Sendable {
  private let diagram: FlowDiagram
  private let words: Words
  private let glyphs: Glyphs
  /// Whether no sign stands for a word.
  private let isSpelledOut: Bool
  /// What stands behind a number, for those that count something that can be opened.
  private let link: @Sendable (Flow.Stage, Int) -> Link?

  /// Where a number leads.
  struct Link: Sendable {
    /// Where it leads.
    let target: Target
    /// How many rows are there, if not as many as the number says.
    let held: Int?
  }

  /// The page of a flow that belongs to no review that is open.
  public init(_ diagram: FlowDiagram, words: Words = .english, glyphs: Glyphs, isSpelledOut: Bool = false) {
    self.init(diagram, words.written(inASCII: glyphs == .ascii), glyphs, isSpelledOut) { _, _ in nil }
  }

  init(
    _ diagram: FlowDiagram, _ words: Words, _ glyphs: Glyphs, _ isSpelledOut: Bool,
    link: @escaping @Sendable (Flow.Stage, Int) -> Link?
  ) {
    self.diagram = diagram
    self.isSpelledOut = isSpelledOut
    self.words = words
    self.glyphs = glyphs
    self.link = link
  }

  /// The page, under the name of what has the flow.
  public func page(of name: String) -> Page {
    let page = Page(
      title: words(.flowTitle), blocks: [.heading([Span(name, .heading)]), .text([Span(words(.flowHeading), .muted)])])
    guard !diagram.flow.counts.isEmpty else {
      return Page(
        title: page.title, blocks: page.blocks + [.blank, .text([Span(words(.noFlow, with: words(diagram.blank)))])])
    }
    let streams = diagram.streams.flatMap { stream -> [Block] in
      let steps = diagram.steps(of: stream).map { step in
        BoxChart.Step(main: rows(of: step.main), aside: step.aside.map(rows) ?? [])
      }
      return [
        .blank, .heading([Span(words(.title(of: stream)), .heading)]), .boxes(BoxChart(steps: steps, glyphs: glyphs)),
      ]
    }
    return Page(title: page.title, blocks: page.blocks + streams + sumBlocks)
  }

  // MARK: Boxes

  private func rows(of box: FlowDiagram.Box) -> [[Span]] {
    let lines = diagram.lines(of: box)
    guard let title = Phrase.title(of: box) else { return lines.flatMap { rows(of: $0, indent: "") } }
    // What all numbers of a box have in common is said once.
    let reasons = Set(lines.map(\.total.unknown))
    if let reason = reasons.first ?? nil, reasons.count == 1, lines.allSatisfy(\.parts.isEmpty) {
      return [[Span("\(words(title)): "), Span(words(reason), .muted)]]
    }
    return [[Span("\(words(title)):")]] + lines.flatMap { rows(of: $0, indent: "  ") }
  }

  private func rows(of line: FlowDiagram.Line, indent: String) -> [[Span]] {
    var row = [Span("\(indent)\(words(.label(of: line.stage))): ")]
    switch line.total.content {
    case .known(let number):
      let link = link(line.stage, number)
      // A number opens as many rows as it says; where the record has another number of them, that one does.
      row.append(Span(String(number), to: link?.held == nil ? link?.target : nil))
      if line.total.provenance.isInferred {
        row.append(Span(isSpelledOut ? words(.inferredAfter, with: "") : " i", .muted))
      }
      if let link, let held = link.held {
        row += [
          Span(glyphs.separator, .muted),
          Span(words(.rowsHeld, with: String(held)), to: link.target),
        ]
      }
    case .unknown(let reason): row.append(Span(words(reason), .muted))
    }
    return [row] + line.parts.map { name, number in [Span("\(indent)  \(name): "), Span(String(number))] }
  }

  // MARK: Sums

  private var sumBlocks: [Block] {
    let checks = FlowCheck.all(of: diagram.flow)
    let agreeing = checks.count { $0.verdict == .agrees }
    var blocks: [Block] = [.blank, .heading([Span(words(.flowSumsHeading), .heading)])]
    for check in checks where check.verdict == .differs {
      blocks.append(.text([Span(words.text(of: check), .caution)], indent: 2, hanging: 2))
    }
    for check in checks where check.verdict == .mayAgree {
      blocks.append(.text([Span(words.text(of: check), .muted)], indent: 2, hanging: 2))
    }
    if agreeing > 0 {
      blocks.append(.text([Span(words.count(agreeing, .flowAgrees, .flowAgree))], indent: 2, hanging: 2))
    }
    if checks.isEmpty { blocks.append(.text([Span(words(.flowNothingToCheck), .muted)], indent: 2, hanging: 2)) }
    return blocks
  }
}

extension Words {
  /// A number of a flow against the others, in a sentence that says what does not fit or what is not known.
  package func text(of check: FlowCheck) -> String {
    func names(_ stages: [Flow.Stage]) -> String { list(stages.map { self(.name(of: $0)) }) }
    let name = self(.name(of: check.rule.stage)).capitalisedFirst
    let (stated, computed) = (String(check.stated), String(check.computed))
    // A number beside one that it need not be would read as if it were wrong.
    guard check.verdict != .mayAgree else { return self(.flowOpen, with: name, stated, names(check.missing)) }
    switch check.rule {
    case .parts: return self(.flowPartsDiffer, with: name, stated, computed)
    case .atMost(_, let others): return self(.flowMoreThan, with: name, stated, computed, names(others))
    case .sum(_, let added, let taken):
      let known = { (stages: [Flow.Stage]) in stages.filter { !check.missing.contains($0) } }
      let sum =
        known(taken).isEmpty
        ? names(known(added)) : self(.flowLess, with: names(known(added)), names(known(taken)))
      guard !check.missing.isEmpty else { return self(.flowSumDiffers, with: name, stated, computed, sum) }
      return self(.flowSumDiffersDespite, with: name, stated, computed, sum, names(check.missing))
    }
  }
}

extension DetailWriter {
  /// The flow of a review as boxes; the numbers of what the record holds lead there.
  public func flowPage(of row: ReviewRow) -> Page {
    let review = library[row]
    let writer = self
    let diagram = FlowDiagram(review.flow, blank: review.blank)
    let page = FlowPage(diagram, words, rows.glyphs, isSpelledOut) { stage, number in
      writer.link(from: stage, number, of: row)
    }
    return page.page(of: review.shortTitle)
  }

  private func link(from stage: Flow.Stage, _ number: Int, of row: ReviewRow) -> FlowPage.Link? {
    switch stage {
    case .studiesIncluded:
      let filters: [Filter] = [.all, Self.clause("role", Study.Role.included.rawValue)]
      let count = { (filter: Filter) in engine.select(filter, in: .studies, of: .only([row.index])).tally }
      guard count(.all) != Tally(definite: 0) else { return nil }
      if let exact = filters.first(where: { count($0) == Tally(definite: number) }) {
        return FlowPage.Link(target: .rows(.studies, exact, of: row), held: nil)
      }
      return FlowPage.Link(target: .rows(.studies, .all, of: row), held: count(.all).definite)
    case .reportsIncluded:
      let held = library.rows(of: .publications, in: row).count
      guard held > 0 else { return nil }
      return FlowPage.Link(target: .record(.publications(row)), held: held == number ? nil : held)
    case .previousStudies, .previousReports, .databaseRecords, .registerRecords, .otherRecords, .duplicates,
      .removedByAutomation, .removedOtherwise, .screened, .excludedAtScreening, .sought, .notRetrieved, .assessed,
      .excluded, .websiteRecords, .organisationRecords, .citationRecords, .otherSought, .otherNotRetrieved,
      .otherAssessed, .otherExcluded, .newStudies, .newReports, .studiesInMetaAnalysis, .reportsInMetaAnalysis:
      return nil
    }
  }
}
