import Browser
import Evidence
import EvidenceQuery
import Terminal
import TestSupport
import Testing

/// `e`: a file name is asked for, and the export leaves as an effect.
@Suite struct ExportPromptTests {
  @Test func theNameChoosesTheFormAndTheScreenWhatIsInIt() throws {
    var driver = try Driver(.rr0001)
    driver.press("3", "C", "e")
    #expect(driver.status.hasPrefix("Export to: "), "\(driver.status)")
    driver.press(.text("a b.MD"), .enter)
    guard case .export(let request)? = driver.effects.last else {
      Issue.record("nothing was exported")
      return
    }
    #expect(request.path == "a b.MD" && request.format == .markdown && !request.replaces)
    #expect(request.list == .assessments && request.certainty == .unknown && request.scope == .only([0]))
    #expect(!driver.status.contains("Export to"))
  }

  @Test func aNameThatChoosesNoFormIsNotTaken() throws {
    var driver = try Driver(.rr0001, Size(120, 30))
    driver.press("e", .text("x.doc"), .enter)
    #expect(driver.effects == [.ring])
    #expect(driver.status.contains("the name chooses the form: .csv .md .json .ris .bib .html"), "\(driver.status)")
    driver.press(.backspace, .backspace, .backspace, .text("bib"), .enter)
    #expect(driver.effects.count == 2)
  }

  @Test func escapeLeavesEverythingAsItWas() throws {
    var driver = try Driver(.rr0001)
    let before = driver.frame
    driver.press("e", .text("x.csv"))
    driver.paste("yz")
    #expect(driver.status.contains("x.csvyz"))
    driver.press(.escape)
    #expect(driver.frame == before && driver.effects == [])
  }

  @Test func anEarlierNameComesBack() throws {
    var driver = try Driver(.rr0001)
    driver.press("e", .text("x.csv"), .enter, "e", .up)
    #expect(driver.status.contains("x.csv"))
  }

  @Test func onlyYesReplacesAFile() throws {
    let driver = try Driver(.rr0001, Size(120, 30))
    var state = driver.state
    let request = ExportRequest(
      path: "x.csv", format: .csv, list: .studies, filter: .all, scope: .all, certainty: .possible)
    state.askToReplace(request)
    #expect(state.handle(.key(.enter), driver.model) == [.ring])
    #expect(state.frame(driver.model).row(29).contains("Replace it, y or n? x.csv"))
    var other = state
    #expect(other.handle(.key(.escape), driver.model) == [])
    #expect(other.frame(driver.model).row(29).contains("x.csv is left as it was."))
    let effects = state.handle(.key(.character("y")), driver.model)
    guard case .export(let replaced)? = effects.first else {
      Issue.record("nothing was exported: \(effects)")
      return
    }
    #expect(replaced.replaces && replaced.path == "x.csv")
  }

  @Test(arguments: [("x.csv", "csv"), ("a.b.HTML", "html"), ("dir.d/x.ris", "ris")])
  func theEndOfANameChoosesAForm(_ path: String, _ form: String) {
    #expect(ExportRequest.Format(path: path)?.rawValue == form)
  }

  @Test(arguments: ["", "csv", "x.", "x.csv/y", "x.txt", "x.csv "]) func otherNamesChooseNone(_ path: String) {
    #expect(ExportRequest.Format(path: path) == nil)
  }
}
