import Evidence
import EvidenceQuery
import TestSupport
import Testing

/// A text that is no filter, with what is said of it.
struct RefusedFilter: Sendable, CustomTestStringConvertible {
  let text: String
  let column: Int
  let message: String

  init(_ text: String, _ column: Int, _ message: String) {
    self.text = text
    self.column = column
    self.message = message
  }

  var testDescription: String { text }
}

@Suite("A text that is no filter")
struct FilterErrorTests {
  @Test(
    "is refused with its place and what was perhaps meant",
    arguments: [
      RefusedFilter("country:Wakes", 9, "unknown country \"Wakes\"; did you mean Wales?"),
      RefusedFilter("zeta country:Wales,Englund", 20, "unknown country \"Englund\"; did you mean England?"),
      RefusedFilter("contry:Wales", 1, "unknown field \"contry\"; did you mean country?"),
      RefusedFilter("kind:primary desing:review", 14, "unknown field \"desing\"; did you mean design?"),
      RefusedFilter("certainty:low", 1, "unknown field \"certainty\"; did you mean confidence?"),
      RefusedFilter("qqq:Wales", 1, "unknown field \"qqq\""),
      RefusedFilter("country:Ulster", 9, "country \"Ulster\" could be Northern Ireland or Ireland"),
      RefusedFilter("country:", 9, "country: needs a value"),
      RefusedFilter("country:Wales,", 15, "country: needs a value"),
      RefusedFilter("country:>=Wales", 9, "country has no order, so <, > and .. do not apply"),
      RefusedFilter("direction:enabler..barrier", 11, "direction has no order, so <, > and .. do not apply"),
      RefusedFilter("direction:enable", 11, "unknown direction \"enable\"; did you mean enabler?"),
      RefusedFilter("year:soon", 6, "unknown year \"soon\": it takes whole numbers"),
      RefusedFilter("year:>=soon", 6, "unknown year \"soon\": it takes whole numbers"),
      RefusedFilter(
        "zeta year:2000..1990", 11, "year \"2000..1990\" runs backwards and holds nothing; did you mean 1990..2000?"),
      RefusedFilter(
        "year:2018,\"2000\"..1990", 11, "year \"2000..1990\" runs backwards and holds nothing; did you mean 1990..2000?"
      ),
      RefusedFilter("studies:5..2", 9, "studies \"5..2\" runs backwards and holds nothing; did you mean 2..5?"),
      RefusedFilter("support():3..1", 11, "support \"3..1\" runs backwards and holds nothing; did you mean 1..3?"),
      RefusedFilter(
        "concern:High..low", 9, "concern \"High..low\" runs backwards and holds nothing; did you mean low..High?"),
      RefusedFilter(
        "confidence:high..\"very low\"", 12,
        "confidence \"high..\"very low\"\" runs backwards and holds nothing; did you mean \"very low\"..high?"),
      RefusedFilter(
        "year:9223372036854775808", 6,
        "year \"9223372036854775808\" is too large; the largest number is 9223372036854775807"),
      RefusedFilter(
        "year:1990..+99999999999999999999", 6,
        "year \"+99999999999999999999\" is too large; the largest number is 9223372036854775807"),
      RefusedFilter(
        "supports():>=99999999999999999999", 12,
        "supports \"99999999999999999999\" is too large; the largest number is 9223372036854775807"),
      RefusedFilter(
        "studies:>-9223372036854775809", 9,
        "studies \"-9223372036854775809\" is too small; the smallest number is -9223372036854775808"),
      RefusedFilter("year:99999999999999999999x", 6, "unknown year \"99999999999999999999x\": it takes whole numbers"),
      RefusedFilter("year:+-5", 6, "unknown year \"+-5\": it takes whole numbers"),
      RefusedFilter(
        "zeta support (country:Wales)", 6,
        "a blank stands between support and its bracket; support(…) counts across links, \"support\" (…) looks for the word"
      ),
      RefusedFilter(
        "-Supports\n  (zeta)", 2,
        "a blank stands between Supports and its bracket; Supports(…) counts across links, \"Supports\" (…) looks for the word"
      ),
      RefusedFilter("concern:>=hihg", 9, "unknown concern \"hihg\"; did you mean high?"),
      RefusedFilter(
        "concern:>=\"no information\"", 9, "unknown concern \"no information\": it has no place in the order"),
      RefusedFilter("confidence:>moderat", 12, "unknown confidence \"moderat\"; did you mean moderate?"),
      RefusedFilter("rating:por", 8, "unknown rating \"por\"; did you mean poor?"),
      RefusedFilter("id:p33", 4, "unknown id \"p33\"; did you mean p3?"),
      RefusedFilter("study.id:f1", 10, "unknown study.id \"f1\"; did you mean s1 or p1?"),
      RefusedFilter("finding.id:f11", 12, "unknown finding.id \"f11\"; did you mean f1?"),
      RefusedFilter("review:rr0002", 8, "unknown review \"rr0002\"; did you mean rr0001 or RR0001?"),
      RefusedFilter("has:quota", 5, "unknown has \"quota\"; did you mean quote?"),
      RefusedFilter("support(country:Wakes):>=2", 17, "unknown country \"Wakes\"; did you mean Wales?"),
      RefusedFilter("zeta support(country:Wales", 13, "the bracket is not closed"),
      RefusedFilter("support(kind:primary):many", 23, "unknown support \"many\": it takes whole numbers"),
      RefusedFilter("supports(direction:barrier):", 29, "supports: needs a value"),
      RefusedFilter("studies:several", 9, "unknown studies \"several\": it takes whole numbers"),
      RefusedFilter("title:>=a", 7, "title has no order, so <, > and .. do not apply"),
      RefusedFilter("country:Zzz*", 9, "unknown country \"Zzz*\""),
      RefusedFilter("has:d*", 5, "unknown has \"d*\""),
      RefusedFilter("inferred:setting", 10, "unknown inferred \"setting\""),
      RefusedFilter(
        "inferred:country,direction", 18, "inferred: these are of different records; each needs a clause of its own"),
      RefusedFilter("\"zeta", 1, "the quotation mark is not closed"),
      RefusedFilter("country:\"South", 9, "the quotation mark is not closed"),
      RefusedFilter("a (b", 3, "the bracket is not closed"),
      RefusedFilter("a b)", 4, "the bracket closes nothing"),
      RefusedFilter("()", 2, "something to look for is missing here"),
      RefusedFilter("a OR", 5, "something to look for is missing here"),
      RefusedFilter("OR a", 1, "something to look for is missing here"),
      RefusedFilter("a - b", 3, "something to look for is missing here"),
      RefusedFilter("👩‍👩‍👧 e\u{301} country:Wakes", 13, "unknown country \"Wakes\"; did you mean Wales?"),
    ])
  func isRefused(_ refused: RefusedFilter) throws {
    let engine = try SampleLibrary.rr0001.engine
    let error = #expect(throws: FilterError.self) { try engine.parse(refused.text) }
    #expect(error?.message == refused.message)
    #expect(error?.column == refused.column)
  }

