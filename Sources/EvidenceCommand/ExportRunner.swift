// Exports on their way to a file.

import Browser
import Evidence
import EvidenceReports
import Terminal

/// Writes exports to files, and never over a review that is open.
struct ExportRunner {
  /// The reviews that are open, or will be.
  let sources: [ReviewSource]
  /// The day; nil in a script, which gives the same on any day.
  let date: PartialDate?

  /// Carries out what the browser asks for, and says in its status line what became of it. A file that is there already is only
  /// replaced after the person has said so.
  func carryOut(_ request: ExportRequest, _ state: inout BrowserState, _ model: BrowserModel) {
    let export = Export(request, date: date, model)
    let text: String
    do throws(Pictures.Failure) {
      text = try export.text(of: request.content)
    } catch {
      return state.show(export.problem(error), isProblem: true)
    }
    do throws(UnwritableFile) {
      try write(text, to: request.path, replacing: request.replaces)
      state.showWritten(export.summary(of: request.content), to: request.path, model.words)
    } catch {
      if error.existed { return state.askToReplace(request) }
      // What is wrong comes first, and the name is known: a narrow window cuts off the rest.
      state.show("Not exported: \(error.what): \(error.name)", isProblem: true)
    }
  }

  /// Writes an export to a file.
  func write(
    _ export: Export, _ format: ExportRequest.Format, to path: String, replacing: Bool
  ) throws(UnwritableFile) {
    try write(export.text(format), to: path, replacing: replacing)
  }

  /// Writes a text to a file.
  func write(_ text: @autoclosure () -> String, to path: String, replacing: Bool) throws(UnwritableFile) {
    guard !sources.contains(where: { $0.isFile(at: path) }) else {
      throw UnwritableFile(
        name: Sanitiser.clean(path), what: "is a review that is open, and reviews are never written to",
        expected: "another name")
    }
    try WholeFile.write(text(), to: path, replacing: replacing)
  }
}
