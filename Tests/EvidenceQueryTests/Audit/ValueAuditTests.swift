import Evidence
import OrderedCollections
import TestSupport
import Testing

@testable import EvidenceQuery

@Suite("Values that contradict themselves or others")
struct ValueAuditTests {
  // MARK: Ranges and dates

  @Test(
    "are ranges written backwards",
    arguments: ["16-14 months from baseline", "after 24\u{2013}12 weeks", "(18-16 years)"])
  func backwards(_ text: String) throws {
    #expect(try AuditSample { $0.timePoint = Reported(text) }.issues(.values).count == 1)
  }

  @Test(
    "are not ranges that go up, dates and codes",
    arguments: ["16-24 months", "2022-11-04", "2022-11", "NCT-12-10 months", "10-5", "phase 3-2 trial", "12-12 weeks"])
  func forwards(_ text: String) throws {
    #expect(try AuditSample { $0.timePoint = Reported(text) }.issues(.values) == [])
  }

  @Test(
    "are a value of no effect that the measure does not have",
    arguments: [
      ("odds ratio", "0", "1"), ("RR", "-1", "1"), ("log odds ratio", "1", "0"), ("mean difference", "1", "0"),
      ("odds ratio", "1", nil), ("SMD", "0.0", nil), ("duration", "5", nil),
    ])
  func noEffect(_ measure: String, _ stated: String, _ usual: String?) throws {
    let value = try #require(Quantity(stated))
    let issues = try AuditSample {
      $0.measure = Reported(measure)
      $0.axis = Axis(noEffect: value)
    }.issues(.values)
    #expect(
      try issues
        == usual.map { [.noEffect(stated: value, measure: measure, usual: try #require(Quantity($0)))] } ?? [])
  }

  @Test("are an end before the start, as far as both are exact")
  func dates() throws {
    func issues(_ start: String?, _ end: String?) throws -> [AuditIssue] {
      var sample = AuditSample()
      sample.studies[0].dates = StudyDates(start: start, end: end)
      return try sample.issues(.values)
    }
    #expect(
      try issues("March 21 2016", "April 17 2014") == [.dates(start: "March 21 2016", end: "April 17 2014")])
    #expect(try issues("March 21 2016", "20 March, 2016").count == 1)
    #expect(try issues("March 21 2016", "March 2016") == [])
    #expect(try issues("2016", "2016-03-21") == [])
    #expect(try issues("August 7, 2019", "June 6, 2023") == [])
    #expect(try issues("November 21 2016", "July 5 203") == [.unreadableDate("July 5 203")])
    #expect(try issues(nil, "October 2023 2019") == [.unreadableDate("October 2023 2019")])
    #expect(try issues("February 30 2020", nil) == [.unreadableDate("February 30 2020")])
    #expect(try issues(nil, nil) == [])
  }

  // MARK: Attributes

  private func sample(_ restates: DeclaredAttribute.Restated?, _ value: String) -> AuditSample {
    var sample = AuditSample()
    var attribute = DeclaredAttribute(id: "x", label: "X")
    attribute.restates = restates
    sample.review.attributes = [attribute]
    sample.review.framework.domains = ["d", "e"].map { Framework.Domain(id: $0, label: $0) }
    sample.finding.domains = Values(["d"])
    sample.studies[0].attributes = ["x": Values([value])]
    return sample
  }

  @Test("are a number of domains that is not that of the findings behind which the study stands")
  func domains() throws {
    var two = sample(.domainCount, "2")
    #expect(try two.issues(.values) == [.count(attribute: "X", stated: 2, found: 1)])
    #expect(try sample(.domainCount, "1").issues(.values) == [])
    #expect(try sample(nil, "2").issues(.values) == [])
    var other = two.finding
    other.id = "g"
    other.domains = Values(["e", "d"])
    two.others = [other]
    #expect(try two.issues(.values) == [])
    var open = sample(.domainCount, "2")
    open.finding.domains = Values(certain: [.init("d")], rest: .notHeld)
    #expect(try open.issues(.values) == [])
    var partial = sample(.domainCount, "2")
    partial.review.completeness = .partial(reason: "an abstract")
    #expect(try partial.issues(.values) == [])
  }

  @Test("are a place that some of the countries are not in")
  func places() throws {
    var sample = sample(.country, "West Africa")
    sample.studies[0].country = Values(["GH", "US"])
    #expect(try sample.issues(.values) == [.grouping(attribute: "X", group: "West Africa", outside: ["US"])])
    // A place above leaves open which country is meant; a word that is no place says nothing.
    for countries in [["GH"], ["M49:002"], ["Nowhere"], []] as [[TermCode]] {
      sample.studies[0].country = Values(countries)
      #expect(try sample.issues(.values) == [], "\(countries)")
    }
    sample = self.sample(.country, "Global")
    sample.studies[0].country = Values(["US"])
    #expect(try sample.issues(.values) == [])
  }

  // MARK: Results

  private func cited(_ citations: [String]) throws -> [AuditIssue] {
    var sample = AuditSample()
    var publication = Publication(id: "p", blank: .notHeld)
    publication.study = Reported("a")
    sample.publications = [publication]
    sample.finding.evidence[0].results = citations.map { cited in
      var result = StudyResult(outcome: "o", blank: .notHeld)
      result.publication = Reported("p")
      result.cited = cited
      return result
    }
    return try sample.issues(.values)
  }

  @Test("are citations of one publication by several names")
  func citations() throws {
    let usual = "Green, Kim, Low & Court (2015)"
    #expect(
      try cited([usual, "Green, Kim & Court (2015)", usual]) == [
        .citation(cited: "Green, Kim & Court (2015)", usual: usual)
      ])
    #expect(try cited([usual, "Green et al (2015)", usual, "Green, Kim, Low and Court, 2015"]) == [])
    #expect(try cited([usual, "Green et al (2014)", usual]).count == 1)
  }

  @Test("are a number that differs a little from those of all others")
  func outliers() {
    func odd(_ numbers: [Double?]) -> Int? {
      ReviewAudit.outlier(numbers.map { $0.map { ($0, "") } }, within: 0.01)?.0
    }
    #expect(odd([1114, 1114, 1113, 1114]) == 2)
    #expect(odd([1113, 1114, 1114, 1114]) == 0)
    #expect(odd([1114, 1113, 1114, 1114]) == 1)
    #expect(odd([1114, 1114, 1113]) == nil, "too few")
    #expect(odd([1114, 1114, 500, 1114]) == nil, "another group of people")
    #expect(odd([1114, 1113, 1113, 1114]) == nil, "two groups")
    #expect(odd([1114, 1114, 1114, 1114]) == nil)
    #expect(odd([1114, 1113, nil, 1114]) == nil, "one is not known")
  }

  // MARK: What the record says

  @Test("have the remarks of the record, and what no check finds is told by the record alone")
  func remarks() throws {
    var sample = AuditSample { $0.timePoint = Reported("16-14 months") }
    func note(_ text: String, _ oddities: [RecordField], _ explains: [RecordField] = []) -> Note {
      var note = Note(text)
      note.oddities = oddities
      note.explains = explains
      return note
    }
    sample.finding.notes = [
      note("Backwards.", [.timePoint]), note("A name.", [.label]), Note("Nothing odd."),
      note("It was estimated.", [], [.sample]),
    ]
    var entries = try sample.entries()
    #expect(entries.map(\.check) == [.values, .noted, .noted])
    #expect(entries.map(\.field) == [.timePoint, .label, .sample])
    #expect(entries.map(\.remark?.text) == ["Backwards.", "A name.", "It was estimated."])
    #expect(entries.map(\.isExplained) == [false, false, true])
    sample.finding.notes.append(note("A slip.", [], [.timePoint]))
    entries = try sample.entries()
    #expect(entries.count == 3 && entries[0].isExplained && entries[0].remark?.text == "A slip.")
  }

  @Test("are explained by inference where a reason is, and come between the others")
  func inferredReason() throws {
    var sample = AuditSample()
    func note(_ text: String, on field: RecordField, _ basis: Provenance.Basis = .stated) -> Note {
      var note = Note(text, Provenance(basis))
      note.explains = [field]
      return note
    }
    sample.finding.notes = [
      note("It was counted twice.", on: .sample),
      note("Probably a slip.", on: .label, .inferred(why: "it is written so")),
      note("A name.", on: .domains),
    ]
    sample.finding.notes[2].explains = []
    sample.finding.notes[2].oddities = [.domains]
    let entries = try sample.entries().filter { $0.check == .noted }
    #expect(entries.map(\.remark?.text) == ["A name.", "Probably a slip.", "It was counted twice."])
    #expect(
      entries.map(\.remark?.kind) == [.observation, .inferredReason(why: "it is written so"), .reason])
    #expect(entries.map(\.isExplained) == [false, false, true])
    // Where one of two reasons is inferred, so is what they say together.
    var two = AuditSample { $0.timePoint = Reported("16-14 months") }
    two.finding.notes = [
      note("A slip.", on: .timePoint), note("It may be.", on: .timePoint, .inferred(why: "it fits")),
    ]
    let joined = try two.entries()
    #expect(joined.map(\.remark?.text) == ["A slip. It may be."])
    #expect(joined.map(\.remark?.kind) == [.inferredReason(why: "it fits")])
  }

  @Test("are those of the records that a filter keeps")
  func filtered() throws {
    var sample = AuditSample { $0.timePoint = Reported("16-14 months") }
    sample.studies[0].dates = StudyDates(start: "2020", end: "2019")
    sample.studies[0].country = Values(["GB-WLS"])
    sample.studies[1].country = Values(["FR"])
    sample.review.statedFigures = [
      StatedFigure(label: "studies", value: 7, measure: .count(of: .studies, filter: nil))
    ]
    #expect(try sample.entries().count == 3)
    #expect(
      try sample.entries(under: "country:Wales").map(\.subject) == [.study(StudyRow(0)), .finding(FindingRow(0))])
    #expect(try sample.entries(under: "country:France").map(\.subject) == [.finding(FindingRow(0))])
    #expect(try sample.entries(under: "country:Germany") == [])
  }
}
