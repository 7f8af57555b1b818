import Evidence
import EvidenceQuery
import TestSupport
import Testing

@Suite("Leaving studies out")
struct WhatIfTests {
  @Test("leaves what a reading of each link leaves", arguments: 0..<4)
  func agreesWithLinks(group: Int) throws {
    var (changed, ranges) = (0, 0)
    for number in 0..<20 {
      let seed = UInt64(9000 + group * 100 + number)
      let sample = try SampleLibrary(RandomLibrary.records(seed: seed, size: .init(studies: 2...5, links: 1...3)))
      let oracle = Oracle(records: sample.records)
      var filters = RandomFilter(seed: seed, for: sample.engine, shape: .init(depth: 1))
      for _ in 0..<6 {
        let filter = filters.next()
        let whatIf = sample.engine.without(filter)
        for (row, support) in whatIf.findings.enumerated() {
          let wanted = Self.support(of: row, without: filter, sample, oracle)
          #expect(support == wanted, "seed \(seed): finding \(row) without \(filter)")
          if support?.isChanged == true { changed += 1 }
          if let support, support.after.count > 1 { ranges += 1 }
        }
      }
    }
    // Exclusions that change nothing would prove nothing.
    #expect(changed > 50)
    #expect(ranges > 10)
  }

  private static func support(
    of row: Int, without filter: Filter, _ sample: SampleLibrary, _ oracle: Oracle
  ) -> WhatIf.Support? {
    let library = sample.library
    let finding = library.findings[row]
    guard finding.basis == .linkedStudies else { return nil }
    let review = library.review(ofRow: row, in: .findings).index
    let record = sample.records[review]
    let matches = Set(finding.evidence.map(\.study)).map { id -> Match in
      let study = record.studies.first { $0.id == id }
      let links = finding.evidence.filter { $0.study == id }
      return links.map { link in
        guard let study else { return .no }
        return Question(
          oracle: oracle, list: .studies, row: Oracle.Row(review: review, id: id, study: study),
          pair: Oracle.Pair(study: .known(study), finding: .known(finding), link: link)
        ).met(filter)
      }.min() ?? .no
    }
    let gone = matches.count { $0 == .definite }
    let mayGo = matches.count { $0 >= .unknown }
    return WhatIf.Support(before: matches.count, after: (matches.count - mayGo)...(matches.count - gone))
  }

  @Test("of high concern, or worse, leaves 29 of the 46 findings of care-leavers with a study")
  func careLeavers() throws {
    let sample = try SampleLibrary.careLeavers
    let whatIf = sample.engine.without(try sample.engine.parse("concern:>=high"))
    let summary = WhatIfSummary(whatIf, of: sample.library.findings.indices, in: sample.library)
    #expect(summary.total == 46)
    #expect(summary.keeping == 29...29)
    #expect(summary.unknown == 0)
    let left = whatIf.findings.compactMap { $0 }.count { $0.before > 1 && $0.after == 1...1 }
    #expect(left > 0)
    #expect(summary.onOneStudy == left...left)
    let row = try #require(sample.library.findings.firstIndex { $0.id == "f01" })
    #expect(whatIf.findings[row] == WhatIf.Support(before: 3, after: 1...1))
    // The findings that keep nothing are those on which only such studies stand.
    let all = try sample.engine.parse("support(concern:>=high) -support(-concern:>=high)")
    let lost = whatIf.findings.indices.filter { whatIf.findings[$0]?.after == 0...0 }
    #expect(Array(sample.engine.select(all, in: .findings).definite) == lost)
  }

  @Test("says nothing of findings on the whole review")
  func rr0001() throws {
    let sample = try SampleLibrary.rr0001
    let whatIf = sample.engine.without(try sample.engine.parse("country:Wales"))
    #expect(whatIf.findings.allSatisfy { $0 == nil })
    let summary = WhatIfSummary(whatIf, of: sample.library.findings.indices, in: sample.library)
    #expect(summary.unknown == 9)
    #expect(summary.total == 0)
    #expect(whatIf.studies.count { $0 == .goes } == 3)
  }

  @Test("is not sure that a study stays of which nobody knows")
  func unknown() throws {
    let sample = try SampleLibrary.ltcGuidelines
    let whatIf = sample.engine.without(try sample.engine.parse("concern:>=high"))
    // No appraisal is held of any study.
    #expect(whatIf.studies.allSatisfy { $0 == .notKnown })
    #expect(whatIf.findings.first == WhatIf.Support(before: 19, after: 0...19))
    let summary = WhatIfSummary(whatIf, of: sample.library.findings.indices, in: sample.library)
    #expect(summary.keeping == 0...5)
    #expect(summary.losingAll == 0...5)
    // Any of them may be left with one, and none certainly is.
    #expect(summary.onOneStudy == 0...5)
  }
}
