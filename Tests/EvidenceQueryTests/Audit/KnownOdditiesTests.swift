import Evidence
import EvidenceQuery
import Foundation
import TestSupport
import Testing

/// What the accounts of the sources name as odd, in their words, with where the audit tells of it.
@Suite("Known oddities of the sources")
struct KnownOdditiesTests {
  /// A piece of the account, and the records with the fields that are questioned for it: `f07 effect.wording`. Those without any are
  /// no matter of the record; `docs/data.md` says why, in the words that are given.
  private struct Oddity {
    let quotation: String
    var places: [String] = []
    var document = ""
  }

  private static let careLeavers = [
    Oddity(quotation: "the GRADE table says \"lower\"", places: ["f07 effect.wording"]),
    Oddity(
      quotation: "stated upper and lower limits −0.28 to 0.48",
      places: ["f04 effect.estimates", "f06 effect.estimates", "f07 effect.estimates"]),
    Oddity(quotation: "with the reason that intervals span no effect", places: ["f05 confidence", "f07 confidence"]),
    Oddity(quotation: "the imprecision reason speaks of 2 studies", places: ["f02 confidence"]),
    Oddity(quotation: "timing printed \"16-14 months\"", places: ["f05 effect.timePoint"]),
    Oddity(
      quotation: "f05–f07, f12 start from randomised trials and lose 1 + 2 levels",
      document: "f05 to f07 and f12 lose three levels from randomised trials"),
    Oddity(
      quotation: "f04, f10 and f20 lose 2 + 1 + 1", places: ["f04 confidence", "f10 confidence", "f20 confidence"]),
    Oddity(quotation: "\"Independent Living Programs\" in another", places: ["cl11 label"]),
    Oddity(quotation: "\"ICare2Check\"/\"ICare2CHECK\"", places: ["cl09 label"]),
    Oddity(
      quotation: "the Los Angeles effects are credited to",
      places: ["f01/cl04 results.cited", "f02/cl04 results.cited"]),
    Oddity(quotation: "One education effect of cl06 is dated 13 months", places: ["f31/cl06 results.timePoint"]),
    Oddity(quotation: "One housing effect has n = 1113", places: ["f21/cl06 results.n"]),
    Oddity(quotation: "\"Earnings is past 12 months\"", places: ["f08 results.outcome", "care-leavers outcomes"]),
    Oddity(quotation: "\"Sextually transmitted infections\"", places: ["f28 effect.outcome"]),
    Oddity(quotation: "direction given here as *sign unclear*", places: ["f25 effect.sign", "f35 effect.sign"]),
    Oddity(quotation: "ICare2CHECK effects have very wide intervals", places: ["f27 results.estimate"]),
    Oddity(quotation: "no effect size of it is in the repository", places: ["cl14 evidence"]),
    Oddity(quotation: "group sizes were not reported by the source", places: ["cl13 n"]),
    Oddity(quotation: "treated as single-study", places: ["f30 evidence"]),
    Oddity(quotation: "A third sheet, \"Deprecated\"", places: ["care-leavers appraisals"]),
    Oddity(quotation: "Strahl 2020 and Mendes 2020", places: ["care-leavers publications"]),
    Oddity(
      quotation: "`year` of a study is that of its earliest appraised report",
      document: "the year of a study is that of its earliest appraised report"),
  ]

  private static let taar1 = [
    Oddity(
      quotation: "the table says 3 studies and 497 people", places: ["f47 effect.studies", "f47 effect.participants"]),
    Oddity(quotation: "the review merges the dose arms", places: ["taar1-psychosis results.n"]),
    Oddity(quotation: "The low dose arm of Szabo 2023", places: ["taar1-psychosis results.n", "t15 n"]),
    Oddity(quotation: "pool different populations", places: ["taar1-psychosis effect.population"]),
    Oddity(quotation: "\"1 day\" and \"1 day to 2 weeks\" both occur", places: ["taar1-psychosis effect.timePoint"]),
    Oddity(quotation: "The sixth sheet's name is a broken header", places: ["taar1-psychosis from"]),
    Oddity(quotation: "name the same figure (33)", places: ["f42 from", "f43 from"]),
    Oddity(quotation: "has 35 rows", places: ["taar1-psychosis studies"]),
    Oddity(quotation: "Country, setting: not in the data", document: "no country and no setting"),
    Oddity(quotation: "Dates are kept as written", places: ["t02 dates", "t03 dates", "t10 dates"]),
    Oddity(quotation: "sample data of January 2024, not advice", document: "sample data of January 2024"),
  ]

