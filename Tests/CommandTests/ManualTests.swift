import EvidenceQuery
import Foundation
import Terminal
import TestSupport
import Testing

@testable import Browser

/// The manual page is what the tables of the program say.
@Suite("The manual page")
struct ManualTests {
  private static let page = Documents.root.appending(path: "docs/man/evidence.1")

  @Test("docs/man/evidence.1 is what the tables of the program say")
  func isUpToDate() throws {
    let wanted = try manual()
    let held = try? String(contentsOf: Self.page, encoding: .utf8)
    guard held != wanted else { return }
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1" {
      try FileManager.default.createDirectory(
        at: Self.page.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(wanted.utf8).write(to: Self.page)
      Issue.record("docs/man/evidence.1 was out of date and has been written anew; run the tests again")
    } else {
      Issue.record("docs/man/evidence.1 is out of date: script/docs writes it")
    }
  }

  @Test(
    "Programs that show it have nothing to say against it",
    arguments: [["groff", "-man", "-mdoc", "-ww", "-z", "-Tutf8"], ["mandoc", "-T", "lint", "-W", "warning"]])
  func isWellFormed(_ call: [String]) throws {
    guard let path = ["/usr/bin/", "/bin/"].map({ $0 + call[0] }).first(where: FileManager.default.isExecutableFile)
    else {
      return
    }
    let run = try EvidenceProcess.run(path, Array(call.dropFirst()) + [Self.page.path])
    #expect(run.output == "" && run.diagnostics == "", "\(run)")
    #expect(run.end == .exited(0))
  }

  private static let arrows: Set<Key> = [.up, .down, .left, .right]

  private func manual() throws -> String {
    let words = Words.english
    var page = Manual(
      "evidence", "browse evidence reviews and the evidence behind their findings", date: "November 26, 2026")
    let tool = try CallDescription.ofProgram()
    page.section("SYNOPSIS")
    for command in tool.commands { page.synopsis(command) }
    page.section("DESCRIPTION")
    page.paragraphs(
      "Opens evidence reviews in a browser for the terminal: studies, findings and quality assessments side by side, a filter that narrows all three, and from each finding the way to the evidence behind it and back.",
      "Without a path, the reviews that come with the program are meant. A single minus is standard input. Reviews are never written to."
    )
    for command in tool.commands {
      page.subsection(command.isDefault ? "evidence" : "evidence \(command.name)")
      page.paragraphs(command.about)
      page.list(command.arguments.map { Manual.Item($0.term, $0.help) })
    }
    page.section("KEYS")
    page.paragraphs("The name in brackets is the command that does the same.")
    page.list(
      ActionTable.all.map { binding in
        let keys = binding.keys.map { Self.arrows.contains($0) ? $0.name : $0.label(.ascii) }.joined(separator: ", ")
        return Manual.Item(keys, "\(words(binding.help)) [:\(binding.action.rawValue)]")
      }, width: 14)
    page.section("COMMANDS")
    page.paragraphs(
      "A colon opens a line for a command; Tab completes its name and its argument. What a key does is a command by the name that stands with it above, and these take an argument:"
    )
    page.list(
      CommandTable.withArgument.map { Manual.Item(":" + $0.usage(words), words($0.help)) }, width: 28)
    page.section("FILTERS")
    page.paragraphs(
      "A filter is one line, such as country:Wales design:qualitative. Clauses side by side must all hold; OR joins alternatives, a minus before a clause negates it, brackets group. field:a,b asks for a or b; >=, <=, >, < and .. are for fields with an order. Other words are looked for in all text, and \"several words\" in a run.",
      "Values are taken by label, code or other name, in any case. notheld, unreported and notpassedon ask for what is not known, by whose silence it is. The fields are:"
    )
    page.list(FieldTable.all.map { Manual.Item($0.name + ":", Self.about($0)) }, width: 14)
    page.section("ENVIRONMENT")
    page.list([
      Manual.Item(
        "NO_COLOR", "set and not empty: no colour; bold and reverse stay. The option for colour goes before it."),
      Manual.Item("TERM", "the type of the terminal. Where it is not known, a similar one is used and named."),
      Manual.Item(
        "LC_ALL, LC_CTYPE, LANG",
        "the locale, in this order. Where it is not UTF-8, or is C, lines and symbols are drawn in ASCII."),
      Manual.Item(
        "LC_ALL, LC_COLLATE, LANG",
        "the locale by whose rules titles and names are sorted, in this order. Where the system does not have it ('locale -a'), or it is C, they are sorted without case and marks."
      ),
      Manual.Item("DISPLAY, WAYLAND_DISPLAY", "whether there is a desktop whose web browser can open a DOI."),
    ])
    page.section("FILES")
    page.list([
      Manual.Item("*.json", "reviews, in the format evidence-review/1.")
    ])
    page.section("EXIT STATUS")
    page.list(
      [
        Manual.Item("0", "Done."), Manual.Item("1", "A file cannot be read, or its data is wrong."),
        Manual.Item("2", "The call is wrong."), Manual.Item("3", "The terminal cannot be used."),
      ], width: 2)
    page.section("EXAMPLES")
    page.literal(
      "evidence --review rr0001 --filter 'country:Wales'", "evidence overview review.json | less",
      "evidence check --strict review.json")
    return page.text
  }

