import Evidence
import EvidenceQuery
import OrderedCollections
import TestSupport
import Testing

/// The figures that each source states, written down here once more and computed from the records: a figure that is lost from a
/// record's own list is missed here.
@Suite("The figures of the sources")
struct SourceFiguresTests {
  private typealias Count = (list: EvidenceQuery.List, filter: String, count: String)

  private func expect(_ counts: [Count], of sample: SampleLibrary) throws {
    for (list, filter, count) in counts {
      let tally = sample.engine.select(try sample.engine.parse(filter), in: list).tally
      #expect(tally.text == count, "\(list) \(filter)")
    }
  }

  @Test("of RR0001 lie between what is certain and what is possible")
  func ofRR0001() throws {
    let sample = try SampleLibrary.rr0001
    try expect(
      [
        (.studies, "", "10"), (.publications, "", "13"),
        (.studies, "kind:secondary", "3"), (.studies, "kind:primary", "7"),
        (.studies, "kind:primary design:\"service evaluation\"", "7"),
        // Stated: 3, of which one is open.
        (.studies, "kind:primary design:qualitative", "2 + 5~"),
        (.studies, "kind:primary country:Wales", "2"),
        (.studies, "kind:primary country:England,Scotland", "5"),
        // Stated: 5 appraised, 3 of them poor.
        (.studies, "appraised:yes", "2 + 8~"), (.studies, "rating:poor", "0 + 8~"),
        (.studies, "rating:medium design:qualitative country:England", "2"),
        (.findings, "direction:enabler", "7"), (.findings, "direction:barrier", "2"),
        (.studies, "has:results", "0"), (.findings, "domain:notheld", "9"),
      ], of: sample)
    let review = try #require(sample.library.reviews.first)
    #expect(review.search.until.value?.description == "2022-11")
    #expect(review.search.from.value == "2014")
    #expect(review.confidence.level == "uncertain")
    #expect(sample.library.findings.allSatisfy { $0.basis == .wholeReview && $0.evidence.isEmpty })
    let evaluated = sample.library.studies.filter { study in
      study.attributes.values.contains { $0.certain.map(\.value) == ["yes"] }
    }
    #expect(evaluated.map(\.id) == ["p3", "p4"])
    let stated = Dictionary(review.statedFigures.map { ($0.label, $0.value) }) { first, _ in first }
    #expect(stated["studies of poor quality"] == 3)
    #expect(stated["studies formally appraised"] == 5)
    #expect(stated["primary studies that are qualitative"] == 3)
  }

  @Test("of care-leavers are those of its records")
  func ofCareLeavers() throws {
    let sample = try SampleLibrary.careLeavers
    try expect(
      [
        (.studies, "", "14"), (.publications, "", "24"), (.findings, "", "46"),
        (.findings, "confidence:\"very low\"", "20"), (.findings, "confidence:\"not assessed\"", "26"),
        (.assessments, "tool:\"RoB 2\"", "8"), (.assessments, "rating:\"RoB 2=Some concerns\"", "5"),
        (.assessments, "rating:\"RoB 2=High\"", "3"),
        (.assessments, "tool:ROBINS-I", "10"), (.studies, "tool:ROBINS-I", "6"),
        (.assessments, "rating:ROBINS-I=Serious", "8"), (.assessments, "rating:ROBINS-I=Critical", "2"),
        (.studies, "country:USA", "13"), (.studies, "country:Australia", "1"),
      ], of: sample)
    let library = sample.library
    let inferred = library.studies.count { study in
      study.country.certain.contains { $0.value == "US" && $0.provenance.isInferred }
    }
    #expect(inferred == 11)

    let results = library.evidence.flatMap(\.results)
    #expect(library.evidence.count == 82)
    #expect(results.count == 152)
    #expect(results.count { $0.isPooled.value == true } == 56)
    #expect(results.count { $0.isPooled.value == false } == 96)
    let spanning = results.compactMap(\.estimate.value).count { estimate in
      (estimate.low?.value ?? 1) <= 0 && (estimate.high?.value ?? -1) >= 0
    }
    #expect(spanning == 98)

    let counts = library.reviews[0].flow.counts
    func number(_ stage: Flow.Stage) -> Int { counts[stage]?.total.value ?? -1 }
    #expect(number(.databaseRecords) == 2442)
    #expect(library.reviews[0].search.databases.compactMap(\.records).reduce(0, +) == 2442)
    #expect(library.reviews[0].search.databases.count == 11)
    #expect(number(.screened) == 1948)
    #expect(number(.databaseRecords) - number(.duplicates) == 1948)
    #expect(number(.assessed) == 135)
    #expect(number(.screened) - number(.excludedAtScreening) == 135)
    #expect(number(.websiteRecords) + number(.organisationRecords) + number(.citationRecords) == 1812)
    #expect(number(.reportsIncluded) == 27)
    #expect(number(.assessed) - number(.excluded) + number(.otherAssessed) - number(.otherExcluded) == 27)

    let pooled = library.findings.filter { $0.id <= "f20" }
    #expect(pooled.count == 20)
    for finding in pooled {
      guard case .effect(let effect) = finding.content else { continue }
      let sum = finding.evidence.flatMap(\.results).compactMap(\.count.value).reduce(0, +)
      #expect(effect.participants.certain.map(\.value) == [sum], "\(finding.id)")
      #expect([819, 495, 136, 107].contains(sum), "\(finding.id)")
      #expect(effect.studies.value == Set(finding.evidence.map(\.study)).count, "\(finding.id)")
    }
  }

