/// The judgements of the items of one tool, appraisal by appraisal: what a traffic-light table shows and counts.
///
/// A judgement is a byte, so that the items of very many appraisals are counted at once.
public struct ItemTable: Sendable {
  /// The tool of the appraisals: one of the vocabulary's for all reviews, or one that a review declares for itself.
  public let tool: String
  /// The review that declares the tool; nil for a tool of the vocabulary.
  public let review: ReviewRow?
  /// The ids of the items that some appraisal judges: in the order of the tool, then those that it lacks.
  public let items: [String]
  /// The words that were given, those of the tool in its order and as it writes them, then those that it lacks.
  public let words: [String]
  /// The words that were given for the whole, those of the tool in its order, then those that it lacks; none where the tool has no
  /// judgement of the whole, or adds up points.
  public let overallWords: [String]
  /// The assessments with this tool, in ascending order.
  public let rows: [Int32]
  /// Those of the assessments of which it is not sure that they were made.
  private let possible: [Int32]
  /// A byte a row and item: one more than the place of its word, nothing where the appraisal has no judgement of the item.
  private let codes: [UInt8]
  /// A byte a row likewise, of the judgement of the whole; nothing where it is not sure that the appraisal was made.
  private let overallCodes: [UInt8]

  init(
    tool: String, review: ReviewRow?, items: [String], words: [String], overallWords: [String], rows: [Int32],
    possible: [Int32], codes: [UInt8], overallCodes: [UInt8]
  ) {
    (self.tool, self.review, self.items, self.words) = (tool, review, items, words)
    (self.overallWords, self.rows, self.possible) = (overallWords, rows, possible)
    (self.codes, self.overallCodes) = (codes, overallCodes)
  }

  /// The place among ``words`` of what an appraisal says of an item; nil where it says nothing. O(1).
  public func word(ofItem item: Int, at place: Int) -> Int? {
    let code = Int(codes[place * items.count + item])
    return code == 0 ? nil : code - 1
  }

  /// The place among ``overallWords`` of an appraisal's judgement of the whole; nil where it has none there. O(1).
  public func overallWord(at place: Int) -> Int? {
    let code = Int(overallCodes[place])
    return code == 0 ? nil : code - 1
  }

  /// How often each word was given for the whole, for some of the assessments; the last number is how many of them have none.
  /// O(rows).
  public func overallCounts(among assessments: RowSet) -> [Int] {
    var counts = [Int](repeating: 0, count: overallWords.count + 1)
    for (place, row) in rows.enumerated() where assessments.contains(Int(row)) {
      counts[overallWord(at: place) ?? overallWords.count] += 1
    }
    return counts
  }

  /// Of how many of some assessments it is not sure that they were made. O(those of the table).
  public func possible(among assessments: RowSet) -> Int { possible.count { assessments.contains(Int($0)) } }

  /// How often each word was given to each item, by item and word, for some of the assessments; the last number of an item is how
  /// many of them have no judgement of it. O(rows × items).
  public func counts(among assessments: RowSet) -> [[Int]] {
    var counts = [Int](repeating: 0, count: items.count * (words.count + 1))
    for (place, row) in rows.enumerated() where assessments.contains(Int(row)) {
      for item in items.indices {
        let code = Int(codes[place * items.count + item])
        counts[item * (words.count + 1) + (code == 0 ? words.count : code - 1)] += 1
      }
    }
    return items.indices.map { Array(counts[($0 * (words.count + 1))..<(($0 + 1) * (words.count + 1))]) }
  }

  /// The place of an assessment in the table; nil where it has another tool, or none. O(log rows).
  public func place(of assessment: AssessmentRow) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < Int32(assessment.index) { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == Int32(assessment.index) ? low : nil
  }
}

extension ItemTable {
  /// The tables of all tools, in the order in which they occur, and for each assessment the place of its table, below zero where it
  /// is no appraisal. O(items of all appraisals).
  static func tables(
    of assessments: [Assessment], _ reviews: [Review], reviewOfRow: [Int]
  ) -> (tables: [ItemTable], ofAssessments: [Int16]) {
    var builders: [ItemTableBuilder] = []
    var ofAssessments = [Int16](repeating: -1, count: assessments.count)
    var known: [ItemTableBuilder.Key: Int] = [:]
    for (row, assessment) in assessments.enumerated() {
      guard let appraisal = assessment.appraisal else { continue }
      let review = reviewOfRow[row]
      let declared = reviews[review].tools.first { $0.id == appraisal.tool }
      let key = ItemTableBuilder.Key(tool: appraisal.tool, review: declared == nil ? nil : review)
      let position: Int
      if let found = known[key] {
        position = found
      } else {
        position = builders.count
        known[key] = position
        builders.append(ItemTableBuilder(key, declared ?? AppraisalTools.tool(id: appraisal.tool)))
      }
      builders[position].append(appraisal, row)
      ofAssessments[row] = Int16(clamping: position)
    }
    return (builders.map(\.table), ofAssessments)
  }
}
