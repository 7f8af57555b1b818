import TestSupport
import Testing

/// Files that are no review: the message has the line, the column, what is wrong and what would be right.
@Suite struct ContentProblemTests {
  /// The first line that `evidence check` says of a file with these bytes; it ends with 1 as does opening it.
  private func problem(of bytes: [UInt8], _ location: SourceLocation = #_sourceLocation) throws -> String {
    let folder = try TemporaryFolder()
    let path = try folder.write(bytes, to: "x.json")
    let run = try EvidenceProcess.run(["check", path])
    #expect(run.end == .exited(1), "\(run)", sourceLocation: location)
    #expect(HarmlessText.holds(run.output + run.diagnostics), sourceLocation: location)
    #expect(run.output.hasPrefix("\(path): "), sourceLocation: location)
    let opened = try EvidenceProcess.run([path])
    #expect(opened.end == .exited(1), "\(opened)", sourceLocation: location)
    #expect(opened.diagnostics == run.diagnostics, sourceLocation: location)
    let line = try #require(run.diagnostics.split(separator: "\n").first, sourceLocation: location)
    #expect(line.hasPrefix(path + ":"), sourceLocation: location)
    return String(line.dropFirst(path.count + 1))
  }

  private func problem(of text: String, _ location: SourceLocation = #_sourceLocation) throws -> String {
    try problem(of: Array(text.utf8), location)
  }

  @Test func anEmptyFile() throws {
    #expect(try problem(of: "") == "1:1: error: the file is empty; expected a JSON value")
  }

  @Test func bytesThatAreNotUTF8() throws {
    let text = Array(SampleReview.text().utf8)
    let place = try #require(text.firstRange(of: Array("Jones".utf8))?.lowerBound)
    var bytes = text
    bytes[place] = 0xE9
    let problem = try problem(of: bytes)
    #expect(problem.hasPrefix("5:"), "\(problem)")
    #expect(problem.contains("error: ") && problem.contains("E9") && problem.contains("UTF-8"), "\(problem)")
  }

  @Test(arguments: ["\u{A0}\u{200B}", "\u{200B}", "\u{2060}\u{FE0F}"]) func aTextThatNobodySees(_ text: String) throws {
    let review = SampleReview.text().replacing("Jones 2020", with: text)
    #expect(try problem(of: review) == "5:38: error: studies[0].label: is empty; expected text that says something")
  }

