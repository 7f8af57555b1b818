// `--script FILE`.

import Browser
import Evidence
import EvidenceReports
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
    var model = try ReviewSet(reading: sources, in: arguments.speech.language).model(ascii: arguments.ascii)
    let opening = try Opening(arguments, model)
    var state = BrowserState(
      model, size: Self.size, glyphs: arguments.ascii ? .ascii : .unicode, hasMouse: !arguments.withoutMouse)
    opening.apply(to: &state, model)
    for step in steps {
      switch step.command {
      case .input(let events):
        for event in events {
          for effect in state.handle(event, model) {
            switch effect {
            case .quit: return
            case .export(let request): ExportRunner(sources: sources, date: nil).carryOut(request, &state, model)
            case .language(let language):
              model = model.speaking(language, EnvironmentVariable.collation(in: language))
              state.adopt(model)
              state.show(languageOf: model)
            case .copy(let text): StandardOutput.write("copy: \(text)")
            case .open(let url): StandardOutput.write("open: \(WebAddress.encoded(url))")
            case .theme(let theme): StandardOutput.write("theme: \(theme.rawValue)")
            case .redraw, .ring, .captureMouse: break
            }
          }
        }
      case .resize(let size): _ = state.handle(.resize(size), model)
      case .screen(let output):
        guard output != "-" else {
          StandardOutput.write(state.frame(model).transcript)
          continue
        }
        let exports = ExportRunner(sources: sources, date: nil)
        do throws(UnwritableFile) {
          try exports.write(state.frame(model).transcript, to: output, replacing: arguments.force)
        } catch {
          throw .wrongData([
            "\(name): error: line \(step.line): \(error.name) \(error.what); expected \(error.expected)"
          ])
        }
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
}
