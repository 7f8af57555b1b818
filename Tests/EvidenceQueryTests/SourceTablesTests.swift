import Evidence
import Foundation
import OrderedCollections
import TestSupport
import Testing

/// Where the tables are that bundled reviews were made from; they are no part of the package, and these tests are left out where
/// they are not beside it.
private enum SourceTables {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data/reviews")

  static func rows(_ review: String, _ table: String) throws -> [[String: String]] {
    CSVRows.read(try String(contentsOf: folder.appending(path: "\(review)/\(table).csv"), encoding: .utf8))
  }
}

@Suite("Bundled reviews hold every row of the tables that they were made from")
struct SourceTablesTests {
  private static func exist(_ review: String) -> Bool {
    FileManager.default.fileExists(atPath: SourceTables.folder.appending(path: review).path())
  }

  // MARK: taar1-psychosis

  @Test("taar1-psychosis: each judgement", .enabled(if: exist("taar1-psychosis")))
  func judgementsOfTAAR1() throws {
    let library = try SampleLibrary.taar1.library
    let rows = try SourceTables.rows("taar1-psychosis", "appraisals")
    #expect(rows.count == 585)
    // Each row of a sheet is one appraisal.
    func locator(_ provenance: Provenance) -> String {
      "galenos-project/LSR3_taar1_H: " + (provenance.sources.first?.locator ?? "")
    }
    let appraisals = Dictionary(grouping: library.assessments.compactMap(\.appraisal)) {
      "\($0.study) \(locator($0.provenance))"
    }
    let tools = ["RoB 2": "rob2-2019", "RoB 2 for crossover trials": "rob2-crossover-2020"]
    for row in rows {
      let found = try #require(appraisals["\(row["study_id"] ?? "") \(row["locator"] ?? "")"]?.first, "\(row)")
      #expect(found.tool == tools[row["tool"] ?? ""])
      guard case .result(_, let time) = found.scope else {
        Issue.record("\(found.id) judges no result")
        continue
      }
      #expect(time == row["timepoint"])
      let word =
        row["is_overall"] == "yes"
        ? found.overall.value : found.items.first { $0.item == row["item_id"] }?.judgement.value
      #expect(word == row["judgement"], "\(row)")
    }
  }

  @Test("taar1-psychosis: each effect with its figures", .enabled(if: exist("taar1-psychosis")))
  func effectsOfTAAR1() throws {
    let library = try SampleLibrary.taar1.library
    let findings = Dictionary(uniqueKeysWithValues: library.findings.map { ($0.id, $0) })
    let rows = try SourceTables.rows("taar1-psychosis", "findings")
    #expect(rows.count == library.findings.count)
    for row in rows {
      let id = row["finding_id"] ?? ""
      guard let finding = findings[id], case .effect(let effect) = finding.content else {
        Issue.record("\(id) is no effect")
        continue
      }
      func known(_ names: [String]) -> [String] {
        names.compactMap { row[$0] }.filter { !["not reported", "not estimable"].contains($0) }
      }
      let digits = effect.estimates.map { [$0.value, $0.low, $0.high].compactMap { $0?.digits } }
      let stated = [
        known(["estimate", "ci_low", "ci_high"]), known(["fixed_estimate", "fixed_ci_low", "fixed_ci_high"]),
      ]
      #expect(digits == stated.filter { !$0.isEmpty }, "\(id)")
      #expect(effect.estimates.first?.pooling == (row["model"] == "random effects" ? .random : nil), "\(id)")
      #expect(effect.eventShares.map(\.percent.digits) == known(["event_pct_taar1", "event_pct_comparator"]), "\(id)")
      #expect(effect.studies.value.map(String.init) == row["k_studies"], "\(id)")
      #expect(effect.participants.certain.map { String($0.value) } == known(["n_participants"]), "\(id)")
      #expect((effect.measure.value ?? "not reported") == row["effect_measure"], "\(id)")
      #expect((effect.extent == .notEstimable) == (row["estimate"] == "not estimable"), "\(id)")
      let direction =
        switch effect.favours.value {
        case .intervention: "favours TAAR1 agonist"
        case .comparator: "favours comparator"
        case .neither, .notSaid, nil:
          switch effect.sign.value {
          case .more: "more with TAAR1 agonist"
          case .less: "less with TAAR1 agonist"
          default: effect.sign.value?.rawValue
          }
        }
      #expect(direction == row["direction"], "\(id)")
      guard case .notAssessed(let none) = finding.confidence else {
        Issue.record("\(id) has a level of certainty")
        continue
      }
      let biases = ["within_study_bias", "across_study_bias", "indirectness", "other_bias"]
      #expect(none.components.map(\.level.value) == biases.map { row[$0] }, "\(id)")
    }
  }