  @Test("asks for the tool of a word that is good in one tool and bad in another")
  func asksForTheTool() throws {
    let review = Review(
      id: "r", title: "", question: "", type: "", standing: .published, completeness: .whole, blank: .notHeld)
    let sample = try SampleLibrary([
      ReviewRecord(
        review: review, studies: [Study(id: "s", label: "s", blank: .notHeld)],
        appraisals: [
          Appraisal(id: "a", study: "s", tool: "rob2-2019", overall: Reported("High")),
          Appraisal(id: "b", study: "s", tool: "amstar-2", overall: Reported("High")),
          Appraisal(id: "c", study: "s", tool: "amstar-2", overall: Reported("Moderate")),
        ])
    ])
    let error = #expect(throws: FilterError.self) { try sample.engine.parse("kind:primary rating:high") }
    #expect(error?.message == "rating \"high\" could be \"RoB 2=High\" or \"AMSTAR 2=High\"")
    #expect(error?.column == 21)
    for suggestion in error?.suggestions ?? [] {
      let filter = try sample.engine.parse("rating:\(suggestion)")
      #expect(sample.engine.select(filter, in: .studies).tally == Tally(definite: 1))
      #expect(sample.engine.select(filter, in: .assessments).tally == Tally(definite: 1))
    }
    #expect(try sample.engine.parse("rating:moderate") == .field("rating", [.value("AMSTAR 2=Moderate")]))
  }

  @Test(
    "is not one that asks for what is not known, in any of its words",
    arguments: [
      ("country:notheld", Unknown.notHeld), ("country:\"not held here\"", .notHeld), ("country:=NotHeld", .notHeld),
      ("country:unreported", .notReportedByStudy), ("country:\"not reported by the study\"", .notReportedByStudy),
      ("country:notpassedon", .notReportedByReview), ("year:\"not reported by the review\"", .notReportedByReview),
    ])
  func isNotAWordForBlanks(text: String, reason: Unknown) throws {
    let engine = try SampleLibrary.rr0001.engine
    let selection = engine.select(try engine.parse(text), in: .studies)
    let wanted = engine.library.studies.indices.filter { row in
      let study = engine.library.studies[row]
      return text.hasPrefix("year")
        ? study.year.isUnknown && study.year.rest == reason : study.country.isUnknown && study.country.rest == reason
    }
    #expect(Array(selection.definite) == wanted)
    #expect(selection.notExcluded == selection.definite)
  }
}
