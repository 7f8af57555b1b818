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
    #expect(
      driver.status.hasPrefix("Export to: x.doc  .doc is no form: .csv .md .json .ris .bib .html"), "\(driver.status)")
    driver.press(.backspace)
    #expect(!driver.status.contains("is no form"))
    driver.press(.backspace, .backspace, .text("bib"), .enter)
    #expect(driver.effects.count == 2)
  }

  @Test(arguments: [
    ("", "a name is needed, with an end: .csv .md .json .ris .bib .html"),
    ("findings", "it needs an end: .csv .md .json .ris .bib .html"),
    ("dir.d/findings", "it needs an end: .csv .md .json .ris .bib .html"),
    ("x.", "it needs an end: .csv .md .json .ris .bib .html"),
    ("x.csv/y.TXT", ".TXT is no form: .csv .md .json .ris .bib .html"),
    ("v1. the findings", "it needs an end: .csv .md .json .ris .bib .html"),
  ])
  func whatIsWrongWithANameIsSaidInFullOnEightyColumns(_ name: String, _ problem: String) throws {
    var driver = try Driver(.rr0001)
    driver.press("e", .text(name), .enter)
    #expect(driver.effects == [.ring])
    #expect(driver.status.hasPrefix("Export to: \(name)  \(problem) "))
  }

  @Test(arguments: [40, 80, 120])
  func theNameOfAFileStaysReadable(_ columns: Int) throws {
    let driver = try Driver(.careLeavers, Size(columns, 24))
    let name = "findings-2025.csv"
    for folder in ["", "/tmp/", "/home/somebody/" + String(repeating: "a long way/", count: 12)] {
      for what in ["46 findings", String(repeating: "46 findings, ", count: 12)] {
        var state = driver.state
        state.showWritten(what, to: folder + name, driver.model.words)
        let said = state.frame(driver.model).row(23)
        #expect(said.hasPrefix(" Wrote ") && said.contains((folder.count > 40 ? "…/" : folder) + name), "\(said)")
      }
      var state = driver.state
      state.askToReplace(
        ExportRequest(
          path: folder + name, format: .csv, list: .studies, filter: .all, scope: .all, certainty: .possible))
      if columns > 70 {
        #expect(state.frame(driver.model).row(23).contains(name))
        _ = state.handle(.key(.character("n")), driver.model)
        #expect(state.frame(driver.model).row(23).contains(name + " is left as it was."))
      }
    }
  }

  @Test func aNameThatIsTooLongKeepsItsEnd() throws {
    let driver = try Driver(.careLeavers)
    var state = driver.state
    state.showWritten("46 findings", to: String(repeating: "name", count: 40) + ".csv", driver.model.words)
    let said = state.frame(driver.model).row(23)
    #expect(said.hasPrefix(" Wrote namename") && said.contains("…") && said.contains("namename.csv"), "\(said)")
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
    #expect(state.frame(driver.model).row(29).contains("Replace this file, y or n? x.csv"))
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