  private static func about(_ field: Field) -> String {
    let subject =
      switch field.subject {
      case .study: "of the study"
      case .finding: "of the finding"
      case .appraisal: "of what judges the study or the result"
      case .row: "of the row of the list"
      }
    guard case .words(let words, _) = field.kind else { return "\(field.label), \(subject)" }
    return "\(field.label), \(subject): \(words.joined(separator: ", "))"
  }
}

/// The subcommands and options of the program, as its argument parser tells them.
private struct CallDescription: Decodable {
  struct Command {
    let name: String
    let about: String
    let isDefault: Bool
    let arguments: [Argument]
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      var text: String { (kind == "short" ? "-" : "--") + name }
    }

    let abstract: String?
    let discussion: String?
    let kind: String
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let shouldDisplay: Bool
    let isRepeating: Bool

    var term: String {
      let value = valueName.map { kind == "flag" ? "" : "<\($0)>" } ?? ""
      guard let names, !names.isEmpty else { return value + (isRepeating ? " ..." : "") }
      return names.map(\.text).joined(separator: ", ") + (value.isEmpty ? "" : " \(value)")
    }

    var help: String {
      let values = allValues.map { $0.isEmpty ? "" : " Values: \($0.joined(separator: ", "))." } ?? ""
      return (abstract ?? "") + values + (defaultValue.map { " Without it: \($0)." } ?? "")
    }
  }

  private struct Description: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let defaultSubcommand: String?
    let subcommands: [Description]?
    let shouldDisplay: Bool
  }

  private let command: Description

  static func ofProgram() throws -> CallDescription {
    let run = try EvidenceProcess.run(["--experimental-dump-help"])
    return try JSONDecoder().decode(CallDescription.self, from: Data(run.output.utf8))
  }

  /// The subcommands, the browser first.
  var commands: [Command] {
    let shown = (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    return shown.map { description in
      let isDefault = description.commandName == (command.defaultSubcommand ?? "browse")
      // Of the browser, the page has said what it is for.
      let about =
        isDefault
        ? "Opens the browser."
        : [description.abstract, description.discussion].compactMap { $0 }.joined(separator: " ")
      return Command(
        name: description.commandName, about: about.replacing("\n", with: " "), isDefault: isDefault,
        arguments: (description.arguments ?? []).filter(\.shouldDisplay))
    }
    .sorted { $0.isDefault && !$1.isDefault }
  }
}

extension Manual {
  fileprivate mutating func synopsis(_ command: CallDescription.Command) {
    macro(".Nm")
    if !command.isDefault { macro(".Cm \(command.name)") }
    macro(".Op Ar options")
    macro(".Op Ar path ...")
  }
}
