import Browser
import Evidence
import EvidenceFormats
import EvidenceQuery

/// What cells are made from: the library, its words, and the order that the screen gives to rows.
package struct CellWriter: Sendable {
  /// What is open.
  let model: BrowserModel
  /// What is left of the findings; nil where nothing is left out.
  let whatIf: WhatIf?

  init(_ model: BrowserModel, _ whatIf: WhatIf? = nil) {
    self.model = model
    self.whatIf = whatIf
  }

  var library: Library { model.library }
  var rows: RowText { model.rows }
  var details: DetailWriter { model.details }
  var words: Words { model.words }

  /// A cell that says what a column of the screen says, and is sorted as there.
  func screen(_ column: ListColumn, of list: List, _ row: Int, data: JSONValue? = nil) -> Cell {
    let text = rows.spoken(column, of: list, row: row)
    return Cell(
      text: text, data: text.isEmpty ? .null : data ?? .string(text), key: Sorter(model, list: list).key(column, row))
  }

  /// What a row has for an attribute that filters ask for: what a facet counts.
  func values(_ name: String, of table: ColumnKey.Table, _ row: Int) -> Values<TermCode> {
    guard let column = library.column(ColumnKey(table, name)) else { return Values() }
    let certain = column.certainNumbers(at: row).enumerated().map { position, number in
      Values<TermCode>.Known(
        column.dictionary[Int(number)],
        Provenance(column.isInferred(position, at: row) ? .inferred(why: "") : .stated))
    }
    let open = column.openGroups(at: row).filter { !$0.isBelowCertain }.map { group in
      Values<TermCode>.OpenGroup(group.candidates.map { column.dictionary[$0] }, atLeastOne: group.atLeastOne)
    }
    return Values(certain: certain, open: open, rest: column.rest(at: row))
  }

  /// What assessments say, in words that stand by themselves; as data, what a facet counts.
  func rating(_ text: String, of table: ColumnKey.Table, _ row: Int) -> Cell {
    let concern = concern(of: table, row)
    guard !text.isEmpty else { return .empty }
    let words = values("rating", of: table, row)
    let key =
      switch table {
      case .studies: Sorter(model, list: .studies).key(.rating, row)
      case .assessments: Sorter(model, list: .assessments).key(.rating, row)
      case .publications, .findings, .evidence: concern.key
      }
    return Cell(
      text: text, data: .values(words) { .string(model.engine.label(of: $0, inField: "rating")) }, key: key)
  }

  /// What the words of assessments mean; sorted by the worst of them.
  func concern(of table: ColumnKey.Table, _ row: Int) -> Cell {
    let values = values("concern", of: table, row)
    let worst = values.certain.compactMap { known in
      Concern.allCases.first { $0.isOrdered && $0.label == known.value.rawValue }
    }.max()
    return Cell(
      values: values, text: rows.free(values), label: { .string($0.rawValue) }, key: worst.map { .number($0.rawValue) })
  }

  /// What may be known.
  func reported<Value>(_ reported: Reported<Value>, _ cell: (Value) -> Cell) -> Cell {
    switch reported.content {
    case .unknown(let reason): return Cell(reason, in: words)
    case .known(let value):
      let known = cell(value)
      guard reported.provenance.isInferred else { return known }
      return Cell(
        text: rows.inferred(known.text),
        data: .object([.init("value", known.data), .init("inferred", true)]), key: known.key)
    }
  }

  /// A text that may be known.
  func reported(_ text: Reported<String>) -> Cell { reported(text) { Cell($0) } }

  /// A word of ours that may be known.
  func word<Word: RawRepresentable<String>>(_ word: Reported<Word>) -> Cell {
    reported(word) { Cell(word: $0.rawValue, in: words) }
  }

  /// Numbers of which several may hold.
  func numbers(_ values: Values<Int>) -> Cell {
    Cell(
      values: values.map { TermCode(String($0)) }, text: rows.numbers(values),
      label: { Int($0.rawValue).map(JSONValue.integer) ?? .null },
      key: values.certain.map(\.value).max().map(SortKey.number))
  }

  /// Words of which several may hold.
  func free(_ values: Values<String>, label: @escaping (String) -> String = { $0 }) -> Cell {
    let codes = values.map { TermCode($0) }
    let text = rows.free(codes) { label($0.rawValue) }
    return Cell(
      values: codes, text: text, label: { .string(label($0.rawValue)) },
      key: values.certain.isEmpty ? nil : .text(text))
  }

  /// A record's id across reviews; in the order of the source.
  func id(_ row: Int, of table: ColumnKey.Table) -> Cell {
    let id = library.qualifiedID(ofRow: row, in: table)
    return Cell(text: id, data: .string(id), key: .number(row))
  }

  /// The reference of the review that a row belongs to.
  func review(ofRow row: Int, in table: ColumnKey.Table) -> Cell {
    let review = library.review(ofRow: row, in: table)
    return Cell(library[review].reference).sorted(by: .number(review.index))
  }
}