  @Test func theSameReviewTwice() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(SampleReview.text(), to: "x.json")
    let run = try EvidenceProcess.run(["check", path, path])
    #expect(run.end == .exited(1), "\(run)")
    #expect(run.diagnostics.contains("its id \"walking\" is that of \(path) too"), "\(run)")
  }

  @Test func anAttributeThatHasTheNameOfAField() throws {
    let folder = try TemporaryFolder()
    let text = SampleReview.text("\"attributes\": [{ \"id\": \"Year\", \"label\": \"Year\" }],")
    let run = try EvidenceProcess.run(["check", try folder.write(text, to: "x.json")])
    #expect(run.end == .exited(0), "\(run)")
    #expect(run.diagnostics.contains("attributes[0].id: filters have a field \"Year\" already"), "\(run)")
  }

  @Test func anAttributeThatNoFilterCouldName() throws {
    let text = SampleReview.text("\"attributes\": [{ \"id\": \"my attribute\", \"label\": \"A\" }],")
    #expect(
      try problem(of: text)
        == "4:26: error: attributes[0].id: \"my attribute\" cannot be asked for in a filter; "
        + "expected a word of letters, digits, - and _ that begins with a letter")
  }

  @Test func aWordWhereAnAttributeHasNumbers() throws {
    let text = SampleReview.text(
      "\"attributes\": [{ \"id\": \"homes\", \"label\": \"Homes\", \"kind\": \"numbers\" }],"
    )
    .replacing("\"label\": \"Jones 2020\"", with: "\"label\": \"J\", \"attributes\": { \"homes\": [\"12\", \"many\"] }")
    #expect(
      try problem(of: text)
        == "5:75: error: studies[0].attributes.homes[1]: \"many\" is no value of an attribute of numbers; "
        + "expected a whole number, as \"12\"")
  }

  /// Sums of what a file may hold do not overflow.
  @Test func numbersAsLargeAsTheyMayBe() throws {
    let folder = try TemporaryFolder()
    let most = "1000000000000"
    let text = SampleReview.text(
      """
      "flow": { "records from databases": \(most), "records from registers": \(most) },
      "figures": [{ "label": "all", "value": 5, "flow": { "plus": ["records from databases", "records from registers"] } }],
      """)
    let path = try folder.write(text, to: "x.json")
    let run = try EvidenceProcess.run(["check", path])
    #expect(run.end == .exited(0), "\(run)")
    #expect(run.diagnostics.contains("stated 5 all, 2000000000000 held"), "\(run)")
    #expect(try EvidenceProcess.run(["overview", path]).end == .exited(0))
  }

  @Test func aFileThatIsCutOff() throws {
    let problem = try problem(of: String(SampleReview.text().prefix(300)))
    #expect(problem.contains("error: the file ends "), "\(problem)")
    #expect(problem.contains("; expected "))
  }

  @Test(arguments: ["[", #"{"a":"#]) func nestingTenThousandDeep(_ opening: String) throws {
    let problem = try problem(of: String(repeating: opening, count: 10_000))
    #expect(problem.hasPrefix("1:"))
    #expect(problem.contains("deep"), "\(problem)")
    #expect(problem.contains("; expected "))
  }

  @Test func aKeyThatStandsTwice() throws {
    let problem = try problem(of: SampleReview.text(#""title": "Again","#))
    #expect(problem.hasPrefix("4:3: error: "), "\(problem)")
    #expect(problem.contains("the key \"title\" was given before, at line 2, column 51"), "\(problem)")
  }

  @Test func aNULByte() throws {
    let inside = try problem(of: SampleReview.text(#""notes": ["a\#u{0}b"],"#))
    #expect(inside.contains("a NUL byte (U+0000) inside a string; expected text, or \\u0000 in its place"))
    let between = try problem(of: "{\u{0}}")
    #expect(between.hasPrefix("1:2: error: a NUL byte (U+0000) where a key should be"), "\(between)")
  }

  @Test func whatAMessageQuotesIsHarmless() throws {
    let key = try problem(of: SampleReview.text(#""\u001b[2J\u202e": 1,"#))
    #expect(key.contains(#"["\u001b[2J\u202e"]: is no field of a review"#), "\(key)")
    let raw = try problem(of: SampleReview.text("\u{1B}[2J,"))
    #expect(raw.contains("U+001B"), "\(raw)")
  }

  @Test func aDiscrepancyIsListedAndKept() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(SampleReview.text(SampleReview.discrepancy), to: "x.json")
    let check = try EvidenceProcess.run(["check", path])
    #expect(check.end == .exited(0))
    #expect(
      check.diagnostics == "\(path):4:15: discrepancy: figures[0]: stated 2 studies, 1 held (one was withdrawn)\n")
    #expect(check.output == "\(path): no errors, 1 discrepancy\n")
    let strict = try EvidenceProcess.run(["check", "--strict", path])
    #expect(strict.end == .exited(1))
    #expect(strict.diagnostics == check.diagnostics)
    #expect(try EvidenceProcess.run(["overview", path]).end == .exited(0))
  }

  @Test func ratingsThatDifferAlikeAreOneLine() throws {
    let taar1 = try EvidenceProcess.run(["check"]).diagnostics.split(separator: "\n").filter {
      $0.contains(" appraisals: ")
    }
    #expect(
      taar1 == [
        "taar1-psychosis.json: discrepancy: appraisals: stated Low with RoB 2 (2019); found Some concerns by the tool's "
          + "rule (Low by the review's own): a-t04-overall-primary, a-t04-overall, a-t04-positive and 47 more",
        "taar1-psychosis.json: discrepancy: appraisals: stated Low with RoB 2 for crossover trials (2020); found Some concerns "
          + "by the tool's rule (Low by the review's own): a-t15-serious, a-t15-adverse-event, a-t19-death",
      ])
    let amstar = "\(TestReview.folder)/test-amstar-2.json"
    let run = try EvidenceProcess.run(["check", amstar])
    #expect(run.end == .exited(0), "\(run)")
    #expect(
      run.diagnostics == """
        \(amstar): discrepancy: appraisals: stated Moderate with AMSTAR 2 (2017); found Low by the tool's rule: a5
        \(amstar): discrepancy: appraisals: stated High with AMSTAR 2 (2017); found Low by the tool's rule: a7

        """)
    #expect(run.output == "\(amstar): no errors, 2 discrepancies\n")
    #expect(try EvidenceProcess.run(["check", "--strict", amstar]).end == .exited(1))
  }

  @Test func aRatingAgainstTheReviewsOwnRule() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "x", count: 5_000)
    let text = SampleReview.text(
      """
      "ratingRules": [{ "tool": "rob2-2019", "text": "A", "rule": [{ "gives": "High" }] }],
      "appraisals": [
        { "id": "a1", "study": "s1", "tool": "rob2-2019", "overall": "Low", "items": [{ "item": "D1", "judgement": "Low" }] },
        { "id": "\(long)", "study": "s1", "tool": "rob2-2019", "overall": "Low", "items": [{ "item": "D1", "judgement": "Low" }] }
      ],
      """)
    let path = try folder.write(text, to: "x.json")
    let run = try EvidenceProcess.run(["check", path])
    #expect(run.end == .exited(0), "\(run)")
    #expect(
      run.diagnostics.hasPrefix(
        "\(path): discrepancy: appraisals: stated Low with RoB 2 (2019); found High by the review's own rule "
          + "(not computed: not held: D2, D3, D4, D5 by the tool's): a1, xxxxx"), "\(run)")
    #expect(run.diagnostics.utf8.count < path.utf8.count + 300)
  }

  @Test func theBundledReviewsHaveNoErrors() throws {
    let run = try EvidenceProcess.run(["check"])
    #expect(run.end == .exited(0), "\(run)")
    #expect(run.output.split(separator: "\n").count == 5)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.contains(".json: no errors, ") })
  }
}