  /// Estimate and interval, of the table and of the saved model.
  private func estimates(_ id: String, _ sample: SampleLibrary) -> [String] {
    guard case .effect(let effect)? = sample.library.findings.first(where: { $0.id == id })?.content else { return [] }
    return effect.estimates.map { estimate in
      [estimate.value, estimate.low, estimate.high].map { $0?.digits ?? "" }.joined(separator: " ")
    }
  }

  @Test("of care-leavers keep the inconsistencies that are known")
  func knownInconsistencies() throws {
    let sample = try SampleLibrary.careLeavers
    #expect(estimates("f04", sample) == ["0.13 -0.28 0.48", "0.130 -0.215 0.475"])
    #expect(
      estimates("f06", sample).map { $0.split(separator: " ").dropFirst() } == [
        ["-0.05", "0.90"], ["-0.058", "0.894"],
      ])
    #expect(estimates("f07", sample) == ["0.60 0.11 1.08", "0.587 0.102 1.073"])
    func finding(_ id: String) throws -> Finding { try #require(sample.library.findings.first { $0.id == id }) }
    // The table says "lower", and everything else that it is higher.
    if case .effect(let effect) = try finding("f07").content {
      #expect(effect.wording.value == "lower")
      #expect(effect.sign.value == .more)
    }
    for id in ["f05", "f07"] {
      guard case .assessed(let confidence) = try finding(id).confidence else { continue }
      let imprecision = try #require(confidence.components.first { $0.name == "imprecision" })
      #expect(imprecision.change.value.map { $0 < 0 } == true && imprecision.explanation.value != nil, "\(id)")
      #expect(estimates(id, sample).allSatisfy { !$0.contains("-") }, "the interval of \(id) does not span 0")
    }
    // More levels are taken off than the scale has.
    for id in ["f04", "f10", "f20"] {
      guard case .assessed(let confidence) = try finding(id).confidence else { continue }
      #expect(confidence.components.compactMap(\.change.value).reduce(0, +) == -4, "\(id)")
    }
    for id in ["f25", "f35"] {
      let signs = try finding(id).evidence.flatMap(\.results).compactMap(\.sign.value)
      #expect(signs.contains(.unclear), "\(id)")
    }
    // One study was included and appraised, and has no effect size.
    let without = sample.library.studies.indices.filter { sample.library.evidence(of: StudyRow($0)).isEmpty }
    #expect(without.map { sample.library.studies[$0].id } == ["cl14"])
    #expect(sample.library.studies.count == 14 && sample.library.reviews[0].statedFigures.contains { $0.value == 27 })
  }

  @Test("of ltc-guidelines are those of its records")
  func ofGuidelines() throws {
    let sample = try SampleLibrary.ltcGuidelines
    try expect([(.studies, "", "33"), (.findings, "", "5"), (.findings, "confidence:high", "5")], of: sample)
    let library = sample.library
    #expect(library.findings.map { Set($0.evidence.map(\.study)).count } == [19, 17, 16, 15, 13])
    #expect(library.evidence.count == 80)
    let unlinked = library.studies.indices.filter { library.evidence(of: StudyRow($0)).isEmpty }
    #expect(unlinked.map { library.studies[$0].id } == ["q46", "q50", "q52", "q68"])
    #expect(library.reviews[0].statedFigures.map(\.value) == [33, 32, 26, 25, 22, 20])
  }

