// Where reviews come from.

import Evidence
import EvidenceFormats
import Glibc
import Terminal

/// Where a review is read from.
package enum ReviewSource: Hashable, Sendable {
  /// A file that the user named.
  case file(String)
  /// Standard input.
  case standardInput
  /// A review that comes with the program, by its position.
  case bundled(Int)

  /// What messages call it, on one line.
  var name: String {
    switch self {
    case .file(let path): path.isEmpty ? "''" : Sanitiser.clean(path)
    case .standardInput: "standard input"
    case .bundled(let position): BundledReviews.name(at: position)
    }
  }

  /// The sources that arguments name; without any, the reviews that come with the program.
  static func named(by paths: [String]) throws(CommandFailure) -> [ReviewSource] {
    if paths.isEmpty { return (0..<BundledReviews.count).map(ReviewSource.bundled) }
    let inputs = paths.count { $0 == "-" }
    guard inputs < 2 else { throw .wrongCall("- stands \(inputs) times; standard input can be read once") }
    if inputs == 1, isatty(STDIN_FILENO) == 1 {
      throw .wrongCall(
        "- is standard input, which is the terminal; expected a review, as in 'evidence - < review.json'")
    }
    return paths.map { $0 == "-" ? .standardInput : .file($0) }
  }

  /// Whether a path leads to the file that it is, by whatever name.
  func isFile(at path: String) -> Bool {
    var (left, right) = (stat(), stat())
    switch self {
    case .file(let own): guard stat(own, &left) == 0 else { return false }
    // A file may have been put there by the shell; what writes into a pipe cannot be known.
    case .standardInput: guard fstat(STDIN_FILENO, &left) == 0 else { return false }
    case .bundled: return false
    }
    guard stat(path, &right) == 0 else { return false }
    return left.st_dev == right.st_dev && left.st_ino == right.st_ino
  }

  /// The review that it holds, with what is wrong with it.
  func read() throws(UnreadableFile) -> ReadOutcome { EvidenceJSONReader.read(try bytes(), file: name) }

  /// Whether a review could begin with a byte: a brace of JSON, or the first byte of a mark of its encoding.
  private static func canBegin(_ byte: UInt8) -> Bool { [UInt8(ascii: "{"), 0xEF, 0xFE, 0xFF].contains(byte) }

  private func bytes() throws(UnreadableFile) -> [UInt8] {
    switch self {
    case .file(let path): try FileReading.bytes(ofFile: path, canBegin: Self.canBegin)
    case .standardInput: try FileReading.bytes(ofStandardInput: name, canBegin: Self.canBegin)
    case .bundled(let position): BundledReviews.bytes(at: position)
    }
  }
}
