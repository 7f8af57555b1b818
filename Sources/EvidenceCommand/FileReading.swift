// Whole files into memory, or words for why not.

import Glibc
import SystemPackage
import Terminal

/// A file that cannot be read at all.
package struct UnreadableFile: Error, Hashable, CustomStringConvertible {
  /// Its name, on one line.
  package let name: String
  /// What is wrong.
  package let what: String
  /// What would be right.
  package let expected: String

  /// The problem on one line, in the form of all problems of files.
  package var description: String { "\(name): error: \(what); expected \(expected)" }
}

/// Reads whole files. They are opened for reading only: nothing of the user's is ever written to.
package enum FileReading {
  /// What is expected where a review should be.
  static let review = "a review in the format evidence-review/1"

  /// The bytes of a file.
  ///
  /// - Parameters:
  ///   - expected: what the file should be, for messages.
  ///   - most: how many bytes it may have; without, half of the machine's memory, and of what comes through a pipe 4 GiB.
  ///   - canBegin: whether what is expected could begin with a byte that is no blank, so that a stream that never ends is
  ///     given up; small ones are read whole all the same, since their reader says more exactly what is wrong.
  ///   - afterReading: what happens between the last byte read and the look at whether the file is still the same: a
  ///     test changes it there.
  package static func bytes(
    ofFile path: String, expected: String = review, most: Int? = nil,
    canBegin: @escaping (UInt8) -> Bool = { _ in true },
    afterReading: () -> Void = {}
  ) throws(UnreadableFile) -> [UInt8] {
    let name = Sanitiser.clean(path)
    do {
      let descriptor = try FileDescriptor.open(FilePath(path), .readOnly, options: [.closeOnExec])
      return try descriptor.closeAfter {
        let before = try FileState(of: descriptor)
        if before.isDirectory {
          throw UnreadableFile(name: name, what: "is a directory", expected: "the path of \(expected)")
        }
        let bytes = try all(of: descriptor, before, Limit(most, canBegin))
        afterReading()
        guard before.isStill(try FileState(of: descriptor), withBytes: bytes.count) else {
          throw UnreadableFile(
            name: name, what: "changed while it was read", expected: "a file that nobody writes to, so try again")
        }
        return bytes
      }
    } catch let problem as UnreadableFile {
      throw problem
    } catch {
      throw problem(name, error, expected)
    }
  }

  /// The bytes of standard input, up to its end.
  static func bytes(
    ofStandardInput name: String, canBegin: @escaping (UInt8) -> Bool = { _ in true }
  ) throws(UnreadableFile) -> [UInt8] {
    do {
      return try all(of: .standardInput, FileState(of: .standardInput), Limit(nil, canBegin))
    } catch {
      throw problem(name, error, review)
    }
  }

  /// The most that is read of one source: half of the machine's memory, since what is read has to be held.
  private static let mostBytes = sysconf(Int32(_SC_PHYS_PAGES)) / 2 * sysconf(Int32(_SC_PAGESIZE))

  /// The most that is read of a stream, of which nobody knows whether it ever ends.
  private static let mostOfStream = min(mostBytes, 4 << 30)

  /// How much of a stream is read whatever it is.
  private static let beginning = 1 << 20

  /// Where reading stops.
  private struct Limit {
    let most: Int?
    let canBegin: (UInt8) -> Bool

    init(_ most: Int?, _ canBegin: @escaping (UInt8) -> Bool) {
      self.most = most
      self.canBegin = canBegin
    }
  }

  /// Why a source is not read to its end.
  private enum Endless: Error {
    /// It is larger than anything that fits; the number of bytes where it is not the memory that bounds it.
    case tooLong(Int?)
    /// It is no file and no stream.
    case device
    /// It begins as nothing does that could be read; the byte, or nil for blanks only.
    case noBeginning(UInt8?)
  }

  /// Reads to the end. One copy of the file is in memory, with room for one chunk more.
  private static func all(of descriptor: FileDescriptor, _ state: FileState, _ limit: Limit) throws -> [UInt8] {
    guard !state.isDevice else { throw Endless.device }
    let most = limit.most ?? (state.isRegular ? mostBytes : mostOfStream)
    let chunk = 1 << 18
    let expected = state.isRegular ? state.size : 0
    let tooLong = Endless.tooLong(most < mostBytes ? most : nil)
    guard expected <= most else { throw tooLong }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected + chunk)
    var hasBegun = state.isRegular
    while true {
      guard bytes.count <= most else { throw tooLong }
      if !hasBegun, bytes.count >= beginning {
        let first = bytes.first { !" \t\r\n".utf8.contains($0) }
        guard let first, limit.canBegin(first) else { throw Endless.noBeginning(first) }
        hasBegun = true
      }
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: chunk))
      let count = try bytes[start...].withUnsafeMutableBytes { try descriptor.read(into: $0) }
      bytes.removeLast(chunk - count)
      if count == 0 { return bytes }
    }
  }

  private static func words(for endless: Endless) -> String {
    switch endless {
    case .tooLong(nil): "is larger than half of this machine's memory"
    case .tooLong(let most?) where most >= 1 << 30: "goes on after \(most >> 30) GiB"
    case .tooLong(let most?): "goes on after \(most) bytes"
    case .device: "is a device"
    case .noBeginning(nil): "goes on after \(beginning >> 20) MiB of blanks"
    case .noBeginning(let byte?):
      "begins with "
        + (0x21...0x7E ~= byte
          ? "\"\(Character(Unicode.Scalar(byte)))\""
          : "the byte 0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true))
        + " and goes on after \(beginning >> 20) MiB"
    }
  }

  private static func problem(_ name: String, _ error: any Error, _ expected: String) -> UnreadableFile {
    let path = "the path of \(expected)"
    if let endless = error as? Endless {
      return UnreadableFile(name: name, what: words(for: endless), expected: expected)
    }
    return switch error as? Errno {
    case .noSuchFileOrDirectory?: UnreadableFile(name: name, what: "no such file", expected: path)
    case .notDirectory?: UnreadableFile(name: name, what: "leads through a file that is no directory", expected: path)
    case .isDirectory?: UnreadableFile(name: name, what: "is a directory", expected: path)
    case .fileNameTooLong?: UnreadableFile(name: name, what: "the name is too long", expected: path)
    case .tooManySymbolicLinkLevels?: UnreadableFile(name: name, what: "its links go round in a circle", expected: path)
    case .permissionDenied?:
      UnreadableFile(
        name: name, what: "may not be read by this user", expected: "a file with the permission to read it")
    case let error?: UnreadableFile(name: name, what: "cannot be read (\(error))", expected: path)
    case nil: UnreadableFile(name: name, what: "cannot be read", expected: path)
    }
  }
}

/// What tells whether a file was written to: its size and when it was last changed.
private struct FileState: Hashable {
  let size: Int
  let isDirectory: Bool
  let isRegular: Bool
  /// Whether it is a device, which may have no end. The one that is always empty has one.
  let isDevice: Bool
  private let seconds: Int
  private let nanoseconds: Int

  /// The state of an open file.
  init(of descriptor: FileDescriptor) throws {
    var status = stat()
    guard fstat(descriptor.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
    size = Int(status.st_size)
    isDirectory = status.st_mode & S_IFMT == S_IFDIR
    isRegular = status.st_mode & S_IFMT == S_IFREG
    var null = stat()
    let isNull = stat("/dev/null", &null) == 0 && null.st_mode & S_IFMT == S_IFCHR && null.st_rdev == status.st_rdev
    isDevice = status.st_mode & S_IFMT == S_IFBLK || status.st_mode & S_IFMT == S_IFCHR && !isNull
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }

  /// Whether so many bytes are all of one state of the file. A pipe has no state, and a file that the system makes up does
  /// not say how many there are.
  func isStill(_ after: FileState, withBytes count: Int) -> Bool {
    !isRegular || after == self && (size == 0 || count == size)
  }
}
