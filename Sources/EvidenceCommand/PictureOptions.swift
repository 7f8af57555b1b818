// Views as pictures.

import ArgumentParser
import EvidenceReports

/// Where the picture of a view goes, if one is asked for.
struct PictureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Write the view as a picture, in SVG; - is standard output.", valueName: "file"),
    completion: .file(extensions: ["svg"]))
  var svg: String?

  @Flag(help: "Replace a picture that is there already.")
  var force = false

  /// Where the picture goes; nil where none is asked for. `others` are the options that ask for another form, and whether they are there.
  func path(not others: (option: String, isThere: Bool)...) throws(CommandFailure) -> String? {
    guard let svg else {
      guard !force else { throw .wrongCall("--force replaces a picture; expected --svg with its name beside it") }
      return nil
    }
    for other in others where other.isThere {
      throw .wrongCall("\(other.option) and --svg ask for different things; expected one of them")
    }
    return svg
  }

  /// A picture of so many rows, or why it cannot be looked at. `narrow` are the options that ask for less.
  func drawn(
    _ rows: String, narrowedBy narrow: String, _ draw: () throws(Pictures.Failure) -> String
  ) throws(CommandFailure) -> String {
    do throws(Pictures.Failure) {
      return try draw()
    } catch {
      let (what, most) =
        switch error {
        case .tooManyRows(let count, let most): ("of \(count) \(rows)", "\(most)")
        case .tooHigh(let height, let most): ("\(height) pixels high", "\(most)")
        }
      throw .wrongCall(
        "--svg: a picture \(what) is more than anybody can look at; expected at most \(most): \(narrow) narrow it")
    }
  }

  /// Writes a picture to where it was asked for; nothing of it where it cannot be written whole.
  func write(_ picture: String, to path: String, besides sources: [ReviewSource]) throws(CommandFailure) {
    guard path != "-" else { return StandardOutput.write(data: picture) }
    do throws(UnwritableFile) {
      try ExportRunner(sources: sources, date: nil).write(picture, to: path, replacing: force)
    } catch {
      throw CommandFailure.wrongData([error.line])
    }
  }
}
