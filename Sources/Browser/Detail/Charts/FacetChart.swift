import Evidence
import EvidenceQuery
import Terminal

/// How many rows of a review have each value of a facet, as bars: each counts what its filter finds.
///
/// A number of studies is a number: neither the size of an effect nor how much anything matters.
struct FacetChart {
  let writer: DetailWriter
  let review: ReviewRow
  /// The values with their counts.
  let counts: FacetCounts
  /// What is asked beside a value: each bar adds its own clause.
  let base: Filter
  /// The clauses of the filter on the facet's own field, under which nothing is counted, as in the panel of facets.
  var left: [Filter] = []
  /// How many rows are asked about.
  let total: Int
  /// Those of them that are reviews, whose countries are those that their own studies cover; nil where there are none.
  let reviews: Selection?
  /// The most bars that are shown.
  var most = 12
  /// Whether all values are shown that are no numbers, because nothing opens the rest.
  var isWhole = false
  /// The columns of the longest bar.
  var room = BarChart.widest

  private var words: Words { writer.words }
  private var scope: ReviewScope { .only([review.index]) }
  private var isOfFindings: Bool { counts.list == .findings }

  /// What the chart counts, in a few words: "Studies by country".
  var title: String {
    // The kind of a study is its kind.
    let name = counts.field.name == "study.kind" ? words(.kindLabel) : words.name(of: counts.field)
    return words(isOfFindings ? .findingsBy : .studiesBy, with: name.uncapitalisedFirst)
  }

  /// Whether anything is known of what it counts.
  var isTelling: Bool {
    counts.entries.contains { entry in
      if case .term = entry.value { entry.tally.definite + entry.tally.possible > 0 } else { false }
    }
  }

  /// The chart under its title, or where nothing is known, a line that says so.
  var blocks: [Block] {
    guard isTelling else { return [.text([Span(title + "  ", .heading)] + nothingKnown, hanging: 2)] }
    let bars = bars
    var blocks: [Block] = [.heading([Span(title, .heading)])]
    blocks += notes.map { .text([Span($0, .muted)], indent: 2) }
    blocks.append(
      .bars(
        BarChart(
          bars.shown, room: room,
          labels: BarChart.Labels(inferred: words(.inferredShare), possible: words(.possibleShare)),
          glyphs: writer.rows.glyphs), indent: 2))
    if bars.others > 0 {
      blocks.append(
        .text(
          [Span(words(.andMore, with: String(bars.others)), .muted, to: .facet(counts.field.name, base, of: review))],
          indent: 2))
    }
    return blocks
  }

  private func noun(of number: Int) -> String {
    isOfFindings ? words.noun(number, .finding, .findings) : words.noun(number, .study, .studies)
  }

  private var nothingKnown: [Span] {
    let blanks = counts.entries.filter { $0.tally.definite + $0.tally.possible > 0 }
    guard !blanks.isEmpty else { return [Span(words(.nothingToCount), .muted)] }
    return Words.joined(
      blanks.map { blank in
        let name = words.label(blank.label, of: counts.field)
        return [Span(writer.rows.text(of: blank.tally) { number, _ in "\(number) \(name)" }, .muted, to: target(blank))]
      },
      by: ", ", .muted)
  }

  /// What a reader must know of the numbers.
  private var notes: [String] {
    var notes: [String] = []
    if !left.isEmpty {
      notes.append(words(.chartWithoutOwn, with: left.map(\.description).joined(separator: " ")))
    }
    if isOfCountries, reviews != nil { notes.append(words(.chartCoverage)) }
    let sum = counts.entries.filter { $0.depth == 0 }.reduce(0) { $0 + $1.tally.definite + $1.tally.possible }
    if sum > total { notes.append(words(isOfFindings ? .chartOverlapsFindings : .chartOverlaps)) }
    return notes
  }

  private var isOfCountries: Bool { counts.field.kind == .countries }
}

// MARK: Bars

extension FacetChart {
  /// The bars that are shown, and how many values are not.
  private var bars: (shown: [BarChart.Bar], others: Int) {
    let known = counts.entries.filter { $0.tally.definite + $0.tally.possible > 0 }
    let blanks = known.filter(\.isUnknown).map { bar($0) }
    let values = known.filter { !$0.isUnknown }
    if counts.field.kind == .numbers {
      let (bars, others) = bars(ofNumbers: values)
      return (bars + blanks, others)
    }
    let notes = reviewNotes
    // What stands above others is at least as large as they are and comes before them, so it is kept with them.
    let kept = Set(Self.largestFirst(Array(values.indices), values).prefix(isWhole ? .max : most))
    let shown = inOrder(values).filter(kept.contains).map { bar(values[$0], note: notes[values[$0].value] ?? "") }
    return (shown + blanks, values.count - shown.count)
  }

  /// A number as it is read aloud.
  private func spoken(_ tally: Tally) -> String { "\(tally.definite) \(noun(of: tally.definite))" }

  private func mayBe(_ tally: Tally) -> String { writer.rows.spelledOut.mayBe(of: tally) }

