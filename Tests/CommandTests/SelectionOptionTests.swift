import TestSupport
import Testing

/// `--review` and `--filter`.
@Suite struct SelectionOptionTests {
  @Test func anUnknownFieldIsPointedAt() throws {
    let run = try EvidenceProcess.run(["--filter", "design:RCT contry:Wales"])
    #expect(run.end == .exited(2))
    #expect(
      run.diagnostics == """
        evidence: --filter, column 12: unknown field "contry"; did you mean country?
          design:RCT contry:Wales
                     ^

        """)
  }

  @Test(arguments: [
    ("country:Wels", 9, "unknown country \"Wels\"; did you mean Wales?"), ("design:", 8, "design: needs a value"),
    ("\"buy-in", 1, "the quotation mark is not closed"), ("(wales", 1, "the bracket is not closed"),
  ])
  func aFilterThatCannotBeReadIsPointedAt(_ filter: String, _ column: Int, _ message: String) throws {
    for arguments in [["--filter", filter], ["overview", "--filter", filter]] {
      let run = try EvidenceProcess.run(arguments)
      #expect(run.end == .exited(2), "\(run)")
      let place = try #require(run.diagnostics.firstMatch(of: #/--filter, column ([0-9]+): (.*)/#), "\(run)")
      #expect(Int(place.1) == column, "\(run)")
      #expect(place.2.hasPrefix(message), "\(run)")
    }
  }

  @Test(arguments: [
    (
      "country:" + String(repeating: "W", count: 9_000),
      "unknown country \"" + String(repeating: "W", count: 60) + "…\""
    ),
    (String(repeating: "word ", count: 10_000), "the filter is longer than 10000 characters"),
  ])
  func aVeryLongFilterIsRefusedAtOnceAndInFewWords(_ filter: String, _ message: String) throws {
    let run = try EvidenceProcess.run(["overview", "--filter", filter])
    #expect(run.end == .exited(2))
    #expect(run.diagnostics.contains(message) && run.diagnostics.count < 500, "\(run.diagnostics.prefix(600))")
  }

  @Test(arguments: [
    (["--filter", "country:wales", "--filter", "-kind:primary"], "country:Wales -kind:primary"),
    (["--filter", "support", "--filter=(staff OR -kind:primary)"], "\"support\" (staff OR -kind:primary)"),
    (["--filter", "a OR b", "--filter", "", "--filter", "kind:primary"], "(a OR b) kind:primary"),
    (["--filter", "", "--filter", ""], ""),
  ])
  func ofSeveralFiltersAllMustBeMet(_ options: [String], _ whole: String) throws {
    let call = ["list", "studies", "--format", "json"]
    let run = try EvidenceProcess.run(call + options)
    #expect(run.end == .exited(0), "\(run)")
    #expect(run.output == (try EvidenceProcess.run(call + ["--filter", whole])).output)
    #expect(run.output.contains("\"filter\": \"\(whole.replacing("\"", with: "\\\""))\""), "\(run.output.prefix(200))")
  }

  @Test func aScreenAndAnExportNameAllFilters() throws {
    let folder = try TemporaryFolder()
    let options = ["--filter", "country:wales", "--filter", "kind:primary", "--review", "rr0001"]
    let screen = try EvidenceProcess.run(["--script", folder.write("screen -\n", to: "keys")] + options)
    #expect(screen.output.contains("country:Wales kind:primary"), "\(screen)")
    let export = try EvidenceProcess.run(["export", "-o", "-", "--format", "markdown"] + options)
    #expect(export.output.contains("country:Wales kind:primary"), "\(export)")
  }

  @Test func whatAnyOfSeveralNamesIsLeftOut() throws {
    let call = ["list", "findings", "--review", "care-leavers", "--format", "json"]
    let two = try EvidenceProcess.run(
      call + ["--without", "country:Canada", "--without", "", "--without", "concern:high"])
    let one = try EvidenceProcess.run(call + ["--without", "country:Canada OR concern:high"])
    #expect(two.end == .exited(0) && two.output == one.output, "\(two)")
    #expect(two.output.contains("\"without\": \"country:Canada OR concern:high\""), "\(two.output.prefix(300))")
    #expect(one.output != (try EvidenceProcess.run(call + ["--without", "concern:high"])).output)
  }

  @Test func filtersThatAreTooLongTogetherAreRefused() throws {
    let words = String(repeating: "word ", count: 1_500)
    let run = try EvidenceProcess.run(["list", "studies", "--filter", words, "--filter", words])
    #expect(run.end == .exited(2))
    #expect(
      run.diagnostics == "evidence: --filter: all of them together: the filter is longer than 10000 characters\n",
      "\(run.diagnostics.prefix(300))")
  }

  @Test func aSecondColumnToSortByIsRefused() throws {
    let run = try EvidenceProcess.run(["list", "studies", "--sort", "year", "--sort", "-n"])
    #expect(run.end == .exited(2) && run.output == "")
    #expect(run.diagnostics.hasPrefix("evidence: --sort: 2 columns; expected one"), "\(run)")
  }

  @Test func aFilterMayBeginWithAMinus() throws {
    for arguments in [["overview", "--filter", "-country:Wales"], ["overview", "--filter=-country:Wales"]] {
      let run = try EvidenceProcess.run(arguments + ["--review", "rr0001"])
      #expect(run.end == .exited(0), "\(run)")
      #expect(run.output.contains("5 studies"), "\(run)")
    }
  }

  @Test func aFilterThatTheFirstReviewHasNothingForShowsAnotherAndSaysSo() throws {
    let folder = try TemporaryFolder()
    let run = try EvidenceProcess.run([
      "--script", folder.write("screen -\n", to: "keys"), "--filter", "design:rct",
    ])
    #expect(run.output.contains("care-leavers (2 of \(SampleLibrary.names.count))"), "\(run)")
    #expect(run.output.contains("RR0001 has nothing for this filter; care-leavers has"), "\(run)")
    #expect(run.output.contains("design:RCT"), "\(run)")
  }

  @Test func anUnknownReviewNamesThoseThatThereAre() throws {
    for arguments in [["--review", "rr2"], ["overview", "--review", "rr2"]] {
      let run = try EvidenceProcess.run(arguments)
      #expect(run.end == .exited(2))
      #expect(
        run.diagnostics
          == "evidence: --review: no review has the id \"rr2\"; expected one of \(SampleLibrary.names.joined(separator: ", "))\n"
      )
    }
  }

  @Test func aReviewIsChosenByIdInAnyCase() throws {
    let whole = try EvidenceProcess.run(["overview"]).output
    let first = try EvidenceProcess.run(["overview", "--review", "RR0001"])
    #expect(first.end == .exited(0))
    #expect(whole.hasPrefix(first.output.dropLast(1)))
    #expect(first.output.utf8.count < whole.utf8.count)
    let two = try EvidenceProcess.run(["overview", "--review", "care-leavers", "--review", "rr0001"])
    #expect(two.output.hasPrefix(first.output.dropLast(1)))
    #expect(two.output.utf8.count > first.output.utf8.count)
  }
}
