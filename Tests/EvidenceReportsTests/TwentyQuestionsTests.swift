import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

@testable import Browser
@testable import EvidenceReports

/// A question that somebody has, how it is asked, and the records that answer it, as read in the bundled files themselves.
struct PersonsQuestion: Sendable, CustomTestStringConvertible {
  let words: String
  let review: String
  let list: EvidenceQuery.List
  let filter: String
  let answers: [String]
  var possible: [String] = []

  var testDescription: String { words }

  init(
    _ words: String, _ review: String, _ list: EvidenceQuery.List, _ filter: String, _ answers: [String],
    possible: [String] = []
  ) {
    (self.words, self.review, self.list, self.filter) = (words, review, list, filter)
    (self.answers, self.possible) = (answers, possible)
  }
}

@Suite("Twenty questions of a policy officer and a methodologist")
struct TwentyQuestionsTests {
  private static func f(_ numbers: [Int]) -> [String] { numbers.map { $0 < 10 ? "f0\($0)" : "f\($0)" } }
  private static func cl(_ numbers: [Int]) -> [String] { numbers.map { $0 < 10 ? "cl0\($0)" : "cl\($0)" } }

  static let questions: [PersonsQuestion] = [
    // What the rapid review can and cannot tell.
    .init("What helps an innovation to spread?", "rr0001", .findings, "direction:enabler", (1...7).map { "f\($0)" }),
    .init("What hinders it?", "rr0001", .findings, "direction:barrier", ["f8", "f9"]),
    .init("Which studies are Welsh?", "rr0001", .studies, "country:Wales", ["s1", "p3", "p4"]),
    .init(
      "Which are English, or may be?", "rr0001", .studies, "country:England", ["p1", "p2"],
      possible: ["s1", "p5", "p6", "p7"]),
    .init("Of which is the country not held?", "rr0001", .studies, "country:notheld", ["s2", "s3"]),
    .init("Which did their own research?", "rr0001", .studies, "kind:primary", (1...7).map { "p\($0)" }),
    .init(
      "Does a Welsh study stand behind an enabler?", "rr0001", .findings, "direction:enabler support(country:Wales)",
      [],
      possible: (1...7).map { "f\($0)" }),
    // What is behind the effects on care leavers.
    .init(
      "Which findings rest on three randomised trials at least?", "care-leavers", .findings, "support(design:RCT):>=3",
      f([1, 2, 3, 4, 8, 9, 10, 11, 13, 14, 15, 16, 17, 18, 19, 20])),
    .init(
      "Which on two that are of no high concern?", "care-leavers", .findings,
      "support(design:RCT -concern:>=high):>=2", f([5, 6, 7, 12])),
    .init("Which study does no finding rest on?", "care-leavers", .studies, "findings:0", ["cl14"]),
    .init("What is known about housing?", "care-leavers", .findings, "domain:Housing*", f([1, 2, 21, 22, 23, 24])),
    .init("Where does the intervention do better?", "care-leavers", .findings, "favours:intervention", ["f05", "f07"]),
    .init("What is said about homelessness?", "care-leavers", .findings, "statement:homeless*", f([1, 21, 22, 24])),
    .init(
      "Of which studies does no source state the country?", "care-leavers", .studies, "inferred:country",
      cl([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13])),
    .init("Which study is not from the USA?", "care-leavers", .studies, "-country:USA", ["cl14"]),
    .init(
      "Which appraisals found a high risk of bias?", "care-leavers", .assessments, "rating:\"RoB 2=High\"",
      ["a-cl04-greeson_development_2015", "a-cl05-zinn_helping_2017", "a-cl08-leip_impact_2020"]),
    .init(
      "Which reports are from 2020 or later?", "care-leavers", .publications, "year:>=2020",
      [
        "cl08-leip_impact_2020", "cl09-beal_impact_2020", "cl10-okpych_relationship_2020", "cl13-miller_extended_2020",
        "cl14-taylor_evaluation_2020",
      ]),
    // What the qualitative synthesis is sure of.
    .init(
      "Which barriers is the review highly confident of?", "ltc-guidelines", .findings,
      "direction:barrier confidence:high", f([1, 2, 3, 4, 5])),
    .init("Behind which is a study from the UK?", "ltc-guidelines", .findings, "support(country:UK)", f([1, 2, 3, 4])),
    .init(
      "Which studies name none of the barriers?", "ltc-guidelines", .studies, "-supports()",
      ["q46", "q50", "q52", "q68"]),
  ]

  @Test("have the same answer on the screen and on the command line", arguments: questions)
  func isAnswered(_ question: PersonsQuestion) throws {
    let model = BrowserModel(try SampleLibrary.named(question.review).library)
    let filter = try model.engine.parse(question.filter)
    let table = question.list.table
    let report = Report(ReportList(question.list), Question(filter: filter), model)
    func ids(_ rows: some Sequence<Int>) -> Set<String> {
      Set(rows.map { model.library.localID(ofRow: $0, in: table) })
    }
    let selection = model.engine.select(filter, in: question.list)
    #expect(ids(report.places.filter { selection[$0] == .definite }) == Set(question.answers))
    #expect(ids(report.places.filter { selection[$0] == .possible }) == Set(question.possible))

    var state = BrowserState(model, size: Size(120, 40))
    state.begin(filter: filter, model)
    // Publications have no list on the screen.
    guard question.list != .publications else { return }
    #expect(state.rows(of: question.list) == report.places)
    #expect(state.frame(model).row(0).contains(filter.description.prefix(20)))
  }
}
