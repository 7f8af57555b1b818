import Evidence
import EvidenceQuery
import TestSupport
import Testing

/// What is visible behind a finding, against counts by hand, and findings by the places of their framework.
@Suite struct VisibleEvidenceTests {
  private static func visible(_ id: String, _ sample: SampleLibrary) throws -> VisibleEvidence? {
    sample.library.visibleEvidence(
      of: FindingRow(try #require(sample.library.row(withID: id, in: .findings, of: ReviewRow(0)))))
  }

  @Test func anEffectCountsItsStudiesTheirAppraisalsAndCountries() throws {
    let visible = try #require(try Self.visible("f01", .careLeavers))
    // cl03 has some concerns, cl04 and cl05 a high risk; the country of all three is inferred.
    #expect(visible.studies == 3 && visible.appraised == 3 && visible.notAppraised == 0)
    #expect(visible.concerns == [.some: 1, .high: 2])
    #expect(visible.countries.map(\.country) == [TermCode("US")])
    #expect(visible.countries.map(\.studies) == [3] && visible.countries.map(\.inferred) == [3])
  }

  @Test func theWholeReviewIsNoNumberOfStudiesBehindAFinding() throws {
    let visible = try #require(try Self.visible("f1", .rr0001))
    // Ten studies; two are appraised as medium, and of eight three are poor and five not appraised.
    #expect(visible.isWholeReview && visible.studies == 10)
    #expect(visible.appraised == 2 && visible.perhapsAppraised == 8)
    #expect(visible.appraised + visible.perhapsAppraised + visible.unknownAppraised + visible.notAppraised == 10)
  }

  @Test func whatRestsOnNothingHasNoHint() throws { #expect(try Self.visible("g03", .malaria) == nil) }

  @Test(arguments: SampleLibrary.names) func everyFindingIsInOneGroup(_ name: String) throws {
    let library = try SampleLibrary.named(name).library
    let all = library.findings.indices.map(FindingRow.init)
    let groups = library.groups(of: all)
    #expect(groups.flatMap(\.findings).count == all.count)
    #expect(Set(groups.flatMap(\.findings)) == Set(all))
    #expect(Set(groups.map { [$0.domain ?? "", String($0.review.index)] }).count == groups.count)
  }
}
