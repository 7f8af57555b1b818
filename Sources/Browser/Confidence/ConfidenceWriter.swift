package import Evidence
import EvidenceQuery
import OrderedCollections
import Terminal

/// Writes a summary of findings: how sure the review is of each finding, in its scheme's own word, with what took it down and what it
/// rests on; grouped as the framework of the review groups them.
public struct ConfidenceWriter: Sendable {
  let details: DetailWriter
  private let findings: [FindingRow]
  let groups: [FindingGroup]

  var words: Words { details.words }
  private var library: Library { details.library }

  /// A writer for some findings, in their order within each group. O(findings).
  public init(_ details: DetailWriter, _ findings: [Int]) {
    self.details = details
    self.findings = findings.map(FindingRow.init)
    groups = details.library.groups(of: self.findings)
  }

  // MARK: The screen

  /// So many columns of the screen the reasons have at least; where less is left, they are reached by going across.
  private static let leastReasons = 20

  /// The most findings whose names and reasons break into lines; in a longer table, where one looks for a name, each has a line.
  private static let mostBroken = 1_000
  /// The most lines on the screen: of a name, of reasons, which stand in full below the table, and of the one reason why there is no
  /// level, which many findings may have in common.
  private static let (mostLines, mostLinesOfReasons, mostLinesOfNone) = (12, 4, 2)

  /// The table, a section a group. Names break into lines, and reasons too: all of them where the table is all that is seen.
  public func matrix(width: Int, allReasons: Bool = false) -> Matrix {
    let writer = self
    let sample = findings.prefix(200)
    let widest = min(width * 3 / 10, sample.map { DisplayWidth.of(title(of: $0)) }.max() ?? 0)
    let levels = sample.map { DisplayWidth.of(details.rows.certainty(of: library[$0])) }
    let certaintyWidth = max(DisplayWidth.of(words(.certaintyColumn)), min(20, levels.max() ?? 0))
    let supports = sample.map { finding in support(of: finding).reduce(0) { $0 + DisplayWidth.of($1.text) } }
    let hasPeople = sample.contains { if case .effect = library[$0].content { true } else { false } }
    var columns = [
      Matrix.Column(words(.certaintyColumn), width: certaintyWidth, isText: true),
      Matrix.Column(words(.studiesTitle), width: max(DisplayWidth.of(words(.studiesTitle)), supports.max() ?? 0)),
    ]
    if hasPeople { columns.append(Matrix.Column(words(.participantsLabel), width: 9)) }
    let room = width - columns.reduce(2) { $0 + $1.width + 1 }
    // Titles give way to the reasons: they stand in full below the table.
    let titleWidth = max(16, min(widest, room - Self.leastReasons))
    columns.append(
      Matrix.Column(words(.whyColumn), width: max(Self.leastReasons, room - titleWidth), isText: true))
    let all = columns
    var matrix = Matrix(
      title: titleLine,
      sections: groups.enumerated().map { number, group in
        Matrix.Section(
          heading: [Span(heading(of: group), .accent)], columns: all, count: group.findings.count,
          notes: isLast(number) ? notes(on: group.review).map { [Span($0, .muted)] } : [],
          row: { writer.row(group.findings[$0], hasPeople: hasPeople) },
          facts: { row, _ in writer.facts(of: group.findings[row]) })
      },
      titleWidth: titleWidth)
    guard findings.count <= Self.mostBroken else { return matrix }
    let titleRoom = MatrixLayout.titleWidth(of: matrix, width: width)
    for (number, group) in groups.enumerated() {
      matrix.sections[number].heights = group.findings.map { height(of: $0, titleRoom, all, allReasons) }
    }
    return matrix
  }

  /// The lines that a finding takes.
  private func height(of finding: FindingRow, _ room: Int, _ columns: [Matrix.Column], _ allReasons: Bool) -> Int {
    func lines(_ text: String, _ width: Int?) -> Int {
      width.map { MatrixLayout.lines(of: [Span(text)], width: $0).count } ?? 1
    }
    let record = library[finding]
    let name = min(Self.mostLines, lines(title(of: finding), room))
    let certainty = lines(details.rows.certainty(of: record), columns.first?.width)
    let reasons = lines(details.whyText(of: record.confidence), columns.last?.width)
    let most = record.confidence.hasComponents ? Self.mostLinesOfReasons : Self.mostLinesOfNone
    return max(name, certainty, allReasons ? reasons : min(most, reasons))
  }

