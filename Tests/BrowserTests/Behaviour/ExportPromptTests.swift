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
    #expect(request.path == "a b.MD" && request.content == .rows(.markdown) && !request.replaces)
    #expect(request.list == .assessments && request.certainty == .unknown && request.scope == .only([0]))
    #expect(!driver.status.contains("Export to"))
  }

  @Test func aNameThatChoosesNoFormIsNotTaken() throws {
    var driver = try Driver(.rr0001, Size(120, 30))
    driver.press("e", .text("x.doc"), .enter)
    #expect(driver.effects == [.ring])
    #expect(
      driver.status.hasPrefix("Export to: x.doc  .doc is no form: .csv .md .json .ris .bib .html .svg"),
      "\(driver.status)")
    driver.press(.backspace)
    #expect(!driver.status.contains("is no form"))
    driver.press(.backspace, .backspace, .text("bib"), .enter)
    #expect(driver.effects.count == 2)
  }

  @Test(arguments: [
    ("", "a name is needed, with an end: .csv .md .json .ris .bib .html .svg"),
    ("findings", "needs an end: .csv .md .json .ris .bib .html .svg"),
    ("dir.d/findings", "needs an end: .csv .md .json .ris .bib .html .svg"),
    ("x.", "needs an end: .csv .md .json .ris .bib .html .svg"),
    ("x.csv/y.TXT", ".TXT is no form: .csv .md .json .ris .bib .html .svg"),
    ("v1. the findings", "needs an end: .csv .md .json .ris .bib .html .svg"),
  ])
  func whatIsWrongWithANameIsSaidInFullOnEightyColumns(_ name: String, _ problem: String) throws {
    var driver = try Driver(.rr0001)
    driver.press("e", .text(name), .enter)
    #expect(driver.effects == [.ring])
    #expect(driver.status.hasPrefix("Export to: \(name)  \(problem) "))
  }

  @Test func whatIsOnTheScreenIsWhatIsWritten() throws {
    func contents(_ keys: String, _ name: String) throws -> [ExportRequest.Content] {
      var driver = try Driver(.careLeavers, Size(120, 40))
      for key in keys { driver.press(.key(.character(key))) }
      driver.press("e", .text(name), .enter)
      return driver.effects.compactMap { if case .export(let request) = $0 { request.content } else { nil } }
    }
    #expect(try contents("5", "x.svg") == [.picture(.overview)])
    #expect(try contents("6", "x.SVG") == [.picture(.map(MapAxes()))])
    #expect(try contents("6tc", "x.svg").count == 1)
    #expect(try contents("7", "x.svg") == [.picture(.trafficLights)])
    #expect(try contents("2E", "x.svg") == [.picture(.effects(FindingRow(0), .source))])
    #expect(try contents("F", "x.svg") == [.picture(.flow(ReviewRow(0)))])
    for (name, format) in [("x.csv", ExportRequest.Format.csv), ("x.md", .markdown), ("x.json", .json)] {
      #expect(try contents("T", name) == [.summary(format)])
      #expect(try contents("A", name) == [.audit(format)])
      #expect(try contents("6", name) == [.rows(format)])
    }
    #expect(try contents("T", "x.html") == [.summary(.html)])
    #expect(try contents("A", "x.html") == [.rows(.html)])
    #expect(try contents("T", "x.ris") == [.rows(.ris)])
    // Lists, the summary and the audit are no pictures.
    for keys in ["1", "2", "3", "T", "A"] { #expect(try contents(keys, "x.svg") == []) }
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
          path: folder + name, content: .rows(.csv), list: .studies, filter: .all, scope: .all, certainty: .possible))
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
      path: "x.csv", content: .rows(.csv), list: .studies, filter: .all, scope: .all, certainty: .possible)
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
