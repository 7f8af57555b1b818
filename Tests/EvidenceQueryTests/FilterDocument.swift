import EvidenceQuery
import TestSupport

/// The parts of `docs/filter.md` that follow from the program: the table of fields, and what the examples keep.
struct FilterDocument {
  /// The page with both as they should be.
  private(set) var text = ""
  /// How many examples it has.
  private(set) var exampleCount = 0

  /// Goes through a page line by line.
  init(updating page: String) throws {
    var isInFields = false
    var isInExamples = false
    var lines: [String] = []
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      switch line {
      case "<!-- fields -->":
        isInFields = true
        lines += [line] + Self.fieldTable
      case "<!-- end of fields -->":
        isInFields = false
        lines.append(line)
      case "<!-- examples -->", "<!-- end of examples -->":
        isInExamples = line == "<!-- examples -->"
        lines.append(line)
      default:
        guard !isInFields else { continue }
        lines.append(isInExamples ? try example(line) : line)
      }
    }
    text = lines.joined(separator: "\n")
  }

  /// A line of a table of examples, with what its filter keeps.
  private mutating func example(_ line: String) throws -> String {
    let cells = line.split(separator: "|").map { $0.trimmed }
    guard cells.count == 4, let list = EvidenceQuery.List(rawValue: cells[1]) else { return line }
    let engine = try SampleLibrary.named(cells[0]).engine
    let filter = try engine.parse(String(cells[2].dropFirst().dropLast()))
    exampleCount += 1
    return "| \(cells[0]) | \(cells[1]) | \(cells[2]) | \(engine.select(filter, in: list).tally.text) |"
  }

  private static var fieldTable: [String] {
    ["| field | is of | takes |", "|---|---|---|"]
      + FieldTable.all.map { field in
        "| `\(field.name)` | \(subject(of: field)) | \(values(of: field)) |"
      }
  }

  private static func subject(of field: Field) -> String {
    switch field.subject {
    case .study: "the study"
    case .finding: "the finding"
    case .appraisal: "what judges the study, or the result"
    case .row: "the row of the list"
    }
  }

  private static func values(of field: Field) -> String {
    switch field.kind {
    case .regions: "a region of the world ([vocabularies](vocabularies.md))"
    case .text: "words of it: `word`, `word*` for words that begin so, `=word` for the whole word"
    case .countries: "a place: a country, a nation of the UK or a region ([vocabularies](vocabularies.md))"
    case .designs: "a design or a group of designs ([vocabularies](vocabularies.md))"
    case .domains: "a place in a review's framework, by its label"
    case .ratings: "a word for the whole, alone or with its tool: `\"RoB 2=High\"`; `\"by item\"`; `\"not appraised\"`"
    case .tools: "a tool for appraisal, by its name or id"
    case .numbers: "whole numbers, which have an order"
    case .words(let words, let ordered): self.words(words, ordered)
    case .free where field.name == "review": "a review, by its id or reference"
    case .free where field.name.hasSuffix("id"): "an id: `p3`, or `rr0001/p3` where several reviews have one"
    case .free: "any word that occurs"
    }
  }

  private static func words(_ words: [String], _ ordered: Int) -> String {
    func list(_ words: some Sequence<String>) -> String { words.map { "`\($0)`" }.joined(separator: ", ") }
    guard ordered > 0 else { return list(words) }
    return "in this order \(list(words.prefix(ordered))); also \(list(words.dropFirst(ordered)))"
  }
}

extension Substring {
  fileprivate var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
