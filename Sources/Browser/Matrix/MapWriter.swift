import Evidence
public import EvidenceQuery
import Terminal

/// Which facets an evidence map has at its sides, and what it counts.
public struct MapAxes: Hashable, Sendable {
  /// The list whose rows are counted.
  public var list: List
  /// The facet at the side; nil for one that the records have something to say of.
  public var rows: String?
  /// The facet above; nil likewise.
  public var columns: String?

  /// The facets of a map.
  public init(list: List = .studies, rows: String? = nil, columns: String? = nil) {
    self.list = list
    self.rows = rows
    self.columns = columns
  }
}

/// Writes an evidence map: as a matrix for the screen, and in reading order.
public struct MapWriter: Sendable {
  let details: DetailWriter
  /// The counts.
  public let map: EvidenceMap
  let scope: ReviewScope
  private let isFiltered: Bool

  var words: Words { details.words }
  private var glyphs: Glyphs { details.rows.glyphs }

  /// A writer for a map of some reviews under a filter.
  public init(_ details: DetailWriter, _ axes: MapAxes, under filter: Filter, of scope: ReviewScope) {
    self.details = details
    self.scope = scope
    isFiltered = filter != .all
    let sides = Self.fields(details.engine, axes, of: scope)
    map = details.engine.map(of: axes.list, rows: sides.rows, by: sides.columns, under: filter, of: scope)
  }

  /// The facets that people look at first, of studies and of findings.
  private static let usual: [List: [String]] = [
    .studies: ["country", "design", "concern", "status", "study.kind", "year"],
    .findings: ["domain", "direction", "confidence", "sign", "finding.kind", "favours"],
  ]

  /// The facets at the sides: those that are asked for, else the first of the usual ones with several values.
  static func fields(
    _ engine: QueryEngine, _ axes: MapAxes, of scope: ReviewScope
  ) -> (rows: Field, columns: Field) {
    let asked = [axes.rows, axes.columns].map { $0.flatMap(engine.field) }
    let usual = (Self.usual[axes.list] ?? []).compactMap(engine.field)
    if let rows = asked[0], let columns = asked[1] { return (rows, columns) }
    let telling = usual.filter { field in
      asked.allSatisfy { $0?.name != field.name } && engine.counts(of: field, under: .all, of: scope).entries.count > 1
    }
    let spare = (telling + usual).filter { field in asked.allSatisfy { $0?.name != field.name } }
    let rows = asked[0] ?? spare[0]
    return (rows, asked[1] ?? spare.first { $0.name != rows.name } ?? rows)
  }

  // MARK: The screen

  /// The map as a matrix: all rows and all columns together first, then value by value.
  public var matrix: Matrix {
    let writer = self
    let longest = map.rows.values.map { 2 * $0.depth + DisplayWidth.of(name(of: $0, on: map.rows)) }.max() ?? 0
    let section = Matrix.Section(
      columns: [column(words(.mapAll), of: nil)]
        + map.columns.values.enumerated().map { column(name(of: $1, on: map.columns), of: $0) },
      count: map.rows.values.isEmpty ? 0 : map.rows.values.count + 1,
      notes: map.rows.values.isEmpty ? [] : [[]] + notes,
      row: { writer.row($0) },
      facts: { writer.facts(row: $0, column: $1) })
    var matrix = Matrix(title: title, sections: [section], titleWidth: min(34, longest), legend: legend)
    // Where a filter is why, the screen says how to undo it.
    matrix.emptyReason = isFiltered ? nil : nothingToMap
    return matrix
  }

  /// A column with room for its title, and for each of its numbers with its shade and what is said of it.
  private func column(_ title: String, of column: Int?) -> Matrix.Column {
    let totals = column.map { [map.columns.values[$0]] } ?? map.rows.values
    let widths =
      totals.map { count($0.tally, inferred: $0.inferred).count }
      + map.cells.map { cells in
        guard let column, case .rows(let tally, let inferred, let withoutFinding) = cells[column] else { return 0 }
        return 3 + count(tally, inferred: inferred).count + (withoutFinding ? 1 : 0)
      }
    return Matrix.Column(title, width: MatrixLayout.width(for: title, among: min(18, max(8, widths.max() ?? 0))...18))
  }

  private var nothingToMap: String? {
    map.rows.values.isEmpty ? words(.nothingToMap, with: words(noun)) : nil
  }

  var title: [Span] {
    [
      Span(
        words(noun).capitalisedFirst + ": "
          + words(.mapTitle, with: words.name(of: map.rows.field), words.name(of: map.columns.field)),
        .heading),
      Span(details.dot + said(map.total), .heading),
    ]
  }

  var noun: Phrase { map.list == .findings ? .findings : .studies }