  /// Whether a group is the last one of its review.
  private func isLast(_ number: Int) -> Bool {
    number + 1 == groups.count || groups[number + 1].review != groups[number].review
  }

  /// `Summary of findings: 46 findings`, with how many of them have which level.
  private var titleLine: [Span] {
    let text = words(.summaryTitle, with: words.count(findings.count, .finding, .findings))
    return [Span(text, .heading)] + (levels.isEmpty ? [] : [Span(details.dot + levels, .heading)])
  }

  /// `very low (GRADE) 20, not assessed 26`: the levels of a scheme from the best, then what has none.
  private var levels: String {
    // Levels are few and findings many: each is worded once.
    var numbers: OrderedDictionary<[String], (example: FindingRow, count: Int)> = [:]
    for finding in findings {
      let key: [String] =
        switch library[finding].confidence {
        case .assessed(let confidence): [confidence.scheme, confidence.level]
        case .notAssessed: []
        case .unknown(let reason): [reason.rawValue]
        }
      numbers[key, default: (finding, 0)].count += 1
    }
    var counts: OrderedDictionary<String, (rank: Int, count: Int)> = [:]
    for (example, count) in numbers.values {
      let (text, rank) = level(of: library[example].confidence)
      counts[text, default: (rank, 0)].count += count
    }
    return counts.sorted { $0.value.rank < $1.value.rank }.map { "\($0.key) \($0.value.count)" }
      .joined(separator: ", ")
  }

  private func level(of assessment: ConfidenceAssessment) -> (text: String, rank: Int) {
    switch assessment {
    case .assessed(let confidence):
      let scheme = ConfidenceSchemes.lookup(confidence.scheme)
      let text = words(.levelOfScheme, with: words.level(of: confidence), scheme?.name ?? confidence.scheme)
      return (text, scheme?.place(of: confidence.level) ?? 90)
    case .notAssessed: return (words(.notAssessed), 91)
    case .unknown(let reason): return (words(reason), 92)
    }
  }

  /// The place in the framework, with the places above it; of several reviews, the review too.
  func heading(of group: FindingGroup) -> String {
    let review = library[group.review]
    let place = details.place(of: group)
    let isOnly = Set(groups.map(\.review)).count == 1
    let text = isOnly ? place : "\(review.shortTitle)\(details.dot)\(place)"
    return text + details.dot + words.count(group.findings.count, .finding, .findings)
  }

  private func title(of finding: FindingRow) -> String {
    let label = details.rows.marks(of: finding) + library[finding].label
    let marks = details.isSpelledOut ? details.rows.marksInWords(of: finding) : []
    return marks.isEmpty ? label : "\(label) (\(marks.joined(separator: "; ")))"
  }

  private func row(_ finding: FindingRow, hasPeople: Bool) -> Matrix.Row {
    let target = Target.record(.finding(finding))
    let record = library[finding]
    var cells = [
      Matrix.Cell([Span(details.rows.certainty(of: record))], to: target),
      Matrix.Cell(support(of: finding), to: studies(of: finding) ?? target),
    ]
    if hasPeople { cells.append(Matrix.Cell(people(of: record), to: target)) }
    cells.append(Matrix.Cell([Span(details.whyText(of: record.confidence), .muted)], to: target))
    return Matrix.Row(Matrix.Cell([Span(title(of: finding))], to: target), cells)
  }

  private func support(of finding: FindingRow) -> [Span] {
    switch library[finding].basis {
    case .wholeReview: [Span(words(.wholeReview), .muted)]
    case .notApplicable: [Span(words(Finding.Basis.notApplicable), .muted)]
    case .linkedStudies: [Span(String(Set(library.evidence(of: finding).map { library.study(of: $0) }).count))]
    }
  }

  /// The studies behind a finding; nil for one that rests on none, or on nobody knows which.
  private func studies(of finding: FindingRow) -> Target? {
    guard library[finding].basis == .linkedStudies else { return nil }
    return .rows(
      .studies, details.clause(ids: [finding.index], in: .findings), of: details.review(of: .finding(finding)))
  }

  private func people(of finding: Finding) -> [Span] {
    guard case .effect(let effect) = finding.content else { return [] }
    // Numbers that differ by result stand as their range; the record names each of them.
    let numbers = effect.participants.certain.map(\.value)
    if let low = numbers.min(), let high = numbers.max(), low < high { return [Span("\(low)-\(high)")] }
    return [Span(details.rows.numbers(effect.participants))]
  }