  @Test("of taar1-psychosis are those of its records")
  func ofTAAR1() throws {
    let sample = try SampleLibrary.taar1
    try expect(
      [
        (.studies, "", "26"), (.studies, "role:included", "25"), (.studies, "role:\"mechanism only\"", "1"),
        (.studies, "role:included status:completed", "20"), (.studies, "status:ongoing", "5"),
        (.studies, "design:RCT", "25"), (.studies, "usable:yes", "9"), (.studies, "country:notheld", "26"),
        (.publications, "", "26"), (.findings, "", "71"),
        (.findings, "domain:Efficacy", "14"), (.findings, "domain:Safety", "55"), (.findings, "domain:Mechanism", "2"),
        (.findings, "confidence:\"not assessed\"", "71"),
        (.findings, "sign:\"no clear difference\"", "47"), (.findings, "sign:\"not estimable\"", "7"),
        (.findings, "sign:\"described in words\"", "2"), (.findings, "favours:intervention", "1"),
        (.findings, "favours:comparator", "2"),
        // Of 17 studies it is not known whether they were appraised.
        (.assessments, "appraised:yes", "94 · 17"),
        (.assessments, "tool:\"RoB 2 for crossover trials\"", "21 · 17"), (.assessments, "concern:low", "82 · 17"),
        (.assessments, "concern:some", "8 · 17"), (.assessments, "concern:high", "4 · 17"),
      ], of: sample)
    let library = sample.library
    let appraisals = library.assessments.compactMap(\.appraisal)
    let items = appraisals.flatMap(\.items)
    #expect(items.count + appraisals.count == 585)
    #expect(items.count { $0.item == "DS" } == 21)
    #expect(library.evidence.count == 118)
    #expect(library.evidence.flatMap(\.results).flatMap(\.arms).count == 277)

    // The two samples that the source gives for the studies with usable data, and the one of those that are completed.
    func people(_ filter: String) throws -> Int {
      sample.engine.select(try sample.engine.parse(filter), in: .studies).definite
        .reduce(0) { $0 + (library.studies[$1].sample.value?.count ?? 0) }
    }
    #expect(try people("role:included status:completed") == 2804)
    #expect(try people("usable:yes") == 1711)

    let counts = library.reviews[0].flow.counts
    func number(_ stage: Flow.Stage) -> Int { counts[stage]?.total.value ?? -1 }
    #expect(library.reviews[0].search.databases.compactMap(\.records).reduce(0, +) == 6347)
    #expect(number(.databaseRecords) == 6347 && counts[.databaseRecords]?.parts.values.reduce(0, +) == 6347)
    #expect(number(.databaseRecords) + number(.registerRecords) - number(.duplicates) == 3962)
    #expect(number(.screened) - number(.excludedAtScreening) == 165 && number(.assessed) == 165)
    #expect(number(.excluded) == 42 && counts[.excluded]?.parts.values.reduce(0, +) == 42)
    #expect(number(.assessed) - number(.excluded) + number(.otherAssessed) == 124)

    let differing = library.findings.filter { finding in
      guard case .effect(let effect) = finding.content else { return true }
      return effect.studies.value != Set(finding.evidence.map(\.study)).count
    }
    #expect(differing.map(\.id) == ["f47"])
  }

  @Test("of taar1-psychosis tie each result to the appraisals of its own outcome and span of time")
  func appraisalsByResult() throws {
    let library = try SampleLibrary.taar1.library
    var unnamed: [String] = []
    for row in library.evidence.indices.map(EvidenceRow.init) where !library[row].results.isEmpty {
      let finding = library[library.finding(of: row)]
      let named = library[row].results.flatMap(\.appraisals)
      if named.isEmpty { unnamed.append("\(finding.id) \(library[row].study)") }
      guard !named.isEmpty, case .effect(let effect) = finding.content else { continue }
      let judging = library.assessments(of: row).compactMap { library[$0].appraisal }
      #expect(judging.map(\.id) == named, "\(finding.id)")
      for appraisal in judging {
        guard case .result(let outcome, let time) = appraisal.scope else { continue }
        let short = outcome.split(separator: ",")[0]
        #expect(effect.outcome.value?.hasPrefix(short) == true, "\(finding.id): \(outcome)")
        let isShort = effect.timePoint.value?.contains("day") == true
        #expect(time == (isShort ? "1 day-2 weeks" : "3-13 weeks"), "\(finding.id)")
      }
    }
    // The sheets do not judge response in t10, and the single-arm study at all.
    #expect(unnamed == ["f12 t10", "f71 t06"])
  }

