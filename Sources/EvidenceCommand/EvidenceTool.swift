// The program: finds the subcommand, and turns what goes wrong into words and an exit code.

import ArgumentParser
import Terminal

/// The program: `evidence` and its subcommands.
@main
struct EvidenceTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Browse evidence reviews: studies, findings, quality, and the evidence behind a finding.",
    version: "0.1.0",
    subcommands: [
      Browse.self, Overview.self, ListCommand.self, Show.self, Facets.self, MapCommand.self, Quality.self,
      ConfidenceCommand.self, EffectsCommand.self, FlowCommand.self,
      Audit.self, Compare.self, ExportCommand.self, Check.self,
    ],
    defaultSubcommand: Browse.self)

  static func main() {
    StandardDescriptors.occupy()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as CommandFailure {
      StandardError.write(failure.lines)
      endProgram(failure.code)
    } catch {
      end(for: error)
    }
  }

  /// Help and version go to standard output; what is wrong with the call, to standard error.
  private static func end(for error: any Error) -> Never {
    guard exitCode(for: error) == .success else {
      StandardError.write(
        Wrapping.lines(of: "evidence: " + message(for: error)) + ["'evidence --help' shows how it is called."])
      endProgram(.wrongCall)
    }
    let text = fullMessage(for: error)
    // To look whether the text is a script means to make all of them, which nobody should wait for who asks for the version.
    if CommandLine.arguments.contains(where: { $0.hasPrefix("--generate-completion-script") }),
      let script = CompletionScript(basedOn: text)
    {
      StandardOutput.writeOwn(script.text)
      endProgram(.done)
    }
    // The program as a whole has no options: they are those of the browser, which is what it opens without a subcommand.
    StandardOutput.writeOwn(text == helpMessage() ? helpMessage(for: Browse.self) : text)
    endProgram(.done)
  }
}