  @Test("taar1-psychosis: each group of each study", .enabled(if: exist("taar1-psychosis")))
  func groupsOfTAAR1() throws {
    let library = try SampleLibrary.taar1.library
    let rows = try SourceTables.rows("taar1-psychosis", "evidence")
    #expect(rows.count == library.evidence.count)
    for (row, link) in zip(rows, library.evidence.indices.map(EvidenceRow.init)) {
      let id = row["evidence_id"] ?? ""
      #expect(library[library.finding(of: link)].id == row["finding_id"])
      #expect(library[link].study == row["study_id"])
      let arms = library[link].results.flatMap(\.arms)
      if let count = row["arms_listed"].flatMap({ Int($0) }), id != "e072" { #expect(arms.count == count, "\(id)") }
      let text = row["contribution"] ?? ""
      for arm in arms {
        let count = arm.count.value.map(String.init) ?? ""
        let words =
          if let mean = arm.mean, let deviation = arm.deviation {
            "\(arm.label): mean \(mean.digits) (SD \(deviation.digits)), n \(count), "
          } else {
            "\(arm.label): \(arm.events.map(String.init) ?? "") of \(count)"
          }
        #expect(text.contains(words), "\(id): \(words)")
      }
    }
  }

  @Test("taar1-psychosis: each study", .enabled(if: exist("taar1-psychosis")))
  func studiesOfTAAR1() throws {
    let library = try SampleLibrary.taar1.library
    let rows = try SourceTables.rows("taar1-psychosis", "studies")
    #expect(rows.count == library.studies.count)
    for (row, study) in zip(rows, library.studies) {
      #expect(study.id == row["study_id"])
      #expect(study.sample.value.map { String($0.count) } == row["n"], "\(study.id)")
      #expect(study.year.certain.map { String($0.value) } == [row["year"] ?? ""].filter { $0 != "not reported" })
      #expect(study.design.asReported == row["design"] && study.population.value == row["population"])
      #expect(study.intervention.value == row["intervention"], "\(study.id)")
      #expect(study.status.value?.rawValue == row["status"], "\(study.id)")
      let registry = study.attributes["registry"]?.certain.map(\.value).joined(separator: ", ") ?? "not reported"
      #expect(registry == row["registry_ids"]?.replacing(" ,", with: ","), "\(study.id)")
      func date(_ name: String) -> String? {
        row[name].flatMap { $0 == "not reported" ? nil : $0.replacing("  ", with: " ") }
      }
      #expect(study.dates?.start == date("start") && study.dates?.end == date("completion"), "\(study.id)")
    }
  }

  // MARK: malaria-sickle-cell

  @Test("malaria-sickle-cell: each source", .enabled(if: exist("malaria-sickle-cell")))
  func sourcesOfMalaria() throws {
    let library = try SampleLibrary.malaria.library
    let rows = try SourceTables.rows("malaria-sickle-cell", "studies")
    let publications = try SourceTables.rows("malaria-sickle-cell", "publications")
    #expect(rows.count == library.studies.count && publications.count == library.publications.count)
    for (row, study) in zip(rows, library.studies) {
      #expect(study.id == row["study_id"] && study.label == row["label"])
      #expect(study.year.certain.map { String($0.value) } == [row["year"]], "\(study.id)")
      #expect(study.design.asReported == row["design"] && study.population.value == row["population"], "\(study.id)")
      let names = study.country.certain.map { Vocabulary.countries.label(of: $0.value) }
      let isPlaced = row["country"] == "not a single country"
      #expect(study.place.value == (isPlaced ? row["country_or_region_as_reported"] : nil), "\(study.id)")
      if !isPlaced {
        let stated = (row["country"] ?? "").split(separator: ";").map { Vocabulary.countries.codes(named: String($0)) }
        #expect(study.country.certain.map { [$0.value] } == stated, "\(study.id): \(names)")
        #expect(study.country.open.isEmpty && study.country.rest == nil, "\(study.id)")
      }
      let attributes = [
        "geography": "region_category", "category": "source_category", "system": "setting", "concept": "main_concept",
      ]
      for (attribute, column) in attributes {
        #expect(study.attributes[attribute]?.certain.map(\.value) == [row[column] ?? ""], "\(study.id) \(attribute)")
      }
      #expect(study.attributes["level"]?.certain.first.map { "Level \($0.value)" } == row["integration_level_stated"])
    }
    for (row, publication) in zip(publications, library.publications) {
      #expect(publication.id == row["publication_id"] && publication.study.value == row["study_id"])
      #expect(publication.authors.value == [row["authors"] ?? ""] && publication.title.value == row["title"])
      #expect(publication.year.value.map(String.init) == row["year"])
    }
  }

  @Test("malaria-sickle-cell: each link, gap and extract", .enabled(if: exist("malaria-sickle-cell")))
  func linksOfMalaria() throws {
    let library = try SampleLibrary.malaria.library
    let rows = try SourceTables.rows("malaria-sickle-cell", "evidence")
    #expect(rows.count == library.evidence.count)
    for (row, link) in zip(rows, library.evidence.indices.map(EvidenceRow.init)) {
      #expect(library[library.finding(of: link)].id == row["finding_id"])
      #expect(library[link].study == row["study_id"])
      #expect(library[link].extracts.map { "\"\($0.quotation)\"" } == [row["contribution"] ?? ""])
    }
    let findings = Dictionary(uniqueKeysWithValues: library.findings.map { ($0.id, $0) })
    for row in try SourceTables.rows("malaria-sickle-cell", "findings") {
      let id = row["finding_id"] ?? ""
      let isDomain = row["kind"] == "domain finding"
      let finding = try #require(findings[id])
      let links = Set(finding.evidence.map(\.study)).count
      #expect(row["k_studies"] == (isDomain ? String(links) : "not reported"), "\(id)")
      #expect(finding.domains.certain.first?.value == row["domain"].map { String($0.prefix(2)) }, "\(id)")
      let gap = try #require(findings[isDomain ? id.replacing("f", with: "g") : id])
      guard case .gap(let content) = gap.content else {
        Issue.record("\(gap.id) is no gap")
        continue
      }
      #expect((content.priority.value ?? "not reported") == row["gap_priority"], "\(id)")
    }
  }
}
