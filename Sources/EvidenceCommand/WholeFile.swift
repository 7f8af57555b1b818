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

/// Writes whole files. What is written goes into a file of another name beside it, down to the disk, and then takes its place in one
/// step: whoever looks sees the file as it was, or all of the new one.
enum WholeFile {
  /// Writes a file. One that is there already is left alone, whoever made it and however late, unless it may be replaced.
  static func write(_ text: String, to path: String, replacing: Bool) throws(UnwritableFile) {
    let name = path.isEmpty ? "''" : Sanitiser.clean(path)
    let place = resolved(path)
    var status = stat()
    if stat(place, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR {
        throw UnwritableFile(name: name, what: "is a directory", expected: "the name of a file")
      }
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw UnwritableFile(
          name: name, what: "is no ordinary file", expected: "the name of one, or - for standard output")
      }
      guard replacing else { throw exists(name) }
    }
    let mode = status.st_mode == 0 ? 0o666 & ~mask : status.st_mode & 0o777
    let temporary = try put(text, beside: place, name, mode: mode)
    guard replacing || link(temporary, place) != 0 else {
      unlink(temporary)
      return finish(place)
    }
    if !replacing {
      let problem = Errno(rawValue: errno)
      if problem == .fileExists {
        unlink(temporary)
        throw exists(name)
      }
      // A file system without hard links: an empty file holds the place, and is replaced at once.
      let holder = open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      guard holder >= 0 else {
        let problem = Errno(rawValue: errno)
        unlink(temporary)
        throw problem == .fileExists ? exists(name) : unwritable(name, problem)
      }
      close(holder)
    }
    guard rename(temporary, place) == 0 else {
      let problem = Errno(rawValue: errno)
      unlink(temporary)
      throw unwritable(name, problem)
    }
    finish(place)
  }

  /// The path without the symbolic links at its end, so that a link stays one and the file that it leads to is replaced.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Writes the text into a new file in the same folder, down to the disk; returns its path.
  private static func put(
    _ text: String, beside path: String, _ name: String, mode: mode_t
  ) throws(UnwritableFile) -> String {
    var template = Array((folder(of: path) + "/.evidence-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    let problem = Errno(rawValue: errno)
    guard descriptor >= 0 else { throw unwritable(name, problem) }
    let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do {
      let file = FileDescriptor(rawValue: descriptor)
      try file.closeAfter {
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        try file.writeAll(text.utf8)
        guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else { throw Errno(rawValue: errno) }
      }
      return temporary
    } catch {
      unlink(temporary)
      throw unwritable(name, error as? Errno ?? .ioError)
    }
  }

  /// Puts the name of a new file down to the disk too. Where a file system cannot do that, the file is there all the same.
  private static func finish(_ path: String) {
    let folder = open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
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

  private static func unwritable(_ name: String, _ problem: Errno) -> UnwritableFile {
    UnwritableFile(
      name: name, what: "cannot be written (\(problem))",
      expected: "the name of a file in a folder that may be written to")
  }
}
