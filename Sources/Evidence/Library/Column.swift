/// What every row of a table has for one attribute: values by number from a dictionary, in one array.
///
/// A row has any number of certain values. Rows with open groups name them by number too, since many rows share a group; why
/// anything else might hold is a bit set a reason. The rules of matching read nothing else.
public struct Column: Sendable {
  /// Values of which any may hold in a row, by their numbers.
  public struct OpenGroup: Hashable, Sendable {
    /// The candidates: those that the record names, or those right below a certain value.
    public let candidates: [Int]
    /// The candidates and everything below them in the vocabulary.
    public let reach: [Int]
    /// Whether one of the candidates at least does hold.
    public let atLeastOne: Bool
    /// Whether the group only spells out what lies below a certain value, such as the nations below "UK".
    public let isBelowCertain: Bool
  }

  /// How many rows the table has.
  public let rowCount: Int
  /// The values that occur or may, by number.
  public let dictionary: [TermCode]
  /// The open groups that occur, each once, by number.
  public let groups: [OpenGroup]
  /// The rows for which something else might hold.
  public let withRest: RowSet
  /// The rows with open groups.
  public let withOpenGroups: RowSet
  private let numbers: [TermCode: Int]
  private let certain: RowLists
  private let inferred: Set<Int>
  private let open: RowLists
  private let rests: [Unknown: RowSet]
  private let withCertain: RowSet
  private let rowsByValue: RowsByValue?

  /// A column of what each row has. A value above others in the vocabulary leaves open which of those below it is meant.
  /// O(rows × values of a row).
  package init(_ rows: some Collection<Values<TermCode>>, vocabulary: Vocabulary?) {
    var builder = ColumnBuilder(vocabulary: vocabulary, rowCount: rows.count)
    for (row, values) in rows.enumerated() { builder.append(values, at: row) }
    rowCount = rows.count
    dictionary = builder.dictionary
    numbers = builder.numbers
    certain = builder.certain
    inferred = builder.inferred
    groups = builder.groups
    open = builder.open
    rests = builder.rests
    withRest = builder.rests.values.reduce(RowSet(capacity: rows.count)) { $0.union($1) }
    withOpenGroups = builder.open.rowsWithElements()
    withCertain = builder.certain.rowsWithElements()
    rowsByValue =
      max(dictionary.count, groups.count) <= RowsByValue.mostValues
      ? RowsByValue(certain, inferred, open, valueCount: dictionary.count, groupCount: groups.count) : nil
  }

  /// The number of a value; nil where it does not occur. O(1).
  public func number(of code: TermCode) -> Int? { numbers[code] }

  /// The numbers of the certain values of a row. O(1).
  public func certainNumbers(at row: Int) -> ArraySlice<Int32> { certain[row] }

  /// The numbers of the open groups of a row, in `groups`. O(1).
  public func groupNumbers(at row: Int) -> ArraySlice<Int32> { open[row] }

  /// The open groups of a row. O(groups of the row).
  public func openGroups(at row: Int) -> [OpenGroup] { open[row].map { groups[Int($0)] } }

  /// Whether a certain value of a row is inferred. `position` counts within `certainNumbers(at:)`. O(1).
  public func isInferred(_ position: Int, at row: Int) -> Bool {
    inferred.contains(certain.range(of: row).lowerBound + position)
  }

  /// The rows of which a certain value is inferred. O(rows).
  public var rowsWithInference: RowSet {
    RowSet(
      (0..<rowCount).lazy.filter { row in certain.range(of: row).contains(where: inferred.contains) },
      capacity: rowCount)
  }

  /// Why something else might hold in a row; nil where nothing does. O(1).
  public func rest(at row: Int) -> Unknown? { Unknown.allCases.first { rests[$0]?.contains(row) == true } }

  // MARK: Whole columns

  /// The rows that certainly have one of the values; `isWanted` has an entry for each number of the dictionary.
  /// O(rows + values), or O(rows / 64) a wanted value where there are few.
  public func rows(certainOf isWanted: [Bool]) -> RowSet {
    guard isWanted.contains(true) else { return RowSet(capacity: rowCount) }
    return rowsByValue?.certain.union(of: isWanted, capacity: rowCount) ?? certain.rows(withAnyOf: isWanted)
  }

  /// The rows that have one of the open groups; `isWanted` has an entry for each group. O(rows + groups of rows), or
  /// O(rows / 64) a wanted group where there are few.
  public func rows(openIn isWanted: [Bool]) -> RowSet {
    guard isWanted.contains(true) else { return RowSet(capacity: rowCount) }
    return rowsByValue?.open.union(of: isWanted, capacity: rowCount) ?? open.rows(withAnyOf: isWanted)
  }

  /// The rows that certainly have a value; none where it does not occur.
  public func rows(certainOf code: TermCode) -> RowSet {
    guard let number = numbers[code] else { return RowSet(capacity: rowCount) }
    var isWanted = [Bool](repeating: false, count: dictionary.count)
    isWanted[number] = true
    return rows(certainOf: isWanted)
  }

  /// Whether there are so few values that the rows of each are at hand.
  package var hasRowsByValue: Bool { rowsByValue != nil }

  /// The rows in which every one of the wanted values that is certain is inferred. O(rows / 64) a wanted value, or O(inferred
  /// values) where the rows of each value are not at hand.
  package func rows(inferredOnlyOf isWanted: [Bool]) -> RowSet {
    if let rowsByValue { return rowsByValue.inferredOnly(of: isWanted, capacity: rowCount) }
    guard !inferred.isEmpty else { return RowSet(capacity: rowCount) }
    return RowSet(
      rowsWithInference.filter { row in
        let wanted = certain.range(of: row).filter { isWanted[Int(certain.element(at: $0))] }
        return !wanted.isEmpty && wanted.allSatisfy(inferred.contains)
      }, capacity: rowCount)
  }

  /// Whether each value is certain in one of some rows at least. O(rows + values of rows), or O(rows / 64) a value.
  package func isCertain(among rows: RowSet) -> [Bool] {
    if let rowsByValue { return rowsByValue.certain.map(rows.intersects) }
    return certain.occurring(among: rows, count: dictionary.count)
  }

  /// Whether each open group is that of one of some rows at least. O(rows + groups of rows), or O(rows / 64) a group.
  package func isOpen(among rows: RowSet) -> [Bool] {
    if let rowsByValue { return rowsByValue.open.map(rows.intersects) }
    return open.occurring(among: rows.intersection(withOpenGroups), count: groups.count)
  }

  /// The rows of which nothing is known but this reason. O(rows / 64).
  public func rowsOnly(_ unknown: Unknown) -> RowSet {
    guard let rows = rests[unknown] else { return RowSet(capacity: rowCount) }
    return rows.subtracting(withOpenGroups).subtracting(withCertain)
  }
}
