/// Gives the values and the open groups of a column their numbers, row by row.
struct ColumnBuilder {
  private let vocabulary: Vocabulary?
  private let rowCount: Int
  private(set) var dictionary: [TermCode] = []
  private(set) var numbers: [TermCode: Int] = [:]
  private(set) var certain: RowLists
  /// The places of inferred values among the certain values of all rows.
  private(set) var inferred: Set<Int> = []
  private(set) var groups: [Column.OpenGroup] = []
  private(set) var open: RowLists
  private(set) var rests: [Unknown: RowSet] = [:]
  private var groupNumbers: [Column.OpenGroup: Int] = [:]
  private var groupsBelow: [TermCode: Int?] = [:]

  init(vocabulary: Vocabulary?, rowCount: Int) {
    self.vocabulary = vocabulary
    self.rowCount = rowCount
    certain = RowLists(rowCount: rowCount)
    open = RowLists(rowCount: rowCount)
  }

  /// Puts in what the next row has.
  mutating func append(_ values: Values<TermCode>, at row: Int) {
    for known in values.certain {
      if known.provenance.isInferred { inferred.insert(certain.elementCount) }
      certain.append(number(of: known.value))
      if let group = groupBelow(known.value) { open.append(group) }
    }
    for group in values.open where !group.candidates.isEmpty {
      open.append(number(ofGroup: group))
    }
    certain.endRow()
    open.endRow()
    if let rest = values.rest { rests[rest, default: RowSet(capacity: rowCount)].insert(row) }
  }

  private mutating func number(of code: TermCode) -> Int {
    if let number = numbers[code] { return number }
    let number = dictionary.count
    dictionary.append(code)
    numbers[code] = number
    return number
  }

  private mutating func number(ofGroup group: Values<TermCode>.OpenGroup) -> Int {
    number(
      ofGroup: Column.OpenGroup(
        candidates: group.candidates.map { number(of: $0) },
        reach: group.candidates.flatMap { code in [number(of: code)] + numbersBelow(code) },
        atLeastOne: group.atLeastOne, isBelowCertain: false))
  }

  /// What a certain value leaves open: which of those right below it is meant. Where there is only one, it need not be meant.
  private mutating func groupBelow(_ code: TermCode) -> Int? {
    guard let vocabulary else { return nil }
    if let known = groupsBelow[code] { return known }
    let children = vocabulary.children(of: code)
    guard !children.isEmpty else {
      groupsBelow[code] = .some(nil)
      return nil
    }
    let group = number(
      ofGroup: Column.OpenGroup(
        candidates: children.map { number(of: $0) }, reach: numbersBelow(code), atLeastOne: children.count > 1,
        isBelowCertain: true))
    groupsBelow[code] = group
    return group
  }

  private mutating func number(ofGroup group: Column.OpenGroup) -> Int {
    if let number = groupNumbers[group] { return number }
    let number = groups.count
    groups.append(group)
    groupNumbers[group] = number
    return number
  }

  private mutating func numbersBelow(_ code: TermCode) -> [Int] {
    (vocabulary?.withAllBelow(code).dropFirst() ?? []).map { number(of: $0) }
  }
}
