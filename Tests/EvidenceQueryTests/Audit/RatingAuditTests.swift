import Evidence
import EvidenceQuery
import TestSupport
import Testing

@Suite("Overall ratings against rules, in the audit")
struct RatingAuditTests {
  private static let own = RatingRule(
    tool: "rob2-2019", text: "One is not enough.",
    steps: [
      .init(gives: ["High"], conditions: [.init(words: ["High"])]),
      .init(gives: ["Some concerns"], conditions: [.init(words: ["Some concerns"], atLeast: 2)]),
      .init(gives: ["Low"]),
    ])

  private func rob2(_ id: String, of study: String, _ overall: String, _ words: String) throws -> Appraisal {
    var appraisal = Appraisal(id, try #require(AppraisalTools.tool(id: "rob2-2019")), overall, inOrder: words)
    appraisal.study = study
    return appraisal
  }

  private func sample(rules: [RatingRule] = []) throws -> AuditSample {
    var sample = AuditSample()
    sample.review.ratingRules = rules
    sample.appraisals = try [
      rob2("a1", of: "a", "Low", "Low,Low,Low,Low,Some concerns"),
      rob2("a2", of: "b", "Low", "Some concerns,Low,Low,Low,Low"), rob2("a3", of: "c", "High", "Low,Low,Low,Low,Low"),
      rob2("a4", of: "c", "Low", "Low,Low,Low,Low,Low"),
    ]
    return sample
  }

  private func ratings(_ sample: AuditSample, under filter: String = "") throws -> [AuditEntry] {
    try sample.entries(under: filter).filter { $0.check == .ratings }
  }

  /// The places of the appraisals that an entry is on.
  private func appraisals(_ entry: AuditEntry) -> [Int] {
    guard case .rating(let difference) = entry.issue else { return [] }
    return difference.appraisals.map(\.index)
  }

  @Test("have one entry for all that differ alike, in the first of them")
  func alike() throws {
    let entries = try ratings(sample())
    #expect(entries.map(appraisals) == [[0, 1], [2]])
    #expect(entries.map(\.subject) == [.assessment(AssessmentRow(0)), .assessment(AssessmentRow(2))])
    #expect(entries.allSatisfy { $0.field == .overall && $0.remark == nil && !$0.isExplained })
  }

  @Test("are explained in the words of the review's own rule where that gives what is reported")
  func ownRule() throws {
    let entries = try ratings(sample(rules: [Self.own]))
    // What nobody has explained comes first.
    #expect(entries.map(\.isExplained) == [false, true])
    #expect(entries.map(\.remark?.text) == [nil, "One is not enough."])
  }

  @Test("are explained by inference where the rule is only inferred")
  func inferredRule() throws {
    var rule = Self.own
    rule.provenance = Provenance(.inferred(why: "all ratings follow it"))
    let entries = try ratings(sample(rules: [rule]))
    #expect(entries.map(\.explanation) == [.none, .inferred])
    #expect(entries[1].remark?.kind == .inferredReason(why: "all ratings follow it"))
    #expect(entries.map(\.isExplained) == [false, false])
  }

  @Test("are those of the appraisals that a filter keeps")
  func filtered() throws {
    #expect(try ratings(sample(), under: "id:a2").map(appraisals) == [[1]])
    #expect(try ratings(sample(), under: "study.id:b,c").map(appraisals) == [[1], [2]])
    #expect(try ratings(sample(), under: "id:a4").isEmpty)
  }

  @Test("are explained by notes only if each of the appraisals says why, and notes are told once")
  func notes() throws {
    var sample = try sample()
    func explain(_ appraisal: Int, _ text: String) {
      var note = Note(text)
      note.explains = [.overall]
      sample.appraisals[appraisal].notes = [note]
    }
    explain(0, "By consensus.")
    var entries = try sample.entries().filter { $0.field == .overall }
    #expect(entries.map(\.check) == [.ratings, .ratings])
    #expect(entries.map(\.isExplained) == [false, false])
    #expect(entries.map(\.remark?.text) == ["By consensus.", nil])
    explain(1, "By vote.")
    // Nothing differs here, so that the note stands by itself.
    explain(3, "As usual.")
    entries = try sample.entries().filter { $0.field == .overall }
    #expect(entries.map(\.check) == [.ratings, .ratings, .noted])
    #expect(entries.map(\.isExplained) == [false, true, true])
    #expect(entries.map(\.remark?.text) == [nil, "By consensus. By vote.", "As usual."])
  }

  @Test("say where they come from as far as they have that in common")
  func places() throws {
    var sample = try sample()
    let place = { (locator: String) in
      Provenance(sources: [SourceReference(document: "D", locator: locator)])
    }
    sample.review.documents = [SourceDocument(key: "D", title: "Data")]
    sample.appraisals[0].provenance = place("row 1")
    sample.appraisals[1].provenance = place("row 2")
    sample.appraisals[2].provenance = place("row 3")
    let sources = try ratings(sample).map(\.provenance.sources)
    #expect(sources == [[SourceReference(document: "D")], [SourceReference(document: "D", locator: "row 3")]])
  }
}
