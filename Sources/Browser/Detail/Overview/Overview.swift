public import Evidence
public import EvidenceQuery
import Terminal

/// A review on one page: what was asked, what was found, how sure, and what cannot be answered. Every number opens what it counts.
///
/// Nothing here knows any one review: a block is there where the record has something for it.
struct Overview {
  let writer: DetailWriter
  let row: ReviewRow
  /// What is counted; everything where it is `.all`.
  let filter: Filter
  /// How wide the page will be.
  let width: Int
  /// The day on which it is read, for ages.
  let today: PartialDate?
  /// The place that somebody asks about, instead of the review's place of interest.
  let chosenPlace: TermCode?
  /// What the review states of itself, held against its records; nothing where a filter is set, of which it says nothing.
  private let stated: [(check: StatedFigureCheck, list: StatedFigure.List, selection: Selection)]

  init(
    writer: DetailWriter, row: ReviewRow, filter: Filter, width: Int, today: PartialDate?, place: TermCode?
  ) {
    self.writer = writer
    self.row = row
    self.filter = filter
    self.width = width
    self.today = today
    chosenPlace = place
    stated = filter == .all ? Self.stated(writer, row) : []
  }

  var library: Library { writer.library }
  var words: Words { writer.words }
  var review: Review { library[row] }
  /// Whether there is room to say more.
  var isWide: Bool { width >= 100 }

  /// The page from top to bottom.
  var blocks: [Block] {
    let air: [Block] = isWide ? [.blank] : []
    let findings = self.findings
    return header + howSure + (findings.isEmpty ? [] : air + findings + air) + place + notAnswered + fullReport
  }

  // MARK: Counting

  /// How many rows of a list the filter of the page and a clause keep.
  func tally(_ list: List, _ clause: Filter = .all) -> Tally {
    writer.tally(list, filter.adding(clause), of: row)
  }

  /// A number with what it counts, which opens the rows: "7 primary", "2 + 4~ studies".
  func count(_ list: List, _ clause: Filter = .all, _ noun: (Int) -> String) -> Span {
    link(tally(list, clause), list, clause, noun)
  }

  /// A count that opens its rows.
  func link(_ tally: Tally, _ list: List, _ clause: Filter, _ noun: (Int) -> String) -> Span {
    Span(writer.rows.text(of: tally) { "\($0) \(noun($1))" }, to: .rows(list, filter.adding(clause), of: row))
  }

  /// All of some rows, of which others are a part: `7 + 1~`, spelled out `7 to 8`.
  func whole(_ tally: Tally) -> String {
    guard writer.isSpelledOut, tally.possible > 0 else { return tally.text }
    return words(.rangeOf, with: String(tally.definite), String(tally.definite + tally.possible))
  }

  /// How many studies that the filter of the page and a clause keep have each value of a field, all at once: a review may have very
  /// many values. O(rows + values), and a selection.
  func counts(of name: String, _ clause: Filter = .all) -> [TermCode: FacetCounts.Entry] {
    guard let field = writer.engine.field(name) else { return [:] }
    let scope = ReviewScope.only([row.index])
    let selection = writer.engine.select(filter.adding(clause), in: .studies, of: scope)
    return writer.engine.counts(of: field, within: selection, of: scope).entries.reduce(into: [:]) { counts, entry in
      if case .term(let code) = entry.value { counts[code] = entry }
    }
  }

  /// A number of rows, how many of them are inferred, and how many more there may be.
  func link(_ entry: FacetCounts.Entry, _ clause: Filter, _ counted: (String) -> String) -> [Span] {
    let target = Target.rows(.studies, filter.adding(clause), of: row)
    return [Span(counted(writer.rows.number(of: entry.tally)), to: target)] + inferred(entry)
      + [Span(writer.rows.mayBe(of: entry.tally))].filter { !$0.text.isEmpty }
  }

  /// " (2 inferred)"; nothing where none is.
  func inferred(_ entry: FacetCounts.Entry) -> [Span] {
    entry.inferred == 0 ? [] : [Span(" " + words(.inferredNumber, with: String(entry.inferred)), .muted)]
  }

  /// The studies that the filter of the page and a clause keep for certain.
  func definiteStudies(_ clause: Filter) -> RowSet {
    writer.engine.select(filter.adding(clause), in: .studies, of: .only([row.index])).definite
  }

  /// The values that the review's studies have for certain, and with candidates those that they may have, in the order in which the
  /// studies name them. O(studies).
  func namedOfStudies(_ name: String, withCandidates: Bool) -> [TermCode] {
    guard let column = library.column(ColumnKey(.studies, name)) else { return [] }
    var isNamed = [Bool](repeating: false, count: column.dictionary.count)
    var named: [TermCode] = []
    func add(_ number: Int) {
      guard !isNamed[number] else { return }
      isNamed[number] = true
      named.append(column.dictionary[number])
    }
    for study in library.rows(of: .studies, in: row) {
      for number in column.certainNumbers(at: study) { add(Int(number)) }
      guard withCandidates, column.withOpenGroups.contains(study) else { continue }
      // What lies below a certain value is not named by anybody.
      for group in column.groupNumbers(at: study) where !column.groups[Int(group)].isBelowCertain {
        column.groups[Int(group)].candidates.forEach(add)
      }
    }
    return named
  }

  /// What a review states of a set of rows, where its records leave the number open or give another: the number and its figure.
  func stated(_ list: List, _ clause: Filter) -> StatedFigureCheck? {
    guard !stated.isEmpty else { return nil }
    let wanted = writer.engine.select(clause, in: list, of: .only([row.index]))
    return stated.first { $0.list.matches(list) && $0.selection == wanted }?.check
  }

  /// The figures that count rows of a list, with the rows that each counts.
  private static func stated(
    _ writer: DetailWriter, _ row: ReviewRow
  ) -> [(check: StatedFigureCheck, list: StatedFigure.List, selection: Selection)] {
    writer.engine.statedFigures(of: row).compactMap { check in
      guard case .count(let counted, let text) = check.figure.measure,
        let list = List.allCases.first(where: counted.matches),
        let parsed = try? text.map(writer.engine.parse) ?? .all
      else { return nil }
      var selection = writer.engine.select(parsed, in: list, of: .only([row.index]))
      if !check.figure.among.isEmpty {
        let rows = check.figure.among.compactMap { writer.library.row(withID: $0, in: list.table, of: row) }
        selection = selection.within(RowSet(rows, capacity: writer.library.count(of: list.table)))
      }
      return (check, counted, selection)
    }
  }

  /// A title that begins a paragraph.
  func title(_ phrase: Phrase) -> [Span] { [Span(words(phrase) + (isWide ? "  " : " "), .heading)] }
}

extension StatedFigure.List {
  /// Whether a figure counts the rows of a list.
  func matches(_ list: List) -> Bool {
    switch self {
    case .studies: list == .studies
    case .publications: list == .publications
    case .findings: list == .findings
    case .appraisals: list == .assessments
    case .evidence, .results: false
    }
  }
}

extension DetailWriter {
  /// The opening page of a review: what was asked, what was found, how sure, and what cannot be answered.
  ///
  /// With a filter it counts under the filter. `today` is for the age of the search; without it no age is told. `place` is the place
  /// to tell of instead of the review's place of interest.
  public func overview(
    of review: ReviewRow, under filter: Filter = .all, width: Int = 78, today: PartialDate? = nil,
    place: TermCode? = nil
  ) -> Page {
    let overview = Overview(
      writer: self, row: review, filter: filter, width: width, today: today, place: place)
    return Page(title: library[review].shortTitle, blocks: overview.blocks)
  }
}
