// `--script FILE`.

import Browser
import Evidence
import EvidenceReports
import SystemPackage
import Terminal

/// The whole program without a terminal: keys, mouse and sizes come from a file, screens go to files.
struct ScriptRun {
  /// The size before the first `resize`.
  static let size = Size(80, 24)

  private let path: String

  init(path: String) { self.path = path }

  private var name: String { Sanitiser.clean(path) }

  /// Plays the script to its end, or until it quits. There is no today in it: the same script draws the same screens on
  /// any day.
  func play(_ arguments: Browse) throws(CommandFailure) {
    let steps = try steps()
    let sources = try ReviewSource.named(by: arguments.sources.paths)
    let model = try ReviewSet(reading: sources).model(ascii: arguments.ascii)
    let opening = try Opening(arguments, model)
    var state = BrowserState(
      model, size: Self.size, glyphs: arguments.ascii ? .ascii : .unicode, hasMouse: !arguments.withoutMouse)
    opening.apply(to: &state, model)
    for step in steps {
      switch step.command {
      case .input(let events):
        for event in events {
          for effect in state.handle(event, model) {
            if effect == .quit { return }
            if case .export(let request) = effect {
              ExportRunner(sources: sources, date: nil).carryOut(request, &state, model)
            } else {
              tell(effect)
            }
          }
        }
      case .resize(let size): _ = state.handle(.resize(size), model)
      case .screen(let output): try write(state.frame(model).transcript, to: output, line: step.line, beside: sources)
      }
    }
  }

  private func steps() throws(CommandFailure) -> [ScriptStep] {
    do {
      return try ScriptParser.parse(
        String(decoding: try FileReading.bytes(ofFile: path, expected: "a script"), as: UTF8.self))
    } catch let problem as ScriptError {
      throw .wrongData(["\(name): error: \(problem.message)"])
    } catch {
      throw .wrongData(["\(error)"])
    }
  }

  /// Tells what an effect would have done.
  private func tell(_ effect: SideEffect) {
    switch effect {
    case .copy(let text): StandardOutput.write("copy: \(text)")
    case .open(let url): StandardOutput.write("open: \(WebAddress.encoded(url))")
    case .theme(let theme): StandardOutput.write("theme: \(theme.rawValue)")
    case .quit, .export, .redraw, .ring, .captureMouse: break
    }
  }

  /// Writes a screen to the file that the script names, or to standard output for `-`.
  private func write(
    _ transcript: String, to output: String, line: Int, beside sources: [ReviewSource]
  ) throws(CommandFailure) {
    guard output != "-" else { return StandardOutput.write(transcript) }
    guard !sources.contains(where: { $0.isFile(at: output) }) else {
      throw .wrongData([
        "\(name): error: line \(line): \(output) is a review that is open, and reviews are never written to; expected another file"
      ])
    }
    do {
      let descriptor = try FileDescriptor.open(
        FilePath(output), .writeOnly, options: [.create, .truncate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
      _ = try descriptor.closeAfter { try descriptor.writeAll(transcript.utf8) }
    } catch {
      throw .wrongData([
        "\(name): error: line \(line): \(output) cannot be written (\(error)); expected a file that may be written"
      ])
    }
  }
}