  @Test("of malaria-sickle-cell are those of its records")
  func ofMalaria() throws {
    let sample = try SampleLibrary.malaria
    let regions = [
      ("West Africa", 10), ("East Africa", 17), ("Central Africa", 3), ("Multicountry SSA/Africa-wide", 16),
      ("Global/foundational SSA-relevant", 22),
    ]
    try expect(
      [
        (.studies, "", "68"), (.publications, "", "68"), (.findings, "", "21"),
        (.findings, "finding.kind:descriptive", "7"), (.findings, "finding.kind:gap", "14"),
        (.findings, "basis:\"not applicable\"", "14"), (.findings, "confidence:\"not assessed\"", "21"),
        (.studies, "study.kind:primary", "44 · 2"), (.studies, "study.kind:secondary", "14 · 2"),
        (.studies, "study.kind:theory", "6 · 2"), (.studies, "study.kind:guidance", "1 · 2"),
        (.studies, "study.kind:protocol", "1 · 2"), (.studies, "inferred:study.kind", "66"),
        (.studies, "appraised:no", "68"),
        (.studies, "findings:1", "42"), (.studies, "findings:2", "24"), (.studies, "findings:3", "2"),
        (.studies, "findings:>=4", "0"),
        (.studies, "level:1", "39"), (.studies, "level:2", "21"), (.studies, "level:3", "4"),
        (.studies, "level:4", "4"),
      ], of: sample)
    let library = sample.library
    #expect(library.evidence.count == 96)
    #expect(library.findings.prefix(7).map { Set($0.evidence.map(\.study)).count } == [20, 10, 10, 11, 20, 19, 6])
    for (region, count) in regions {
      #expect(
        library.studies.count { $0.attributes["geography"]?.certain.map(\.value) == [region] } == count, "\(region)")
    }

    // 33 name single countries; the others keep their place as it is reported.
    let placed = library.studies.filter { $0.place.value != nil }
    #expect(placed.count == 35)
    #expect(placed.allSatisfy { study in study.country.certain.allSatisfy { $0.value.rawValue.hasPrefix("M49:") } })
    #expect(placed.count { $0.country.certain.isEmpty } == 22)
    try expect(
      [
        (.studies, "country:Kenya", "10 + 13~ · 22"), (.studies, "country:Martinique", "1 · 23"),
        (.studies, "country:notheld", "22"),
      ],
      of: sample)

    let levels = library.studies.indices.filter { row in
      let study = library.studies[row]
      let domains = Set(library.evidence(of: StudyRow(row)).map { library.finding(of: $0) }).count
      return study.attributes["level"]?.certain.map(\.value) != [String(domains)]
    }
    #expect(
      levels.map { library.studies[$0].id }
        == ["S027", "S029", "S035", "S051", "S054", "S055", "S056", "S058", "S059"])

    // What was charted of a source stands in each of its domains, and speaks of the source.
    let extracts = library.evidence.flatMap(\.extracts)
    #expect(extracts.count == 96 && Set(extracts.map(\.quotation)).count == 68)
    #expect(extracts.allSatisfy { $0.subject == .study && $0.quotation.split(separator: " ").count <= 25 })

    let counts = library.reviews[0].flow.counts
    func number(_ stage: Flow.Stage) -> Int { counts[stage]?.total.value ?? -1 }
    #expect(library.reviews[0].search.databases.compactMap(\.records).reduce(0, +) == 2662)
    #expect(number(.databaseRecords) + number(.otherRecords) == 2898)
    #expect(counts[.otherRecords]?.parts.values.map { $0 } == [92, 144])
    #expect(number(.databaseRecords) + number(.otherRecords) - number(.duplicates) == 1791)
    #expect(number(.screened) - number(.excludedAtScreening) == 298)
    #expect(number(.excluded) == 230 && counts[.excluded]?.parts.values.reduce(0, +) == 230)
    #expect(number(.assessed) - number(.excluded) == 68)
  }
}

extension ConfidenceAssessment {
  fileprivate var level: String? { if case .assessed(let confidence) = self { confidence.level } else { nil } }
}
