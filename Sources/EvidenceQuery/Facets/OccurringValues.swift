import Evidence

/// The values of a field that some rows have or may have, each after those above it, and the words for blanks at the end.
struct OccurringValues {
  private(set) var values: [(value: FacetCounts.Value, depth: Int)]

  /// O(rows + values).
  init(in column: Column, among rows: RowSet, _ values: FieldValues) {
    var occurs = column.isCertain(among: rows)
    // What lies below a certain value is not said by anybody, as every design below "review".
    for (group, occursHere) in zip(column.groups, column.isOpen(among: rows)) where occursHere && !group.isBelowCertain
    {
      for number in group.candidates { occurs[number] = true }
    }
    let codes = Set(zip(column.dictionary, occurs).lazy.filter(\.1).map(\.0))
    self.values = Self.ordered(codes, values).map { (.term($0.code), $0.depth) }
    for unknown in Unknown.allCases where column.rowsOnly(unknown).intersects(rows) {
      self.values.append((.unknown(unknown), depth: 0))
    }
  }

  private static func ordered(_ codes: Set<TermCode>, _ values: FieldValues) -> [(code: TermCode, depth: Int)] {
    guard let vocabulary = values.vocabulary else { return codes.sorted(by: values.areInOrder).map { ($0, 0) } }
    // What stands above several values, or is itself a value, is offered too; a level that adds nothing is not.
    let isRegions = values.field.kind == .regions
    var shown = isRegions ? codes.filter(isRegion) : codes
    for code in codes { shown.formUnion(vocabulary.ancestors(of: code).filter { isRegion($0) == isRegions }) }
    return shown.sorted(by: values.areInOrder).map { code in
      (code, vocabulary.ancestors(of: code).count(where: shown.contains))
    }
  }

  /// Regions of the world are values of their own field, and where a source names one; above countries they would only add a level.
  private static func isRegion(_ code: TermCode) -> Bool { code.rawValue.hasPrefix("M49") }
}