  /// A finding with how sure the review is of it, its statement, what it rests on, and the explanations.
  private func facts(of finding: FindingRow) -> [[Span]] {
    let record = library[finding]
    var lines: [[Span]] = [
      [Span(title(of: finding) + ": ", .heading), Span(details.certaintyText(of: record.confidence))],
      [Span(statement(of: finding))],
    ]
    lines.append([Span(words(.restsOnLabel) + ": ", .muted), Span(rest(of: finding))])
    lines += details.explanations(of: record.confidence).map { [Span($0.capitalisedFirst.asSentence, .muted)] }
    return lines
  }

  /// Studies and people, as the source states them.
  private func rest(of finding: FindingRow) -> String {
    let studies = details.rows.support(of: finding)
    guard case .effect(let effect) = library[finding].content else { return studies }
    let people = details.people(effect) ?? words(.peopleUnknown, with: words(effect.participants.rest))
    return "\(studies), \(people)"
  }

  /// A finding in one sentence, with the caution that goes with very low certainty.
  private func statement(of finding: FindingRow) -> String {
    let record = library[finding]
    return [record.statement, details.caution(on: record)].compactMap { $0?.asSentence }.joined(separator: " ")
  }

  /// How sure the review is of its whole body of evidence, where it says so.
  private func bodyLine(of review: ReviewRow) -> String? {
    guard case .assessed(let body) = library[review].confidence else { return nil }
    return details.bodyText(of: body)
  }

  /// How sure the review is of the whole, and where findings stand that have several places.
  private func notes(on review: ReviewRow) -> [String] {
    let own = groups.filter { $0.review == review }.flatMap(\.findings)
    return [bodyLine(of: review), details.noteOnPlaces(of: own)].compactMap(\.self)
  }

  // MARK: In reading order

  /// The summary as a page that can be read aloud: each finding with its certainty, then its statement, what it rests on and why.
  public var page: Page {
    var blocks: [Block] = [.heading(titleLine)]
    for (number, group) in groups.enumerated() {
      if number == 0 || groups[number - 1].review != group.review {
        blocks += [.blank, .heading([Span(library[group.review].shortTitle, to: .record(.review(group.review)))])]
        blocks += details.badges(of: library[group.review]).map { .text([Span($0, .caution)], hanging: 2) }
        blocks += notes(on: group.review).map { .text([Span($0)], hanging: 2) }
      }
      blocks += [.blank, .heading([Span(heading(of: group), .heading)])]
      blocks += group.findings.flatMap(self.blocks)
    }
    if groups.isEmpty { blocks.append(.text([Span(words(.nothingMatches))])) }
    return Page(title: titleLine.map(\.text).joined(), blocks: blocks)
  }

  private func blocks(of finding: FindingRow) -> [Block] {
    let record = library[finding]
    var blocks: [Block] = [
      .text([
        Span(title(of: finding), to: .record(.finding(finding))),
        Span(": " + details.certaintyText(of: record.confidence).asSentence),
      ]),
      .text([Span(statement(of: finding))], indent: 2),
    ]
    blocks.append(
      .text([Span(words(.restsOnLabel) + ": "), Span(rest(of: finding), to: studies(of: finding))], indent: 2))
    blocks += details.explanations(of: record.confidence).map {
      .text([Span($0.capitalisedFirst.asSentence)], indent: 2)
    }
    return blocks
  }
}

extension DetailWriter {
  /// That findings with several places of a framework stand at the first of them; nil where none has.
  package func noteOnPlaces(of findings: [FindingRow]) -> String? {
    findings.contains { library[$0].domains.certain.count > 1 } ? words(.firstOfPlaces) : nil
  }
}

extension ConfidenceAssessment {
  /// Whether anything is said of what was looked at.
  fileprivate var hasComponents: Bool {
    switch self {
    case .assessed(let confidence): !confidence.components.isEmpty
    case .notAssessed(let none): !none.components.isEmpty
    case .unknown: false
    }
  }
}

extension Phrase {
  static let summaryTitle = Phrase("Summary of findings: {1}")
  static let whyColumn = Phrase("Why")
  static let domainUnknown = Phrase("Place in the framework: {1}")
  static let firstOfPlaces = Phrase("A finding that has several places of the framework stands at the first of them.")
  static let withoutDomain = Phrase("In no place of the framework")
}
