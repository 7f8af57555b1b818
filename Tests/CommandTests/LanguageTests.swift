import TestSupport
import Testing

/// In what language the command line speaks, and what is the same in every one.
@Suite struct LanguageTests {
  private static let review = ["--review", "rr0001"]

  private func run(_ arguments: [String], environment: [String: String] = [:]) throws -> ProgramRun {
    let run = try EvidenceProcess.run(arguments, environment: environment)
    try #require(run.end == .exited(0), "\(run)")
    return run
  }

  @Test(arguments: [
    ["overview"], ["quality"], ["flow"], ["confidence"], ["effects"], ["audit"], ["map", "country", "design"],
    ["show", "rr0001/f1"], ["compare", "rr0001/s1", "rr0001/s2"],
  ])
  func aPageIsInTheLanguageThatIsAskedFor(_ command: [String]) throws {
    let command = command + (command[0] == "compare" ? [] : Self.review)
    let welsh = try run(command + ["--language", "cy"]).output
    let english = try run(command).output
    #expect(welsh != english)
    #expect(try run(command + ["--language", "Cymraeg"]).output == welsh)
    #expect(try run(command, environment: ["LC_ALL": "", "LC_MESSAGES": "cy_GB.UTF-8"]).output == welsh)
    #expect(try run(command + ["--language", "en"], environment: ["LC_ALL": "cy_GB.UTF-8"]).output == english)
  }

  @Test func aLocaleThatTheProgramDoesNotSpeakIsEnglish() throws {
    let english = try run(["overview"] + Self.review)
    for locale in ["fr_FR.UTF-8", "C", "POSIX", ""] {
      let spoken = try run(["overview"] + Self.review, environment: ["LC_ALL": "", "LC_MESSAGES": locale])
      #expect(spoken.output == english.output, "\(locale)")
    }
  }

  @Test func anUnknownLanguageIsAnErrorThatNamesThose() throws {
    let run = try EvidenceProcess.run(["overview", "--language", "fr"])
    #expect(run.end == .exited(2))
    #expect(run.diagnostics.contains("'fr'") && run.diagnostics.contains("cy"), "\(run)")
  }

  @Test(arguments: ["csv", "json", "ris", "bibtex"])
  func whatProgramsReadIsTheSameInEveryLanguage(_ format: String) throws {
    let export = ["export", "-o", "-", "--format", format] + Self.review
    #expect(try run(export + ["--language", "cy"]).output == run(export).output)
  }

  @Test func aBriefingIsInTheLanguageToItsHeads() throws {
    let export = ["export", "--review", "care-leavers", "-o", "-", "--language", "cy"]
    let page = try run(export + ["--format", "html"]).output
    #expect(page.contains("<html lang=\"cy\">") && page.contains("<h3>Canfyddiadau: 46 o 46</h3>"))
    for english in ["<h3>Findings", "Studies behind", "Country", "Certainty", "Limits of", "Exported"] {
      #expect(!page.contains(english), "\(english)")
    }
    let text = try run(export + ["--format", "markdown"]).output
    #expect(text.contains("| Astudiaeth | Gwlad | Dyluniad |"))
  }

  @Test func aScriptGoesThroughTheSameKeysInEveryLanguage() throws {
    let folder = try TemporaryFolder()
    let keys = try folder.write(
      """
      resize 120x40
      key 1
      type :sort design descending
      key Enter
      screen -
      type :language en
      key Enter
      screen -

      """, to: "keys")
    let run = try run(["--script", keys, "--language", "cy"] + Self.review)
    #expect(run.output.contains("Astudiaethau") && run.output.contains("Studies"), "\(run)")
    #expect(!run.output.contains("expected"))
  }

  @Test func aViewThatWasSeenIsSaidAgainInTheNewLanguage() throws {
    let folder = try TemporaryFolder()
    for key in ["5", "6", "7", "T", "E", "F", "A", "="] {
      let keys = "resize 120x40\nkey 1\nkey m\nkey Down\nkey m\nkey \(key)\nscreen -\n"
      let change = "type :language cy\nkey Enter\nkey Down\nkey Up\nscreen -\n"
      let spoken = try run(["--script", folder.write(keys + change, to: "a"), "--review", "care-leavers"]).output
      let welsh = try run(
        [
          "--script", folder.write(keys + "key Down\nkey Up\nscreen -\n", to: "b"), "--review", "care-leavers",
          "--language", "cy",
        ]
      ).output
      #expect(!Self.lastScreen(welsh).isEmpty && Self.lastScreen(spoken) == Self.lastScreen(welsh), "\(key)")
    }
  }

  /// The last screen of a transcript, from its header to its cursor.
  private static func lastScreen(_ output: String) -> [Substring] {
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.lastIndex { $0.hasPrefix(" evidence") }.map { Array(lines[$0...]) } ?? []
  }
}
