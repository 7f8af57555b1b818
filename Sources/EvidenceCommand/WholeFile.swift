// Files that are written whole or not at all.

import Glibc
import SystemPackage
import Terminal

/// A file that could not be written.
struct UnwritableFile: Error, Hashable {
  /// Its name, on one line.
  let name: String
  /// What is wrong.
  let what: String
  /// What would be right.
  let expected: String
  /// Whether it is only that the file is there already.
  var existed = false

  /// The problem on one line, in the form of all problems of files.
  var line: String { "\(name): error: \(what); expected \(expected)" }
}

/// Writes whole files. What is written goes into a new file in the same folder, down to the disk, and then takes its place in one
/// step: whoever looks sees the file as it was, or all of the new one.
enum WholeFile {
  /// Writes a file. One that is there already is left alone, whoever made it and however late, unless it may be replaced. A link is
  /// never replaced: the file that it leads to is, and one that leads to nothing is refused.
  ///
  /// - Parameters:
  ///   - abilities: what the file system is asked to do; a test leaves some out.
  ///   - beforePlacing: what happens between the last byte written and the name; a test looks there.
  static func write(
    _ text: String, to path: String, replacing: Bool, abilities: FileSystemAbilities = .all,
    beforePlacing: () -> Void = {}
  ) throws(UnwritableFile) {
    let name = path.isEmpty ? "''" : Sanitiser.clean(path)
    let place = resolved(path)
    let mode = try mode(ofFileAt: place, name, replacing: replacing)
    do {
      try FilePlacing(place, mode, replacing, abilities).put(text, beforePlacing)
    } catch {
      if error == .fileExists, !replacing { throw exists(name) }
      throw UnwritableFile(
        name: name, what: "cannot be written (\(error))",
        expected: "the name of a file in a folder that may be written to")
    }
  }

  /// Who may read and write the new file: those who could before, or whom the user lets. Refuses a place where no file may be.
  private static func mode(
    ofFileAt place: String, _ name: String, replacing: Bool
  ) throws(UnwritableFile) -> mode_t {
    var status = stat()
    guard lstat(place, &status) == 0 else { return 0o666 & ~mask }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      guard replacing else { throw exists(name) }
      return status.st_mode & 0o777
    case S_IFDIR: throw UnwritableFile(name: name, what: "is a directory", expected: "the name of a file")
    case S_IFLNK:
      throw UnwritableFile(
        name: name, what: "is a link that leads to no file, and links are never replaced",
        expected: "the name of a file")
    default:
      throw UnwritableFile(
        name: name, what: "is no ordinary file", expected: "the name of one, or - for standard output")
    }
  }

  /// The path without the symbolic links at its end, so that a link stays one and the file that it leads to is replaced.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// What the user lets no new file have.
  private static var mask: mode_t {
    let mask = umask(0o077)
    umask(mask)
    return mask
  }

  private static func exists(_ name: String) -> UnwritableFile {
    UnwritableFile(
      name: name, what: "is there already", expected: "another name, or --force to replace it", existed: true)
  }
}
