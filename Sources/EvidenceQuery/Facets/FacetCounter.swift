import Evidence

/// Counts the rows of every value of a facet: by the rows of each value where there are few, else in one pass over the rows.
struct FacetCounter {
  /// How many rows have a value.
  struct Count {
    var tally = Tally(definite: 0)
    /// How many of the definite ones have it by inference only.
    var inferred = 0
  }

  /// What asking for a value asks of the column: numbers of its dictionary, or reasons for blanks.
  struct Value {
    let numbers: [Int]
    let unknowns: Set<Unknown>
  }

  private let column: Column
  private let values: [Value]
  /// The values that a number of the dictionary counts for.
  private let valuesOfNumber: [[Int]]
  /// The values that a group makes certain, and those that it makes possible.
  private let valuesOfGroup: [(certain: [Int], possible: [Int])]

  /// A counter for values. O(numbers of values + groups × candidates).
  init(column: Column, values: [Value]) {
    self.column = column
    self.values = values
    var valuesOfNumber = [[Int]](repeating: [], count: column.dictionary.count)
    for (position, value) in values.enumerated() {
      for number in value.numbers { valuesOfNumber[number].append(position) }
    }
    valuesOfGroup = column.groups.map { group in
      let possible = Set(group.reach.flatMap { valuesOfNumber[$0] })
      guard group.atLeastOne else { return ([], Array(possible)) }
      let met = Dictionary(group.candidates.flatMap { valuesOfNumber[$0] }.map { ($0, 1) }, uniquingKeysWith: +)
      return (possible.filter { met[$0] == group.candidates.count }, Array(possible))
    }
    self.valuesOfNumber = valuesOfNumber
  }

  /// What is known of one row while its values are gone through.
  private struct Mark {
    var row = -1
    var isDefinite = false
    var hasStated = false
    var hasInferred = false
  }

  /// How many of the selected rows have each value: definite where both are, possible where neither is excluded or unknown.
  /// O(rows × values of a row), or O(values × rows / 64) where the rows of each value are at hand.
  func counts(within selection: Selection) -> [Count] {
    var counts = column.hasRowsByValue ? countsBySets(within: selection) : countsByRows(within: selection)
    countBlanks(within: selection, &counts)
    return counts
  }

  private func countsBySets(within selection: Selection) -> [Count] {
    var isNumber = [[Bool]](repeating: [Bool](repeating: false, count: column.dictionary.count), count: values.count)
    for (number, values) in valuesOfNumber.enumerated() {
      for value in values { isNumber[value][number] = true }
    }
    var isCertain = [[Bool]](repeating: [Bool](repeating: false, count: column.groups.count), count: values.count)
    var isPossible = isCertain
    for (group, values) in valuesOfGroup.enumerated() {
      for value in values.certain { isCertain[value][group] = true }
      for value in values.possible { isPossible[value][group] = true }
    }
    return values.indices.map { value in
      var rows = column.rows(certainOf: isNumber[value])
      rows.formUnion(column.rows(openIn: isCertain[value]))
      let definite = rows.count(in: selection.definite)
      rows.formUnion(column.rows(openIn: isPossible[value]))
      return Count(
        tally: Tally(definite: definite, possible: rows.count(in: selection.plausible) - definite),
        inferred: column.rows(inferredOnlyOf: isNumber[value]).count(in: selection.definite))
    }
  }

  private func countsByRows(within selection: Selection) -> [Count] {
    var counts = [Count](repeating: Count(), count: values.count)
    var marks = [Mark](repeating: Mark(), count: values.count)
    var touched: [Int] = []
    for row in selection.plausible {
      touched.removeAll(keepingCapacity: true)
      func touch(_ value: Int) {
        guard marks[value].row != row else { return }
        marks[value] = Mark(row: row)
        touched.append(value)
      }
      for (position, number) in column.certainNumbers(at: row).enumerated() {
        let isInferred = column.isInferred(position, at: row)
        for value in valuesOfNumber[Int(number)] {
          touch(value)
          marks[value].isDefinite = true
          if isInferred { marks[value].hasInferred = true } else { marks[value].hasStated = true }
        }
      }
      for group in column.groupNumbers(at: row) {
        for value in valuesOfGroup[Int(group)].possible { touch(value) }
        for value in valuesOfGroup[Int(group)].certain { marks[value].isDefinite = true }
      }
      let isSelected = selection.definite.contains(row)
      for value in touched {
        guard isSelected, marks[value].isDefinite else {
          counts[value].tally.possible += 1
          continue
        }
        counts[value].tally.definite += 1
        if marks[value].hasInferred, !marks[value].hasStated { counts[value].inferred += 1 }
      }
    }
    return counts
  }

  /// The rows of which nothing is known but a reason.
  private func countBlanks(within selection: Selection, _ counts: inout [Count]) {
    for (value, asked) in values.enumerated() where !asked.unknowns.isEmpty {
      let rows = asked.unknowns.reduce(RowSet(capacity: column.rowCount)) { $0.union(column.rowsOnly($1)) }
      let definite = rows.intersection(selection.definite).count
      counts[value].tally.definite += definite
      counts[value].tally.possible += rows.intersection(selection.plausible).count - definite
    }
  }
}
