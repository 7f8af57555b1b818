// `evidence compare`.

import ArgumentParser
import Browser
import Evidence
import EvidenceQuery
import Glibc
import Terminal

/// `evidence compare`: two to four studies, or findings, side by side.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare two to four studies, or findings, side by side.",
    discussion: """
      An id is that of a study or a finding: rr0001/p3, or p3 where no other record has it. 'evidence list' prints the ids \
      of its rows. What follows the ids are reviews to open: a name that ends with .json, or that is a file. What differs \
      has a sign, and the words say so; where a value comes from makes no difference.
      """)

  @Argument(
    help: "The id of a study or a finding.",
    completion: .custom { words, index, _ in ShellCompletion.ids(words, index) })
  var first: String

  @Argument(
    help: "The id of another.", completion: .custom { words, index, _ in ShellCompletion.ids(words, index) })
  var second: String

  @Argument(
    help: ArgumentHelp(
      "One or two ids more; then reviews to open, in the format evidence-review/1; - is standard input.",
      valueName: "id-or-path"),
    completion: .file(extensions: ["json"]))
  var others: [String] = []

  @OptionGroup var chosen: ReviewChoice

  @Flag(help: "Only what differs.")
  var differing = false

  @OptionGroup var form: ViewForm
  @OptionGroup var speech: LanguageOptions

  func run() throws {
    let ids = [first, second] + others.prefix { !Self.isPath($0) }
    let paths = Array(others.drop { !Self.isPath($0) })
    let model = try ReviewSet(reading: ReviewSource.named(by: paths), in: speech.language).model(ascii: form.isASCII)
    let scope = try chosen.scope(in: model.library) ?? .all
    let comparison: SideBySide
    do throws(SideBySideProblem) {
      comparison = try SideBySide(ids: ids, in: model.library, of: scope)
    } catch {
      throw CommandFailure.wrongCall(error.message(.english))
    }
    let details = form.details(of: model)
    StandardOutput.write(
      form.text(of: details.page(of: comparison, onlyDiffering: differing)) { width in
        details.page(of: comparison, onlyDiffering: differing, width: width)
      })
  }

  /// Whether a word names a file rather than a record.
  private static func isPath(_ word: String) -> Bool {
    var status = stat()
    return word == "-" || word.hasSuffix(".json") || stat(word, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
