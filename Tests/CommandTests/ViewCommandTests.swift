import Foundation
import TestSupport
import Testing

/// `evidence confidence` and `evidence effects`: their forms, and what is wrong with a call.
@Suite struct ViewCommandTests {
  private func run(_ arguments: String...) throws -> ProgramRun { try EvidenceProcess.run(arguments) }

  @Test func theSummaryExportsAsMarkdownCSVAndHTML() throws {
    let csv = try run("confidence", "--review", "care-leavers", "--format", "csv")
    #expect(csv.end == .exited(0))
    let rows = CSVRows.read(csv.output)
    #expect(rows.count == 46)
    #expect(rows.first { $0["id"] == "care-leavers/f01" }?["certainty"] == "very low")
    #expect(rows.count(where: { $0["certainty"] == "not assessed" }) == 26)
    let markdown = try run("confidence", "--review", "rr0001", "--format", "markdown")
    #expect(markdown.output.hasPrefix("| review | domain | id | finding | certainty |"))
    #expect(markdown.output.split(separator: "\n").count == 11)
    let html = try run("confidence", "--review", "rr0001", "--format", "html").output
    #expect(
      html.hasPrefix("<!DOCTYPE html>") && html.contains("only a part is held here") && html.contains("not held here"))
    #expect(html.components(separatedBy: "<th scope=\"row\">").count == 10)
    #expect(!html.contains("<script"))
  }

  @Test func inAPipeTheyAreLinesWithoutBoxes() throws {
    for command in ["confidence", "effects"] {
      let piped = try run(command, "--review", "care-leavers")
      #expect(piped.end == .exited(0) && piped.diagnostics == "")
      #expect(!piped.output.contains { "│├┤─■◆▮".contains($0) })
      #expect(try run(command, "--review", "care-leavers", "--plain").output == piped.output)
    }
  }

  @Test func oneFindingIsChosenByItsID() throws {
    let one = try run("effects", "--finding", "care-leavers/f01")
    #expect(one.output.hasPrefix("Becoming homeless, 24 months\nCertainty very low (GRADE)"))
    #expect(!one.output.contains("Residential moves"))
    let several = try run("effects", "--finding", "f01")
    #expect(several.end == .exited(2) && several.diagnostics.contains("expected one of care-leavers/f01"))
    let none = try run("effects", "--finding", "care-leavers/f99")
    #expect(none.end == .exited(2) && none.diagnostics.contains("care-leavers/f99"))
  }

  @Test func twoFormsAtOnceAreRefused() throws {
    let both = try run("confidence", "--plain", "--format", "csv")
    #expect(both.end == .exited(2) && both.diagnostics.contains("--plain and --format"))
  }
}
