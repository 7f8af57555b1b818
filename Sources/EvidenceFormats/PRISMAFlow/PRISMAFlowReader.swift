public import Evidence
internal import OrderedCollections

/// Reads the numbers of a flow from the CSV template of the R package PRISMA2020 (doi 10.1002/cl2.1230).
public enum PRISMAFlowReader {
  /// The flow, and everything that is wrong or odd.
  public struct Outcome: Sendable {
    /// The flow, unless there is any error.
    public let flow: Flow?
    /// What is wrong, in the order of the file.
    public let problems: [FormatProblem]
  }

  /// Reads a template. Rows may stand in any order and may be missing; columns other than `data` and `n` are not read. `xxx`, `NA`
  /// and nothing say that a number is not known. A template as it ships, in which every number is 0, tells nothing.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name as messages show it.
  /// - Complexity: O(n) for n bytes.
  public static func read(_ bytes: [UInt8], file: String) -> Outcome {
    do throws(FormatProblem) {
      var reading = try PRISMAFlowReading(CSVDocument(parsing: bytes, file: file), file: file)
      return reading.outcome()
    } catch {
      return Outcome(flow: nil, problems: [error])
    }
  }
}

/// A template that is being read.
private struct PRISMAFlowReading {
  private let document: CSVDocument
  private let file: String
  private let keyColumn: Int
  private let numberColumn: Int
  private var problems: [FormatProblem] = []
  private var numbers: [Flow.Stage: Int] = [:]
  /// Whether any box says that its number is not known, which the template does not before it is filled in.
  private var hasBlankNumber = false
  private var parts: [Flow.Stage: OrderedDictionary<String, Int>] = [:]
  /// The boxes of which not all reasons have a number.
  private var incomplete: Set<Flow.Stage> = []

  init(_ document: CSVDocument, file: String) throws(FormatProblem) {
    self.document = document
    self.file = file
    let header = document.rows.first ?? []
    func column(_ name: String) throws(FormatProblem) -> Int {
      if let column = header.firstIndex(where: { $0.text == name }) { return column }
      throw FormatProblem(
        .error, at: header.first.map(document.location) ?? SourceLocation(file: file, line: 1, column: 1),
        what: "the first line has no column \(quoted(name))",
        expected: "the header of the PRISMA2020 template, \(PRISMAFlowTemplate.columns.joined(separator: ","))")
    }
    keyColumn = try column("data")
    numberColumn = try column("n")
  }

  mutating func outcome() -> PRISMAFlowReader.Outcome {
    var seen: Set<String> = []
    for row in document.rows.dropFirst() { read(row, &seen) }
    if numbers.values.allSatisfy({ $0 == 0 }), parts.isEmpty, !numbers.isEmpty, !hasBlankNumber {
      numbers = [:]
      problems.append(
        FormatProblem(
          .discrepancy, at: SourceLocation(file: file, line: 1, column: 1),
          what: "every number is 0, as in the template before anybody has filled it in, so none is taken as known",
          expected: "numbers, and xxx where one is not known"))
    }
    let hasErrors = problems.contains { $0.severity == .error }
    return PRISMAFlowReader.Outcome(flow: hasErrors ? nil : flow, problems: problems.sorted())
  }

  private mutating func read(_ row: [CSVDocument.Field], _ seen: inout Set<String>) {
    guard let first = row.first, row.indices.contains(keyColumn) else { return }
    let key = row[keyColumn].text
    guard !key.isEmpty, key != "NA" else { return }
    let rows = PRISMAFlowTemplate.rows + PRISMAFlowTemplate.rowsOfOtherSources
    guard let content = rows.first(where: { $0.key == key })?.content else {
      problem(
        .discrepancy, row[keyColumn], "no box is called \(quoted(key)), so the row is not read",
        "a word of the template")
      return
    }
    guard seen.insert(key).inserted else {
      problem(.error, row[keyColumn], "\(quoted(key)) stands twice", "one row of it")
      return
    }
    guard row.indices.contains(numberColumn) else {
      problem(
        .error, first, "the row of \(quoted(key)) ends before the column \"n\"",
        "\(numberColumn + 1) fields, not \(row.count)")
      return
    }
    let field = row[numberColumn]
    switch content {
    case .title: break
    case .number(let stage): numbers[stage] = number(field)
    case .parts(let stage, _): readParts(field, of: stage)
    case .reasons(let stage):
      if let whole = Self.number(field.text.trimmedOfSpaces) {
        numbers[stage] = whole
      } else {
        readParts(field, of: stage)
      }
    }
  }

