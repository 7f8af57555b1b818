import Browser
import Evidence
import EvidenceFormats
import EvidenceQuery
import Foundation
import TestSupport
import Testing

@testable import EvidenceReports

/// The tables of columns, and what is promised of them.
@Suite struct ReportColumnTests {
  @Test(arguments: ReportList.allCases) func everyColumnHasANameOfItsOwn(_ list: ReportList) throws {
    let library = try SampleLibrary.all.library
    let names = list.columns(in: library).map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(list.defaultColumns).isSubset(of: Set(names)))
    #expect(names.last == "match")
  }

  @Test(arguments: ["statement", "finding", "id,finding,study", "certainty,statement"])
  func aFindingNeverStandsWithoutItsCertainty(_ names: String) throws {
    let library = try SampleLibrary.all.library
    for list in [ReportList.findings, .evidence] {
      let wanted = names.split(separator: ",").map { String($0) }.filter { list == .evidence || $0 != "study" }
      let columns = try #require(list.columns(named: wanted, in: library)).map(\.name)
      #expect(columns.count { $0 == "certainty" } == 1)
    }
    #expect(try #require(ReportList.findings.columns(named: ["id"], in: library)).map(\.name) == ["id"])
    #expect(ReportList.studies.columns(named: ["contry"], in: library) == nil)
  }

  @Test func everyCellOfEveryColumnIsOneOrTheOther() throws {
    for seed in 1...8 as ClosedRange<UInt64> {
      let model = BrowserModel(try SampleLibrary(RandomLibrary.records(seed: seed)).library)
      for list in ReportList.allCases {
        let report = Report(list, Question(certainty: .unknown), model)
        for cell in report.table(list.columns(in: model.library)).rows.joined() {
          #expect(cell.text.isEmpty == (cell.data == .null), "\(list): \(cell)")
        }
      }
    }
  }

  @Test func docsNameEveryColumnAndSayWhatItHas() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/command-line.md"), encoding: .utf8)
    let library = try SampleLibrary([]).library
    for list in ReportList.allCases {
      let section = try #require(page.components(separatedBy: "\n### ").first { $0.hasPrefix("`\(list.rawValue)`") })
      for column in list.columns(in: library) {
        #expect(section.contains("| `\(column.name)` | \(column.about) |"), "\(list.rawValue): \(column.name)")
      }
    }
    for (name, about) in FacetReport.columns + AuditReport.columns + ConfidenceReport.columns + Export.origins {
      #expect(page.contains("| `\(name)` | \(about) |"), "\(name)")
    }
  }

  @Test func aTableFitsItsWidthAndKeepsEveryWord() throws {
    let model = BrowserModel(try SampleLibrary.all.library)
    for list in ReportList.allCases {
      let report = Report(list, Question(), model)
      let table = report.table(try #require(list.columns(named: list.defaultColumns, in: model.library)))
      for width in [30, 80, 120] {
        let lines = TextTable.lines(of: table, width: width)
        #expect(lines.allSatisfy { $0.count <= width }, "\(list) \(width)")
        let letters = { (text: String) in text.filter { !$0.isWhitespace && $0 != "-" }.count }
        let expected = table.rows.joined().reduce(table.columns.reduce(0) { $0 + letters($1) }) {
          $0 + letters($1.text)
        }
        #expect(letters(lines.joined()) == expected, "\(list) \(width)")
      }
    }
  }
}
