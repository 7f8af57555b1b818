package import Browser
package import Evidence
package import EvidenceFormats
import EvidenceQuery

/// A summary of findings: how sure reviews are of what they found, a row a finding, grouped as their frameworks group them.
package struct ConfidenceReport: Sendable {
  /// What was asked.
  package let question: Question
  private let date: PartialDate?
  private let model: BrowserModel
  private let selection: Selection
  private let groups: [FindingGroup]

  /// The columns, with what each has.
  package static let columns: [(name: String, about: String)] = [
    ("review", "the reference of the review"),
    ("domain", "the place in the framework of the review that the finding is grouped under"),
    ("id", "the id of the finding across reviews"),
    ("finding", "what lists call the finding"),
    ("certainty", "how sure the review is of it, in its scheme's word, or that it was not assessed"),
    ("scheme", "the scheme of that word, such as GRADE"),
    ("start", "the level that the evidence started from"),
    ("reasons", "what took the certainty down, or why there is none"),
    ("certainty-explanation", "what the review says of each component, those that took nothing off last"),
    ("statement", "the finding in one sentence"),
    ("studies", "how many studies it is linked to, or the words \"whole review\""),
    ("people", "of an effect: how many it rests on, as the source states"),
    ("standing", "how finished the review is, and how much of it is held"),
    ("match", "how surely the finding is what the filter asks for"),
  ]

  /// Puts a question to the reviews. O(findings), and a selection.
  package init(_ question: Question, date: PartialDate?, _ model: BrowserModel) {
    self.question = question
    self.date = date
    self.model = model
    selection = model.engine.select(question.filter, in: .findings, of: question.scope)
    groups = model.library.groups(of: selection.rows(atLeast: question.certainty).rows.map(FindingRow.init))
  }

  /// A row a finding.
  package var table: Table {
    let names = Self.columns.map(\.name)
    return Table(
      name: "confidence", columns: names,
      rows: groups.flatMap { group in group.findings.map { cells(of: $0, group, names) } })
  }

  /// The rows as one JSON document.
  package var document: JSONValue {
    let table = table
    return .object([
      .init("format", "evidence-confidence/1"), .init("filter", .string(question.filter.description)),
      .init("reviews", JSONText.reviews(question, model.library)),
      .init(
        "counts",
        .object([
          .init("definite", .integer(selection.tally.definite)), .init("possible", .integer(selection.tally.possible)),
          .init("unknown", .integer(selection.tally.unknown)),
        ])), .init("columns", .array(table.columns.map(JSONValue.string))),
      .init("rows", .array(JSONText.objects(of: table))),
    ])
  }

  private func cells(of finding: FindingRow, _ group: FindingGroup, _ names: [String]) -> [Cell] {
    let writer = CellWriter(model)
    let known = Dictionary(
      ReportList.findings.columns(in: model.library).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return names.map { name in
      switch name {
      case "domain": Cell(place(of: group))
      case "start": start(of: finding, writer)
      case "certainty-explanation":
        Cell(model.details.explanations(of: model.library[finding].confidence))
      case "standing": Cell(model.details.standing(of: model.library[group.review]))
      case ReportColumn.match.name: Cell(word: selection[finding.index].word, in: words)
      default: known[name]?.cell(finding.index, writer) ?? .empty
      }
    }
  }

  private func start(of finding: FindingRow, _ writer: CellWriter) -> Cell {
    guard case .assessed(let confidence) = model.library[finding].confidence else { return .empty }
    return writer.reported(confidence.start)
  }

  private func place(of group: FindingGroup) -> String? {
    group.domain.map { model.details.path(of: $0, in: model.library[group.review].framework.domains) ?? $0 }
  }

  // MARK: HTML

  private var words: Words { model.words }

  /// The summary as a page of HTML, a table a place of the framework.
  package var html: String {
    let reviews = question.reviews(of: model.library)
    let titles = reviews.map { model.library[$0].shortTitle }
    let filter = question.filter == .all ? words(.exportNoFilter) : question.filter.description
    var facts = [Briefing.Fact(label: words(.exportFilter), text: filter)]
    if let date { facts.append(Briefing.Fact(label: words(.exportDate), text: words.date(date))) }
    return HTMLPage.write(
      title: words(.exportSummaryTitle, with: titles.joined(separator: "; ")), in: words.language,
      [HTMLPage.facts(facts)] + reviews.enumerated().map { section(on: $1, number: $0 + 1) })
  }

  private func section(on row: ReviewRow, number: Int) -> String {
    let review = model.library[row]
    let until = review.search.until
    var facts = [
      Briefing.Fact(label: words(.exportQuestion), text: review.question),
      Briefing.Fact(label: words(.exportStanding), text: model.details.standing(of: review)),
      Briefing.Fact(
        label: words(.exportEvidenceUntil), text: until.value.map { words.date($0) } ?? words(until.unknown)),
    ]
    if case .assessed(let body) = review.confidence {
      facts.append(Briefing.Fact(label: words(.exportBody), text: model.details.bodyText(of: body)))
    }
    let own = groups.filter { $0.review == row }
    var parts = [
      "<section aria-labelledby=\"review-\(number)\">",
      "<h2 id=\"review-\(number)\">\(HTMLPage.escaped(review.title))</h2>",
      "<p class=\"citation\">"
        + HTMLPage.reference(
          Briefing.Reference(text: model.details.citationLine(of: review), doi: review.citation.doi)) + "</p>",
      HTMLPage.facts(facts),
    ]
    parts += own.map { HTMLPage.table(table(of: $0)) }
    if let note = model.details.noteOnPlaces(of: own.flatMap(\.findings)) {
      parts.append("<p>\(HTMLPage.escaped(note))</p>")
    }
    if own.isEmpty { parts.append("<p>\(HTMLPage.escaped(words(.exportNoFinding)))</p>") }
    if let credit = review.licence.attribution {
      parts.append("<p class=\"credit\">\(HTMLPage.escaped(words(.exportCredit, with: credit)))</p>")
    }
    return (parts + ["</section>"]).joined(separator: "\n")
  }

  /// The columns of a printed table: what says a finding has its certainty beside it.
  private static let printed = [
    "finding", "certainty", "statement", "reasons", "certainty-explanation", "studies", "people",
  ]

  private func table(of group: FindingGroup) -> Table {
    let hasPeople = group.findings.contains { model.library[$0].kind == .effect }
    let unsure = group.findings.contains { selection[$0.index] != .definite }
    let names = Self.printed.filter { $0 != "people" || hasPeople } + (unsure ? ["match"] : [])
    var table = Table(
      name: model.details.place(of: group), columns: names,
      rows: group.findings.map { cells(of: $0, group, names) })
    table.columns = names.map { words.title(ofColumn: $0 == "certainty-explanation" ? "explanation" : $0) }
    return table
  }
}
