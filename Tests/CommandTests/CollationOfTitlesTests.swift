import TestSupport
import Testing

/// Titles and labels are sorted by the rules of the person's locale: in printed lists, in exports and on the screen.
@Suite struct CollationOfTitlesTests {
  /// Places with letters that languages order each in their own way; in the order of no language.
  private static let places = [
    "Östersund", "Llandudno", "zorn", "Zurich", "Ängelholm", "Lynton", "Alingsås", "Ddraig", "Chepstow", "Ånge",
    "Dyfed",
    "Cymru", "Rhyl", "Ryan", "Öckerö", "Thomas", "Tywyn", "Phyl", "Pwll", "ängel", "Lucas",
  ]

  /// A review whose studies and findings are called by the places; their titles stand the other way round in it.
  private func review(in folder: TemporaryFolder) throws -> String {
    let studies = zip(Self.places, Self.places.reversed()).enumerated().map { number, names in
      """
      { "id": "p\(number)", "label": "\(names.0)", "title": "\(names.1)", "kind": "primary" }
      """
    }
    let findings = Self.places.enumerated().map { number, name in
      """
      {
        "id": "g\(number)", "kind": "factor", "direction": "enabler", "label": "\(name)", "statement": "It helps.",
        "evidence": [{ "study": "p\(number)" }]
      }
      """
    }
    let text = """
      {
        "format": "evidence-review/1", "id": "places", "title": "Places", "question": "Where?", "type": "rapid review",
        "standing": "draft", "completeness": "whole", "blanks": "not held here",
        "studies": [\(studies.joined(separator: ", "))], "findings": [\(findings.joined(separator: ", "))]
      }
      """
    return try folder.write(text, to: "places.json")
  }

  private func column(_ arguments: [String], _ environment: [String: String]) throws -> [String] {
    let run = try EvidenceProcess.run(arguments, environment: environment)
    #expect(run.end == .exited(0) && run.diagnostics == "", "\(run)")
    return run.output.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "\t" }) }
  }

  /// The names that a script of the browser shows in a list, from the top.
  private func screen(_ keys: String, _ path: String, _ environment: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder()
    let script = try folder.write("resize 120x90\nkey \(keys)\nscreen -\n", to: "sort.keys")
    let run = try EvidenceProcess.run(["--script", script, path], environment: environment)
    #expect(run.end == .exited(0), "\(run)")
    let lines = run.output.split(separator: "\n").prefix { !$0.hasPrefix("├ 2 ") }
    // The detail of a record stands to the right of the rows.
    return lines.filter { $0.hasPrefix("│") }.compactMap { line in
      let row = line.split(separator: "│").first ?? ""
      return Self.places.first { row.contains(" \($0) ") }
    }
  }

  @Suite(.enabled(if: TestLocale.areInstalled, Comment(rawValue: TestLocale.missing))) struct Installed {
    @Test(arguments: TestLocale.allCases) func listsHaveTheOrderOfTheSystem(_ locale: TestLocale) throws {
      let (tests, folder) = (CollationOfTitlesTests(), try TemporaryFolder())
      let path = try tests.review(in: folder)
      let expected = try locale.sorted(places)
      for (list, name) in [
        ("studies", "study"), ("studies", "title"), ("findings", "finding"), ("evidence", "finding"),
      ] {
        for order in [name, "-" + name] {
          let printed = try tests.column(
            ["list", list, path, "--columns", name, "--sort", order], locale.environment)
          #expect(printed == (order == name ? expected : expected.reversed()), "\(list) \(order)")
        }
      }
      #expect(try tests.screen("1 s", path, locale.environment) == expected)
      #expect(try tests.screen("1 s S", path, locale.environment) == expected.reversed())
    }

    @Test func theFirstVariableThatIsSetDecides() throws {
      let (tests, folder) = (CollationOfTitlesTests(), try TemporaryFolder())
      let path = try tests.review(in: folder)
      let arguments = ["list", "studies", path, "--columns", "study", "--sort", "study"]
      let (swedish, welsh) = (TestLocale.swedish.rawValue, TestLocale.welsh.rawValue)
      func order(_ changes: [String: String]) throws -> [String] {
        try tests.column(arguments, TestLocale.swedish.environment.merging(changes) { $1 })
      }
      let expected = try TestLocale.swedish.sorted(places)
      #expect(try order(["LC_COLLATE": welsh, "LANG": welsh]) == expected)
      #expect(try order(["LC_ALL": "", "LC_COLLATE": swedish, "LANG": welsh]) == expected)
      #expect(try order(["LC_ALL": "", "LC_CTYPE": welsh, "LANG": swedish]) == expected)
      #expect(try order(["LC_ALL": welsh, "LC_COLLATE": swedish, "LANG": swedish]) == TestLocale.welsh.sorted(places))
      // Nobody has said anything.
      #expect(try order(["LC_ALL": ""]) == CollationOfTitlesTests.folded)
    }

    private var places: [String] { CollationOfTitlesTests.places }
  }

  /// Without case and marks.
  private static let folded = [
    "Alingsås", "Ånge", "ängel", "Ängelholm", "Chepstow", "Cymru", "Ddraig", "Dyfed", "Llandudno", "Lucas", "Lynton",
    "Öckerö", "Östersund", "Phyl", "Pwll", "Rhyl", "Ryan", "Thomas", "Tywyn", "zorn", "Zurich",
  ]

  @Test(arguments: ["C", "POSIX", "C.UTF-8", "xx_YY.UTF-8", "../sv_SE.UTF-8"])
  func withoutALocaleCaseAndMarksDoNotCount(_ locale: String) throws {
    let folder = try TemporaryFolder()
    let path = try review(in: folder)
    let printed = try column(
      ["list", "studies", path, "--columns", "study", "--sort", "study"], ["LC_ALL": locale])
    #expect(printed == Self.folded)
    #expect(try screen("1 s", path, ["LC_ALL": locale]) == Self.folded)
  }
}
