import Evidence

/// What a literal asks for of one column: numbers of its dictionary, and words for what is not known.
struct ValueSet {
  /// Whether each number of the dictionary is asked for. A value whose every part is asked for is asked for.
  var numbers: [Bool]
  /// Whether any value is asked for, though perhaps none that occurs: a row whose record does not say is then unknown.
  var asksForValues: Bool
  /// The reasons for blanks that are asked for.
  var unknowns: Set<Unknown>

  /// Which rows have one of the values, by the rules of matching: certain values first, then open groups, then what the record
  /// does not say. O(rows + values).
  func selection(in column: Column) -> Selection {
    var definite = RowSet(capacity: column.rowCount)
    for unknown in unknowns { definite = definite.union(column.rowsOnly(unknown)) }
    guard asksForValues else { return Selection(definite) }
    definite = definite.union(column.rows(certainOf: numbers))
      .union(column.rows(openIn: column.groups.map(liesWithin)))
    let plausible = definite.union(column.rows(openIn: column.groups.map(meets)))
    return Selection(definite: definite, plausible: plausible, notExcluded: plausible.union(column.withRest))
  }

  /// Whether a group makes it certain that one of the values holds.
  func liesWithin(_ group: Column.OpenGroup) -> Bool {
    group.atLeastOne && group.candidates.allSatisfy { numbers[$0] }
  }

  /// Whether one of the values is among those of a group, or below them.
  func meets(_ group: Column.OpenGroup) -> Bool { group.reach.contains { numbers[$0] } }
}