  private static let malaria = [
    Oddity(
      quotation: "Integration level and number of coded domains differ for nine sources",
      places: ["S027", "S029", "S035", "S051", "S054", "S055", "S056", "S058", "S059"].map { $0 + " attributes" }),
    Oddity(quotation: "35 of 68 sources have no single country", places: ["malaria-sickle-cell country"]),
    Oddity(
      quotation: "is put under West Africa by the source",
      places: ["S057 attributes", "S033 attributes", "S034 attributes"]),
    Oddity(
      quotation: "Six sources are theory papers without relation to malaria",
      places: ["S063", "S064", "S065", "S066", "S067", "S068", "S041", "S042", "S043"].map { $0 + " scope" }),
    Oddity(quotation: "primary studies may be counted twice", places: ["malaria-sickle-cell studies"]),
  ]

  private static let all = ["care-leavers": careLeavers, "taar1-psychosis": taar1, "malaria-sickle-cell": malaria]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func account(of review: String) -> String? {
    let path = root.deletingLastPathComponent().appending(path: "shared/data/reviews/\(review)/SOURCE.md")
    return try? String(contentsOf: path, encoding: .utf8)
  }

  @Test("are found by the audit, or are no matter of the record", arguments: all.keys.sorted())
  func areFound(_ review: String) throws {
    let sample = try SampleLibrary.named(review)
    let found = Set(
      sample.engine.audit(of: ReviewRow(0)).map { "\(id(of: $0, in: sample.library)) \($0.field.rawValue)" })
    let document = try String(contentsOf: Self.root.appending(path: "docs/data.md"), encoding: .utf8)
    for oddity in try #require(Self.all[review]) {
      for place in oddity.places { #expect(found.contains(place), "\(oddity.quotation)") }
      #expect(
        oddity.document.isEmpty || document.contains(oddity.document), "docs/data.md does not say: \(oddity.document)")
      #expect(!oddity.places.isEmpty || !oddity.document.isEmpty, "\(oddity.quotation)")
    }
  }

  @Test(
    "are all that the account of the source names, left out where it is not beside the package",
    .enabled(if: account(of: "care-leavers") != nil, "../shared is not here: what sources say was not compared"),
    arguments: all.keys.sorted())
  func areComplete(_ review: String) throws {
    let text = try #require(Self.account(of: review))
    let section = try #require(text.components(separatedBy: "\n## Known oddities").last)
    let points = section.components(separatedBy: "\n- ").dropFirst().map { $0.replacing("\n", with: " ") }
    #expect(!points.isEmpty)
    let oddities = try #require(Self.all[review])
    for oddity in oddities { #expect(points.contains { $0.contains(oddity.quotation) }, "\(oddity.quotation)") }
    for point in points {
      #expect(oddities.contains { point.contains($0.quotation) }, "nothing is expected of: \(point)")
    }
  }

  private func id(of entry: AuditEntry, in library: Library) -> String {
    switch entry.subject {
    case .review(let row): library[row].id
    case .study(let row): library[row].id
    case .publication(let row): library[row].id
    case .finding(let row): library[row].id
    case .evidence(let row): library.localID(ofRow: row.index, in: .evidence)
    case .assessment(let row): library.localID(ofRow: row.index, in: .assessments)
    }
  }

  @Test("Every number of the flow of the bundled reviews adds up")
  func flows() throws {
    for review in SampleLibrary.names {
      let entries = try SampleLibrary.named(review).engine.audit(of: ReviewRow(0))
      #expect(!entries.contains { $0.check == .flow }, "\(review)")
    }
  }
}