  private func bar(_ entry: FacetCounts.Entry, note: String = "") -> BarChart.Bar {
    BarChart.Bar(
      words.label(entry.label, of: counts.field), depth: entry.depth, count: entry.tally.text,
      spoken: spoken(entry.tally), mayBe: mayBe(entry.tally),
      BarChart.Shares(
        stated: entry.tally.definite - entry.inferred, inferred: entry.inferred, possible: entry.tally.possible),
      to: target(entry), note: note, isUnknown: entry.isUnknown)
  }

  private func target(_ entry: FacetCounts.Entry) -> Target {
    .rows(counts.list, base.adding(writer.engine.toggling(entry.value, of: counts.field, in: .all)), of: review)
  }

  /// The positions of values, the largest first among those that stand below the same one; words that have an order keep it.
  private func inOrder(_ values: [FacetCounts.Entry]) -> [Int] {
    if case .words = counts.field.kind { return Array(values.indices) }
    func order(_ range: Range<Int>) -> [Int] {
      guard let depth = range.map({ values[$0].depth }).min() else { return [] }
      let starts = range.filter { values[$0].depth == depth }
      return Self.largestFirst(starts, values).flatMap { start in
        let end = starts.first { $0 > start } ?? range.upperBound
        return [start] + order((start + 1)..<end)
      }
    }
    return order(values.indices)
  }

  private static func largestFirst(_ positions: [Int], _ values: [FacetCounts.Entry]) -> [Int] {
    positions.sorted { left, right in
      let (first, second) = (values[left].tally, values[right].tally)
      let sizes = (first.definite + first.possible, second.definite + second.possible)
      if sizes.0 != sizes.1 { return sizes.0 > sizes.1 }
      return first.definite == second.definite ? left < right : first.definite > second.definite
    }
  }

  /// Of countries that reviews have: how many of the studies are reviews. "1 of them a review, in part".
  private var reviewNotes: [FacetCounts.Value: String] {
    guard isOfCountries, let reviews else { return [:] }
    let entries = writer.engine.counts(of: counts.field, within: reviews, of: .only([review.index])).entries
    return entries.reduce(into: [:]) { notes, entry in
      let number = entry.tally.definite + entry.tally.possible
      guard number > 0 else { return }
      let text = words(number == 1 ? .aReviewInPart : .reviewsInPart, with: writer.rows.number(of: entry.tally))
      let mayBe = writer.rows.mayBe(of: entry.tally)
      notes[entry.value] = mayBe.isEmpty ? text : "\(text),\(mayBe)"
    }
  }

  // MARK: Years

  /// The years from the first to the last, those without any among them; where they are many, so many together.
  private func bars(ofNumbers entries: [FacetCounts.Entry]) -> (shown: [BarChart.Bar], others: Int) {
    let known = entries.compactMap { entry -> (number: Int, entry: FacetCounts.Entry)? in
      guard case .term(let code) = entry.value, let number = Int(code.rawValue) else { return nil }
      return (number, entry)
    }
    .sorted { $0.number < $1.number }
    guard let first = known.first?.number, let last = known.last?.number else { return ([], 0) }
    // What is so far from any year is a slip in the data: no gap is drawn to it.
    guard first > -100_000, last < 100_000 else {
      return (known.prefix(most).map { bar($0.entry) }, max(0, known.count - most))
    }
    let step = Self.step(from: first, to: last, most: most)
    guard step > 1 else {
      let years = (first...last).map { number in
        known.first { $0.number == number }.map { bar($0.entry) } ?? gap(String(number))
      }
      return (years, 0)
    }
    let groups = Self.starts(from: first, to: last, step: step).map { start in
      let end = start + step - 1
      guard known.contains(where: { (start...end).contains($0.number) }) else { return gap("\(start)-\(end)") }
      return bar(from: start, to: end)
    }
    return (groups, 0)
  }

  private func gap(_ label: String) -> BarChart.Bar {
    let none = Tally(definite: 0)
    return BarChart.Bar(label, count: none.text, spoken: spoken(none), BarChart.Shares(stated: 0), to: nil)
  }

  /// Several numbers together: each row counts once.
  private func bar(from start: Int, to end: Int) -> BarChart.Bar {
    let filter = base.adding(.field(counts.field.name, [.range(String(start), String(end))]))
    let tally = writer.tally(counts.list, filter, of: review)
    let inferred = writer.tally(
      counts.list, filter.adding(DetailWriter.clause("inferred", counts.field.name)), of: review)
    return BarChart.Bar(
      "\(start)-\(end)", count: tally.text, spoken: spoken(tally), mayBe: mayBe(tally),
      BarChart.Shares(
        stated: tally.definite - inferred.definite, inferred: inferred.definite, possible: tally.possible),
      to: .rows(counts.list, filter, of: review))
  }

  /// How many numbers stand together, so that there are no more bars than `most`: one, or a round number.
  static func step(from first: Int, to last: Int, most: Int) -> Int {
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000]
    return steps.first { step in last / step - first / step < most } ?? 100_000
  }

  private static func starts(from first: Int, to last: Int, step: Int) -> [Int] {
    let least = first - ((first % step) + step) % step
    return Array(stride(from: least, through: last, by: step))
  }
}

extension FacetCounts.Entry {
  /// Whether it counts the rows of which nothing is known.
  fileprivate var isUnknown: Bool { if case .unknown = value { true } else { false } }
}
