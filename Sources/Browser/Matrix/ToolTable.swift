import Evidence
import Terminal

/// The appraisals with one tool: what stands in a traffic-light table, and how often each word was given.
struct ToolTable: Sendable {
  /// A word that was given.
  struct Word: Hashable, Sendable {
    /// The word, as the tool writes it.
    let text: String
    /// What stands for it in the table.
    let sign: Span
    /// How much it gives to worry about; nil for a word that says nothing of that.
    let concern: Concern?

    /// Whether the sign is that of its concern, which the legend tells.
    var isConcern: Bool { concern.map { sign.text == String($0.symbol) } ?? false }
  }

  let table: ItemTable
  let tool: AppraisalTool?
  let rows: [AssessmentRow]
  /// Of how many of the rows it is not sure that they were made.
  let possible: Int
  /// The words of items, as in ``table``, and after them those of the whole that no item was given.
  let words: [Word]
  /// How often each of the words was given, item by item, and for the whole at the end where that has words. The last number is how many
  /// of the appraisals have no judgement there.
  let counts: [[Int]]
  /// The same by the weights of the studies; nil where not all have one.
  let weighted: [[Double]]?
  /// The place among the words of each of the whole.
  private let overallPlaces: [Int]

  /// The appraisals of `rows`, which are of the table and among the chosen ones. O(those of the table × items).
  init(
    _ table: ItemTable, _ rows: [AssessmentRow], among chosen: RowSet, weights: [StudyRow: Double]?, library: Library,
    role: (Concern?) -> Role
  ) {
    let tool = rows.first.flatMap {
      library.tool(table.tool, of: library.review(ofRow: $0.index, in: .assessments))
    }
    func word(_ text: String, _ judgement: AppraisalTool.Judgement?) -> Word {
      Word(
        text: text, sign: Span(Self.sign(of: text, judgement, tool), role(judgement?.concern)),
        concern: judgement?.concern)
    }
    var words = table.words.map { word($0, tool?.judgement($0)) }
    let overallPlaces = table.overallWords.map { text in
      let own = word(text, tool?.overallJudgement(text))
      if let known = words.firstIndex(of: own) { return known }
      words.append(own)
      return words.count - 1
    }
    self.table = table
    self.tool = tool
    self.rows = rows
    self.words = words
    self.overallPlaces = overallPlaces
    possible = table.possible(among: chosen)
    counts = Self.counts(of: table, among: chosen, words.count, overallPlaces)
    weighted = weights.flatMap { Self.weighted(table, rows, by: $0, library, words.count, overallPlaces) }
  }

  /// Whether the line after those of the items is of the whole.
  var hasOverall: Bool { !overallPlaces.isEmpty }

  /// The place among ``words`` of what an appraisal says of an item, or of the whole after the items; nil where it says nothing.
  func word(ofLine line: Int, at place: Int) -> Int? {
    Self.word(ofLine: line, at: place, of: table, overallPlaces)
  }

  private static func word(ofLine line: Int, at place: Int, of table: ItemTable, _ overallPlaces: [Int]) -> Int? {
    line < table.items.count
      ? table.word(ofItem: line, at: place) : table.overallWord(at: place).map { overallPlaces[$0] }
  }

  private static func counts(
    of table: ItemTable, among chosen: RowSet, _ words: Int, _ overallPlaces: [Int]
  ) -> [[Int]] {
    let none = [Int](repeating: 0, count: words + 1)
    let items = table.counts(among: chosen).map { counts in
      var line = none
      line.replaceSubrange(..<table.words.count, with: counts.dropLast())
      line[words] = counts[table.words.count]
      return line
    }
    guard !overallPlaces.isEmpty else { return items }
    let counts = table.overallCounts(among: chosen)
    var line = none
    for (word, place) in overallPlaces.enumerated() { line[place] += counts[word] }
    line[words] = counts[overallPlaces.count]
    return items + [line]
  }

  /// The sums of weights. Nil where a study has none, and where it is judged more than once: it is not known which judgement its weight
  /// goes to.
  private static func weighted(
    _ table: ItemTable, _ rows: [AssessmentRow], by weights: [StudyRow: Double], _ library: Library, _ words: Int,
    _ overallPlaces: [Int]
  ) -> [[Double]]? {
    let lines = table.items.count + (overallPlaces.isEmpty ? 0 : 1)
    var sums = [[Double]](repeating: [Double](repeating: 0, count: words + 1), count: lines)
    var seen: Set<StudyRow> = []
    for row in rows {
      let study = library.study(of: row)
      guard let weight = weights[study], seen.insert(study).inserted, let place = table.place(of: row) else {
        return nil
      }
      for line in 0..<lines { sums[line][word(ofLine: line, at: place, of: table, overallPlaces) ?? words] += weight }
    }
    return sums
  }

  /// What stands for a word: the points that it gives in a tool that adds them up, which tells its words apart, else the symbol of its
  /// concern. A word without either is short for itself, in small letters that no symbol and no answer has: "na" is no "No".
  private static func sign(
    of word: String, _ judgement: AppraisalTool.Judgement?, _ tool: AppraisalTool?
  ) -> String {
    if case .sum? = tool?.overall, let points = judgement?.points { return String(points) }
    if let concern = judgement?.concern { return String(concern.symbol) }
    let parts = word.split { !$0.isLetter && !$0.isNumber }
    let short = parts.count > 1 ? parts.prefix(2).compactMap(\.first).map(String.init).joined() : String(word.prefix(2))
    return short.lowercased()
  }
}
