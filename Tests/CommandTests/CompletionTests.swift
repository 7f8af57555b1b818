import Foundation
import TestSupport
import Testing

@testable import EvidenceCommand

/// What shells are told, and what they make of it.
@Suite struct CompletionTests {
  /// What bash offers at the end of a line: its words as bash takes them apart, and what it hands over of the last one.
  private func offered(_ line: String, _ words: [String], last: String? = nil) throws -> [String] {
    let folder = try TemporaryFolder()
    let run = try EvidenceProcess.run(["--generate-completion-script", "bash"])
    try folder.write(run.output, to: "evidence.bash")
    let binary = try EvidenceProcess.path()
    // The function is called as bash would call it after Tab.
    let script = """
      source \(folder["evidence.bash"])
      COMP_LINE=$1 COMP_POINT=${#1} last=$2
      shift 2
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
      _evidence evidence "$last" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    try folder.write(script, to: "ask.bash")
    let words = [binary] + words
    let asked = try EvidenceProcess.run(
      "/bin/bash", [folder["ask.bash"], line, last ?? words[words.count - 1]] + words,
      environment: ["HOME": folder["."]])
    #expect(asked.end == .exited(0), "\(asked)")
    #expect(asked.diagnostics == "", "\(asked)")
    return asked.output.split(separator: "\n").map(String.init)
  }

  @Test func withoutASubcommandTheOptionsAreThoseOfTheBrowser() throws {
    #expect(try offered("evidence --fi", ["--fi"]) == ["--filter"])
    #expect(try offered("evidence x.json --plai", ["x.json", "--plai"]) == ["--plain"])
    #expect(try offered("evidence ov", ["ov"]) == ["overview"])
    #expect(try offered("evidence check --s", ["check", "--s"]) == ["--strict"])
    let first = try offered("evidence ", [""])
    #expect(first.contains("check") && !first.contains("browse"))
  }

  @Test func valuesOfOptionsAreOffered() throws {
    #expect(try offered("evidence --theme h", ["--theme", "h"]) == ["high-contrast"])
    #expect(try offered("evidence --color n", ["--color", "n"]) == ["never"])
    #expect(try offered("evidence --view q", ["--view", "q"]) == ["quality"])
    #expect(try offered("evidence --review c", ["--review", "c"]) == ["care-leavers"])
    #expect(try offered("evidence --place wal", ["--place", "wal"]).contains("wales"))
    #expect(try offered("evidence --language c", ["--language", "c"]) == ["cy"])
  }

  @Test(arguments: [
    (["list", ""], ["studies", "findings", "evidence", "appraisals", "publications"]),
    (["list", "studies", "--format", "m"], ["markdown"]), (["list", "studies", "--certainty", "p"], ["possible"]),
    (["list", "studies", "--columns", "coun"], ["country"]), (["list", "findings", "--columns", "dom"], ["domains"]),
    (["list", "studies", "--columns", "a"], ["all"]),
    (
      ["list", "studies", "--columns", "id,co"],
      ["id,country", "id,coverage", "id,comparator", "id,concern", "id,condition", "id,concept"]
    ),
    (["list", "studies", "--columns", "coverage,cov"], []),
    (["list", "studies", "--sort", "y"], ["year"]), (["list", "studies", "--sort", "-y"], ["-year"]),
    (["list", "studies", "--sort", "so"], ["source"]), (["list", "appraisals", "--sort", "it"], ["items"]),
    (["export", "--list", "fin"], ["findings"]), (["export", "--list", "findings", "--sort", "est"], ["estimate"]),
    (["export", "--sort", "ext"], ["extract", "extract-of"]), (["export", "--format", "h"], ["html"]),
    (["facets", "--field", "conf"], ["confidence"]), (["facets", "--format", "nd"], ["ndjson"]),
    (["audit", "--format", "nd"], ["ndjson"]), (["audit", "--review", "c"], ["care-leavers"]),
    (["show", "rr0001/p7"], ["rr0001/p7", "rr0001/p7-1"]), (["show", "RR0001/F9"], ["RR0001/F9"]),
    (["show", "care-leavers/f01/"], ["care-leavers/f01/cl03", "care-leavers/f01/cl04", "care-leavers/f01/cl05"]),
    (["show", "--format", "j"], ["json"]), (["show", "x", "--list", "app"], ["appraisals"]),
    (["list", "studies", "--without", "coun"], ["country:"]),
    (["list", "studies", "--review", "r"], ["rr0001"]),
  ])
  func wordsAfterCommandsAndOptionsAreOffered(_ words: [String], _ wanted: [String]) throws {
    #expect(try offered("evidence " + words.joined(separator: " "), words) == wanted)
  }

  @Test func columnsThatAReviewDeclaresAreOffered() throws {
    let columns = try offered("evidence list studies --columns ev", ["list", "studies", "--columns", "ev"])
    #expect(columns == ["evaluation"])
  }

  @Test(
    arguments: ["zsh", "fish"],
    [
      (["list", "studies", "--columns", "id,country"], "--columns"), (["list", "studies", "--sort", "year"], "--sort"),
      (["facets", "--field", "confidence"], "--field"), (["show", "rr0001/p3"], "positional@0"),
      (["list", "studies", "--filter", "country:Wales"], "--filter"),
    ])
  func otherShellsAreAnsweredToo(_ shell: String, _ asked: ([String], String)) throws {
    let (words, argument) = asked
    let last = try #require(words.last)
    let call = "---completion \(words[0]) -- \(argument)"
    #expect(try EvidenceProcess.run(["--generate-completion-script", shell]).output.contains(call), "\(call)")
    // As the function of the shell asks: the words, of which the last is not finished, and where the cursor is.
    let typed = String(last.dropLast(2))
    let run = try EvidenceProcess.run(
      call.split(separator: " ").map(String.init) + [String(words.count), String(typed.count), "evidence"]
        + words.dropLast() + [typed], environment: ["SAP_SHELL": shell, "SAP_SHELL_VERSION": "5.9"])
    let answers = run.output.split(separator: "\n").map { String($0).replacing("\\:", with: ":") }
    #expect(run.end == .exited(0) && answers.contains(last), "\(run)")
  }

  @Test func fieldsAndValuesOfFiltersAreOffered() throws {
    #expect(try offered("evidence --filter coun", ["--filter", "coun"]) == ["country:"])
    // A colon ends a word in bash, which leaves what stands before it.
    #expect(try offered("evidence --filter country:W", ["--filter", "country", ":", "W"]) == ["Wales"])
    let after = try offered("evidence --filter country:", ["--filter", "country", ":"], last: "")
    #expect(after.contains("Wales") && after.contains(#"\"Northern\ Ireland\""#))
    #expect(
      try offered(
        "evidence --filter 'country:Wales des", ["--filter", "'country:Wales des"], last: "country:Wales des")
        == ["country:Wales design:"])
    #expect(
      try offered(
        "evidence overview --filter 'design:\"mi", ["overview", "--filter", "'design:\"mi"], last: "design:\"mi")
        == ["design:\"mixed-methods review\""])
    #expect(try offered("evidence --filter zebra:", ["--filter", "zebra", ":"], last: "") == [])
  }

  @Test func theReviewsOnTheLineAreAsked() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(SampleReview.text(), to: "my review.json")
    let word = path.replacing(" ", with: "\\ ")
    let own = try offered("evidence \(word) --review ", [word, "--review", ""])
    #expect(own.count == 1)
    #expect(own != (try offered("evidence --review ", ["--review", ""])))
  }

  @Test func whatAReviewSaysIsNeverRunByTheShell() throws {
    let folder = try TemporaryFolder()
    let bait = "$(touch \(folder["baited"]))`touch \(folder["baited"])`"
    for text in ["a;\(bait)", "\\\(bait)", "'\(bait)", "\"\(bait)"] {
      let quoted = CommandLineWord.quotedForBash(text)
      let run = try EvidenceProcess.run("/bin/bash", ["-c", "IFS=$'\\n'; compgen -W \"$1\"", "bash", quoted])
      #expect(run.output == text + "\n", "\(run)")
      #expect(!FileManager.default.fileExists(atPath: folder["baited"]))
    }
  }

  @Test(arguments: [
    ("plain", "plain"), ("a\\ b", "a b"), ("'a \\b", "a \\b"), ("\"a \\\"b\\x\"c", "a \"b\\xc"), ("''", ""),
    ("a'b'\"c\"", "abc"),
  ])
  func aWordIsReadAsTheShellReadsIt(_ word: String, _ meaning: String) {
    #expect(CommandLineWord.unquoted(word) == meaning)
  }

  @Test(arguments: ["zsh", "fish"])
  func otherShellsTakeTheirScript(_ shell: String) throws {
    let run = try EvidenceProcess.run(["--generate-completion-script", shell])
    #expect(run.end == .exited(0))
    #expect(run.output.contains("overview"))
    guard let path = ["/usr/bin/\(shell)", "/bin/\(shell)"].first(where: FileManager.default.isExecutableFile) else {
      return
    }
    let folder = try TemporaryFolder()
    let script = try folder.write(run.output, to: "script")
    let checked = try EvidenceProcess.run(path, ["-n", script], environment: ["HOME": folder["."]])
    #expect(checked.end == .exited(0), "\(checked)")
  }
}