  private func row(_ position: Int) -> Matrix.Row {
    let row = position == 0 ? nil : position - 1
    let value = row.map { map.rows.values[$0] }
    let title = value.map { String(repeating: "  ", count: $0.depth) + name(of: $0, on: map.rows) } ?? words(.mapAll)
    func total(of value: EvidenceMap.Value) -> [Span] { [Span(count(value.tally, inferred: value.inferred), .muted)] }
    return Matrix.Row(
      Matrix.Cell([Span(title, value == nil ? .muted : .text)], to: target(row, nil)),
      [Matrix.Cell(value.map(total) ?? [Span(count(map.total), .muted)], to: target(row, nil))]
        + map.columns.values.indices.map { column in
          guard let row else { return Matrix.Cell(total(of: map.columns.values[column]), to: target(nil, column)) }
          return Matrix.Cell(spans(of: map.cells[row][column]), to: target(row, column))
        })
  }

  private func target(_ row: Int?, _ column: Int?) -> Target {
    .rows(map.list, map.filter(row: row, column: column), of: nil)
  }

  private func spans(of cell: EvidenceMap.Cell) -> [Span] {
    switch cell {
    case .empty: [Span(glyphs.gap, .muted)]
    case .unknown(let possible, _): [Span(possible > 0 ? "\(possible)~" : "?", .caution)]
    case .rows(let tally, let inferred, let withoutFinding):
      [
        Span(shade(of: tally.definite) + " ", .accent),
        Span(count(tally, inferred: inferred) + (withoutFinding ? glyphs.noFinding : "")),
      ]
    }
  }

  /// `3`, `3i` where some of them are inferred, `2+4~` where some may be added, `4~`.
  package func count(_ tally: Tally, inferred: Int = 0) -> String {
    let definite = String(tally.definite) + (inferred > 0 ? Self.inferredMark : "")
    guard tally.possible > 0 else { return definite }
    return tally.definite > 0 ? "\(definite)+\(tally.possible)~" : "\(tally.possible)~"
  }

  /// How dark a cell is: the number against the largest of the map, in equal steps.
  private func shade(of count: Int) -> String {
    let shades = glyphs.shades
    let step = (count * shades.count + map.most - 1) / max(1, map.most)
    return String(repeating: shades[max(0, min(shades.count, step) - 1)], count: 2)
  }

  private var legend: [[Span]] {
    legendEntries.map { entry in
      let sign =
        switch entry.sign {
        case .empty: glyphs.gap
        case .unknown: "? ~"
        case .inferred: Self.inferredMark
        case .withoutFinding: glyphs.noFinding
        }
      return [Span(sign + " ", .accent), Span(entry.text, .muted)]
    }
  }

  var notes: [[Span]] {
    // A map of a facet by itself has one side to speak of.
    (map.rows.field == map.columns.field ? [map.rows] : [map.rows, map.columns]).flatMap { axis -> [[Span]] in
      let name = words.name(of: axis.field)
      let overlaps = axis.overlaps ? [words(.mapOverlaps, with: name, words(noun))] : []
      let uncounted =
        axis.uncounted > 0 ? [words(.mapUncounted, with: name, words.count(axis.uncounted, one, noun))] : []
      return (overlaps + uncounted).map { [Span($0, .muted)] }
    }
  }

  // MARK: What a cell says

  /// A cell in full: how many rows, how surely, how far they were appraised, or how sure the findings are.
  private func facts(row: Int, column: Int?) -> [[Span]] {
    let side = row == 0 ? nil : row - 1
    let top = column.flatMap { $0 == 0 ? nil : $0 - 1 }
    let values = [(side, map.rows), (top, map.columns)].compactMap { value, axis in
      value.map { self.name(of: axis.values[$0], on: axis) }
    }
    let name = words.list(values)
    var lines = [[Span((name.isEmpty ? words(.mapAll) : name) + ": ", .heading)]]
    let filter = map.filter(row: side, column: top)
    let cell = side.flatMap { side in top.map { map.cells[side][$0] } }
    switch cell {
    case .empty:
      let isKnown = [(side, map.rows), (top, map.columns)].allSatisfy { value, axis in
        value.map { axis.values[$0].isKnown } ?? true
      }
      lines[0].append(Span(words(map.tellsOfGaps && isKnown ? .mapEmpty : .mapNone).asSentence))
    case .unknown(let possible, let unknown): lines[0].append(Span(said(possible: possible, unknown: unknown)))
    case .rows(let tally, let inferred, let withoutFinding):
      lines[0].append(Span(said(tally, inferred: inferred)))
      if withoutFinding { lines.append([Span(words(.mapNoFinding))]) }
      lines += quality(under: filter)
    case nil:
      let value = side.map { map.rows.values[$0] } ?? top.map { map.columns.values[$0] }
      lines[0].append(Span(value.map { said($0.tally, inferred: $0.inferred) } ?? said(map.total)))
      lines += quality(under: filter)
    }
    return lines
  }

  private var one: Phrase { map.list == .findings ? .finding : .study }

