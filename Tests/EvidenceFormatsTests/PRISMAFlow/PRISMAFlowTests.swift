import Evidence
import Foundation
import OrderedCollections
import Testing

@testable import EvidenceFormats

/// The CSV template of the R package PRISMA2020: the real one, and what people make of it.
@Suite struct PRISMAFlowTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  private func template() throws -> String {
    String(decoding: try Data(contentsOf: Self.folder.appending(path: "PRISMA.csv")), as: UTF8.self)
  }

  private func read(_ text: String) -> PRISMAFlowReader.Outcome {
    PRISMAFlowReader.read(Array(text.utf8), file: "flow.csv")
  }

  /// The template with other numbers in some of its rows.
  private func filled(_ numbers: [String: String]) throws -> String {
    try template().components(separatedBy: "\r\n").map { row in
      guard let key = row.components(separatedBy: ",").first, let number = numbers[key] else { return row }
      let end =
        row.hasSuffix("\"") ? row.dropLast().lastIndex(of: "\"") : row.lastIndex(of: ",").map { row.index(after: $0) }
      guard let end else { return row }
      return row[..<end] + (number.contains(",") ? "\"\(number)\"" : number)
    }
    .joined(separator: "\r\n")
  }

  private static let numbers = [
    "previous_studies": "10", "previous_reports": "12", "database_results": "2442",
    "database_specific_results": "CINAHL, 569; ERIC, 1873", "register_results": "126",
    "register_specific_results": "WHO ICTRP, 126",
    "website_results": "375", "organisation_results": "1436", "citations_results": "1", "duplicates": "494",
    "excluded_automatic": "0", "excluded_other": "xxx", "records_screened": "1948", "records_excluded": "1813",
    "dbr_sought_reports": "135", "dbr_notretrieved_reports": "0", "other_sought_reports": "107",
    "other_notretrieved_reports": "5", "dbr_assessed": "135", "dbr_excluded": "wrong design, 69; no intervention, 18",
    "other_assessed": "102", "other_excluded": "96", "new_studies": "4", "new_reports": "15", "total_studies": "14",
    "total_reports": "27", "total_studies_ma": "9", "total_reports_ma": "11",
  ]

  @Test func theTemplateAsItShipsTellsNothing() throws {
    let outcome = read(try template())
    #expect(outcome.flow == Flow())
    #expect(outcome.problems.map(\.severity) == [.discrepancy])
    #expect(outcome.problems.first?.what.hasPrefix("every number is 0") == true)
  }

  @Test func theRowsWrittenAreThoseOfTheTemplate() throws {
    let rows = try template().components(separatedBy: "\r\n")
    let written = PRISMAFlowWriter.write(Flow()).text.components(separatedBy: "\r\n")
    #expect(written.count == rows.count)
    for (row, own) in zip(rows, written) {
      // A number that is not known is xxx, which the template ships as 0.
      #expect(own == row || own == row.dropLast() + "xxx", "\(row)")
    }
  }

  @Test func aTemplateThatIsFilledInComesBackByteForByte() throws {
    let text = try filled(Self.numbers)
    let outcome = read(text)
    #expect(outcome.problems == [])
    let flow = try #require(outcome.flow)
    let written = PRISMAFlowWriter.write(flow)
    #expect(written.text == text)
    #expect(written.losses == [])
    #expect(flow.counts[.screened]?.total.value == 1948)
    #expect(flow.counts[.databaseRecords]?.parts == ["CINAHL": 569, "ERIC": 1873])
    #expect(flow.counts[.removedByAutomation]?.total.value == 0)
    #expect(flow.counts[.removedOtherwise] == nil)
    #expect(flow.counts[.excluded]?.total.value == 87)
    #expect(flow.counts[.excluded]?.total.provenance.basis == .derived(how: "the reasons, added up"))
    #expect(flow.counts[.otherExcluded]?.total.value == 96)
    #expect(flow.counts[.studiesInMetaAnalysis]?.total.value == 9)
  }

  @Test func theCopyIsTheTemplateThatIsPublished() throws {
    let real = Self.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "shared/data/real/prisma-flowdiagram+PRISMA2020/PRISMA.csv")
    guard let data = try? Data(contentsOf: real) else {
      print("skipped: there is no \(real.path(percentEncoded: false)) to hold the copy against")
      return
    }
    #expect(String(decoding: data, as: UTF8.self) == (try template()))
  }

  @Test func rowsStandInAnyOrderAndMayBeMissing() throws {
    let outcome = read(
      "n,data\n7,total_studies\n\"1,234\",records_screened\nxxx,duplicates\n,new_studies\n0,included\n")
    #expect(outcome.problems == [])
    #expect(outcome.flow?.counts.keys.elements == [.screened, .studiesIncluded])
    #expect(outcome.flow?.counts[.screened]?.total.value == 1234)
  }

  @Test func namesMayHaveCommasAndNumbersThousands() throws {
    let outcome = read(
      "data,n\ndbr_excluded,\"animal work, or laboratory work, 1,012; ,3; '=SUM(A1), 4; wrong design, xxx\"\n")
    #expect(outcome.problems == [])
    let count = try #require(outcome.flow?.counts[.excluded])
    #expect(count.parts == ["animal work, or laboratory work": 1012, "": 3, "=SUM(A1)": 4])
    #expect(count.total.value == nil, "one reason has no number, so nobody knows the sum")
  }

  @Test(arguments: [
    (
      "", "flow.csv:1:1: error: the first line has no column \"data\"; expected the header of the PRISMA2020 template, "
    ),
    ("data,number\nx,1", "flow.csv:1:1: error: the first line has no column \"n\"; expected"),
    (
      "data,n\nrecords_screened,many\n",
      "flow.csv:2:18: error: \"many\" is no number; expected a whole number, or xxx where it is not known"
    ),
    ("data,n\nduplicates,-4\n", "flow.csv:2:12: error: \"-4\" is no number"),
    ("data,n\nduplicates,99999999999999999999\n", "flow.csv:2:12: error: \"99999999999999999999\" is no number"),
    (
      "data,n\nduplicates,1\nduplicates,2\n", "flow.csv:3:1: error: \"duplicates\" stands twice; expected one row of it"
    ),
    (
      "data,box,n\nduplicates,1\n",
      "flow.csv:2:1: error: the row of \"duplicates\" ends before the column \"n\"; expected 3 fields"
    ),
    (
      "data,n\ndbr_excluded,\"wrong design; no outcome, 3\"\n",
      "flow.csv:2:14: error: \"wrong design\" has no number; expected"
    ),
    ("data,n\ndbr_excluded,\"a, 1; a, 3\"\n", "flow.csv:2:14: error: \"a\" stands twice"),
    ("data,n\n\"duplicates,1\n", "flow.csv:2:1: error: this quotation mark begins a field that does not end"),
    ("data,n\n\"dup\"s,1\n", "flow.csv:2:6: error: there is text after the quotation mark that ends a field"),
  ])
  func whatIsWrongIsSaidWithItsPlace(_ text: String, _ message: String) {
    let outcome = read(text)
    #expect(outcome.flow == nil)
    #expect(outcome.problems.first?.description.hasPrefix(message) == true, "\(outcome.problems)")
  }

  @Test func aFileThatIsNotUTF8IsRefused() {
    let outcome = PRISMAFlowReader.read(Array("data,n\n".utf8) + [0xE9, 0x2C, 0x31], file: "flow.csv")
    #expect(outcome.flow == nil)
    #expect(
      outcome.problems.first?.description == "flow.csv:2:1: error: this field is not UTF-8; expected a file in UTF-8")
  }

  @Test func aRowThatTheTemplateLacksIsToldAndPassedOver() throws {
    let outcome = read("data,n\nrecord_screened,5\nduplicates,3\n")
    #expect(outcome.flow?.counts.count == 1)
    #expect(outcome.problems.map(\.severity) == [.discrepancy])
  }

  @Test func whatTheTemplateHasNoPlaceForIsTold() throws {
    let flow = Flow(counts: [
      .otherRecords: Flow.Count(total: Reported(236)),
      .excluded: Flow.Count(total: Reported(114), parts: ["wrong design": 69, "red, or \"blue\"; cells": 18]),
      .studiesIncluded: Flow.Count(total: Reported(14)),
    ])
    let outcome = PRISMAFlowWriter.write(flow)
    #expect(
      outcome.losses == [
        .box(.otherRecords, 236), .name(.excluded, "red, or \"blue\"; cells"), .total(.excluded, 114, sumOfReasons: 87),
      ])
    #expect(outcome.text.contains(",\"wrong design, 69; red / or \"\"blue\"\" / cells, 18\""))
    // A review that is no update has its studies in the box of the new ones, which is what the package draws.
    #expect(
      outcome.text.contains(
        "\r\nnew_studies,node15,box10,New studies included in review,New studies included in review,"))
    let again = read(outcome.text).flow
    #expect(again?.counts[.newStudies] == nil && again?.counts[.studiesIncluded]?.total.value == 14)
    #expect(again?.counts[.otherRecords]?.total.value == 236)
  }

  @Test func boxesOfTheSchemaAreThoseOfTheRecord() throws {
    let file = Fixtures.root.appending(path: "docs/schema/evidence-review-1.schema.json")
    let schema = try JSONDocument(parsing: Array(Data(contentsOf: file)), file: "schema").root
    let boxes = (schema["$defs"]?["stage"]?["enum"]?.elements ?? .none).compactMap(\.string)
    #expect(boxes == Flow.Stage.allCases.map(\.rawValue))
    let page = try String(contentsOf: Fixtures.root.appending(path: "docs/format.md"), encoding: .utf8)
      .replacingOccurrences(of: "\n", with: " ")
    for box in boxes { #expect(page.contains("`\(box)`"), "\(box)") }
  }
}