  private mutating func number(_ field: CSVDocument.Field) -> Int? {
    let text = field.text.trimmedOfSpaces
    if PRISMAFlowTemplate.isPlaceholder(text) {
      hasBlankNumber = true
      return nil
    }
    if let number = Self.number(text) { return number }
    problem(.error, field, "\(quoted(text)) is no number", "a whole number, or xxx where it is not known")
    return nil
  }

  /// A whole number, with or without commas between thousands.
  private static func number(_ text: String) -> Int? {
    guard text.wholeMatch(of: #/[0-9]+|[0-9]{1,3}(,[0-9]{3})+/#) != nil else { return nil }
    return Int(text.filter { $0 != "," })
  }

  private mutating func readParts(_ field: CSVDocument.Field, of stage: Flow.Stage) {
    if PRISMAFlowTemplate.isPlaceholder(field.text.trimmedOfSpaces) { return }
    var known: OrderedDictionary<String, Int> = [:]
    for part in field.text.split(separator: ";").map({ String($0).trimmedOfSpaces }) where !part.isEmpty {
      guard let (name, digits) = Self.nameAndNumber(part) else {
        problem(
          .error, field, "\(quoted(part)) has no number",
          "names with numbers, as in \"wrong design, 12; wrong outcome, 3\"")
        return
      }
      guard let number = Self.number(digits) else {
        incomplete.insert(stage)
        continue
      }
      guard known.updateValue(number, forKey: name) == nil else {
        problem(.error, field, "\(quoted(name)) stands twice", "one number of it")
        return
      }
    }
    if !known.isEmpty { parts[stage] = known }
  }

  /// The number is what stands last, so that a name may have commas: "animal work, or laboratory work, 12". A number has a few
  /// groups of thousands at most.
  private static func nameAndNumber(_ part: String) -> (name: String, number: String)? {
    let pieces = part.split(separator: ",", omittingEmptySubsequences: false)
    guard pieces.count > 1 else { return nil }
    for first in max(1, pieces.count - 7)..<pieces.count {
      let number = pieces[first...].joined(separator: ",").trimmedOfSpaces
      guard Self.number(number) != nil || PRISMAFlowTemplate.isPlaceholder(number) else { continue }
      return (pieces[..<first].joined(separator: ",").trimmedOfSpaces.withoutGuard, number)
    }
    return nil
  }

  private mutating func problem(
    _ severity: FormatProblem.Severity, _ field: CSVDocument.Field, _ what: String, _ expected: String
  ) {
    problems.append(
      FormatProblem(severity, at: document.location(of: field), what: what, expected: expected))
  }

  private var flow: Flow {
    var flow = Flow()
    for stage in Flow.Stage.allCases {
      let parts = parts[stage] ?? [:]
      if let number = numbers[stage] {
        flow.counts[stage] = Flow.Count(total: Reported(number), parts: parts)
      } else if !parts.isEmpty {
        flow.counts[stage] = Flow.Count(total: sum(parts, of: stage), parts: parts)
      }
    }
    if isNoUpdate { for stage in [Flow.Stage.newStudies, .newReports] { flow.counts[stage] = nil } }
    return flow
  }

  /// Of a review that is no update, the template has the number of studies in the box of the new ones and in that of the total.
  private var isNoUpdate: Bool {
    let hasPrevious = numbers[.previousStudies] != nil || numbers[.previousReports] != nil
    return !hasPrevious && numbers[.newStudies] == numbers[.studiesIncluded]
      && numbers[.newReports] == numbers[.reportsIncluded]
  }

  /// The template has no number of all that were excluded; where each reason has its number, they add up to it.
  private func sum(_ parts: OrderedDictionary<String, Int>, of stage: Flow.Stage) -> Reported<Int> {
    let isReasons = PRISMAFlowTemplate.rows.contains { $0.content == .reasons(stage) }
    guard isReasons, !incomplete.contains(stage) else { return Reported(unknown: .notReportedByReview) }
    let sum = parts.values.reduce(0) { (sum: Int?, part) in
      guard let (total, overflows) = sum?.addingReportingOverflow(part), !overflows else { return nil }
      return total
    }
    return sum.map { Reported($0, Provenance(.derived(how: "the reasons, added up"))) }
      ?? Reported(unknown: .notReportedByReview)
  }
}

extension String {
  /// The text without what is no letter at its ends.
  var trimmedOfSpaces: String {
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }

  /// The text without the apostrophe that keeps a spreadsheet from running it.
  fileprivate var withoutGuard: String {
    guard first == "'", let sign = drop(while: { $0 == "'" }).first, "=+-@".contains(sign) else { return self }
    return String(dropFirst())
  }
}