  /// `3 studies (1 inferred) and 2 that may be; of 1 more it is not known`.
  private func said(_ tally: Tally, inferred: Int = 0) -> String {
    var text = words.count(tally.definite, one, noun)
    if inferred > 0 { text += " (\(inferred) \(words(.inferredShare)))" }
    if tally.possible > 0 { text += " " + words(.mapMayBe, with: String(tally.possible)) }
    if tally.unknown > 0 { text += words(.mapNotKnown, with: String(tally.unknown)) }
    return text
  }

  /// The same of a cell that no row certainly is in.
  private func said(possible: Int, unknown: Int) -> String {
    guard possible > 0 else { return words(.mapUnknown) }
    let text = words(.mapPossible, with: words.count(possible, one, noun))
    return unknown > 0 ? text + words(.mapNotKnown, with: String(unknown)) : text
  }

  /// How the studies were judged, or how sure the findings are: each with its number.
  private func quality(under filter: Filter) -> [[Span]] {
    let name = map.list == .findings ? "confidence" : "concern"
    guard let field = details.engine.field(name) else { return [] }
    let selection = details.engine.select(filter, in: map.list, of: scope)
    let entries = details.engine.counts(of: field, within: selection, of: scope).entries
    let counts = entries.filter { $0.tally.definite + $0.tally.possible > 0 }
      .map { "\(words.label($0.label, of: field)) \(count($0.tally))" }
    return counts.isEmpty ? [] : [[Span(words.name(of: field) + ": ", .muted), Span(counts.joined(separator: ", "))]]
  }

  /// What a value is called in the language of the map.
  package func name(of value: EvidenceMap.Value, on axis: EvidenceMap.Axis) -> String {
    words.label(value.label, of: axis.field)
  }

  // MARK: In reading order

  /// The map as a page that can be read aloud: a line for each cell that has rows, and one for those that have none.
  public var page: Page {
    var blocks: [Block] = [.heading(title)]
    // The totals of the columns, which a table has in its first row.
    blocks += map.columns.values.map {
      .text([Span("\(name(of: $0, on: map.columns)): \(said($0.tally, inferred: $0.inferred))")])
    }
    for (side, value) in map.rows.values.enumerated() {
      let row = name(of: value, on: map.rows)
      blocks.append(.text([Span("\(row): \(said(value.tally, inferred: value.inferred))")]))
      var (gaps, blanks): ([String], [String]) = ([], [])
      for (top, other) in map.columns.values.enumerated() {
        let column = name(of: other, on: map.columns)
        switch map.cells[side][top] {
        case .empty: gaps.append(column)
        case .unknown(0, _): blanks.append(column)
        case .unknown(let possible, let unknown):
          let text = said(possible: possible, unknown: unknown)
          blocks.append(.text([Span("\(row), \(column): \(text)")], indent: 2))
        case .rows(let tally, let inferred, let withoutFinding):
          let more = withoutFinding ? "; " + words(.mapNoFinding) : ""
          blocks.append(.text([Span("\(row), \(column): \(said(tally, inferred: inferred))\(more)")], indent: 2))
        }
      }
      for (names, what) in [(gaps, Phrase.mapNone), (blanks, .mapBlank)] where !names.isEmpty {
        blocks.append(.text([Span("\(row), \(words(what)): \(names.joined(separator: ", "))")], indent: 2))
      }
    }
    blocks += notes.map { .text($0) }
    if let nothingToMap { blocks.append(.text([Span(nothingToMap)])) }
    return Page(title: title.map(\.text).joined(), blocks: blocks)
  }
}

extension Phrase {
  static let nothingToMap = Phrase("There is nothing to map: no {1} here have values of both.")
  static let mapAll = Phrase("all")
  static let mapTitle = Phrase("{1} by {2}")
  static let mapEmptyLegend = Phrase("none: a gap in this review's scope and search")
  static let mapUnknownLegend = Phrase("not known, or only perhaps")
  static let mapInferredLegend = Phrase("some of them by inference only")
  static let mapNoFindingLegend = Phrase("studies, but no finding rests on them")
  static let mapOverlaps = Phrase(
    "{1}: {2} count once in each of their values, so the numbers add up to more than all.")
  static let mapUncounted = Phrase("{1}: {2} to which it does not apply are in no cell.")
  static let mapEmpty = Phrase("none. A gap in what this review covers and found, and no more than that.")
  static let mapPossible = Phrase("not known; {1} may be here, by what the record leaves open")
  static let mapUnknown = Phrase("not known; the record does not say enough to call it a gap")
  static let mapNoFinding = Phrase("no finding rests on any of them")
  static let mapMayBe = Phrase("and {1} that may be")
  static let mapNotKnown = Phrase("; of {1} more it is not known")
  static let mapNone = Phrase("none")
  static let mapBlank = Phrase("not known")
}
