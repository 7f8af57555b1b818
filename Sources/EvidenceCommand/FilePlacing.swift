// How a new file comes to its name in one step.

import Glibc
import SystemPackage

/// What a file system may be able to do.
struct FileSystemAbilities: OptionSet {
  let rawValue: Int

  /// Files that have no name yet, which nobody sees and which are gone when the program is killed.
  static let unnamedFiles = FileSystemAbilities(rawValue: 1)
  /// More than one name of a file, of which the second is only given where none was.
  static let hardLinks = FileSystemAbilities(rawValue: 2)

  static let all: FileSystemAbilities = [.unnamedFiles, .hardLinks]
}

/// Puts a new file in a place.
struct FilePlacing {
  private let place: String
  private let mode: mode_t
  private let replaces: Bool
  private let abilities: FileSystemAbilities

  /// A file for a place, with who may read and write it. One that is there is only replaced where that is wanted.
  init(_ place: String, _ mode: mode_t, _ replaces: Bool, _ abilities: FileSystemAbilities) {
    self.place = place
    self.mode = mode
    self.replaces = replaces
    self.abilities = abilities
  }

  /// Writes the text into a new file, down to the disk, and gives it its place.
  /// - Throws: what the system says; `fileExists` where a file is there that may not be replaced.
  func put(_ text: String, _ beforePlacing: () -> Void) throws(Errno) {
    if abilities.isSuperset(of: .all), try putUnnamed(text, beforePlacing) { return finish() }
    let (descriptor, temporary) = try namedFile()
    do throws(Errno) {
      try fill(descriptor, with: text)
      beforePlacing()
      try place(temporary)
    } catch {
      unlink(temporary)
      throw error
    }
    finish()
  }

  // MARK: Without a name

  /// By way of a file without a name; returns false where the file system, or a system without `/proc`, has no way.
  private func putUnnamed(_ text: String, _ beforePlacing: () -> Void) throws(Errno) -> Bool {
    // O_TMPFILE, which is no plain number in the header.
    let descriptor = open(folder, O_WRONLY | O_CLOEXEC | O_DIRECTORY | 0o20_000_000, 0o600)
    guard descriptor >= 0 else { return false }
    // It must be open until it has its name.
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else {
      close(descriptor)
      return false
    }
    defer { close(copy) }
    try fill(descriptor, with: text)
    beforePlacing()
    switch name(copy, place) {
    case nil: return true
    case .fileExists? where !replaces: throw .fileExists
    case .fileExists?: break
    case .some: return false
    }
    // A name of its own, only for the moment until it takes that of the other.
    for _ in 0..<100 {
      let temporary = folder + "/.evidence-" + String(UInt64.random(in: 0...UInt64.max), radix: 36)
      switch name(copy, temporary) {
      case nil: break
      case .fileExists?: continue
      case .some: return false
      }
      guard rename(temporary, place) == 0 else {
        let problem = Errno(rawValue: errno)
        unlink(temporary)
        throw problem
      }
      return true
    }
    return false
  }

  /// Gives an open file a name, if nothing has it; returns why not.
  private func name(_ descriptor: Int32, _ name: String) -> Errno? {
    linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
      ? nil : Errno(rawValue: errno)
  }

  // MARK: With a name

  /// A new file in the same folder, and its path.
  private func namedFile() throws(Errno) -> (Int32, String) {
    var template = Array((folder + "/.evidence-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw Errno(rawValue: errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return (descriptor, String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  /// Gives a file its place, and takes its own name away.
  private func place(_ temporary: String) throws(Errno) {
    if !replaces {
      if abilities.contains(.hardLinks), link(temporary, place) == 0 {
        unlink(temporary)
        return
      }
      guard !abilities.contains(.hardLinks) || errno != EEXIST else { throw .fileExists }
      // A file system without hard links: an empty file holds the place, and is replaced at once.
      let holder = open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      guard holder >= 0 else { throw Errno(rawValue: errno) }
      close(holder)
    }
    guard rename(temporary, place) == 0 else { throw Errno(rawValue: errno) }
  }

  // MARK: Down to the disk

  /// Writes all of a file, and closes it.
  private func fill(_ descriptor: Int32, with text: String) throws(Errno) {
    let file = FileDescriptor(rawValue: descriptor)
    do {
      try file.closeAfter {
        try file.writeAll(text.utf8)
        guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else { throw Errno(rawValue: errno) }
      }
    } catch {
      throw error as? Errno ?? .ioError
    }
  }

  /// Puts the name of a new file down to the disk too. Where a file system cannot do that, the file is there all the same.
  private func finish() {
    let folder = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private var folder: String {
    guard let slash = place.lastIndex(of: "/") else { return "." }
    return slash == place.startIndex ? "/" : String(place[..<slash])
  }
}
