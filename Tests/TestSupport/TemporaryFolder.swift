// A folder that a test fills as it likes, gone with the test.

import Glibc

/// A new folder of its own.
public final class TemporaryFolder {
  /// Where it is.
  public let path: String

  /// Makes the folder.
  public init() throws {
    var template = Array("/tmp/evidence-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw ProcessError("mkdtemp: errno \(errno)") }
    path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
  }

  deinit {
    guard let listing = opendir(path) else { return }
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      unlink(self[name])
    }
    closedir(listing)
    rmdir(path)
  }

  /// The path of a name in the folder.
  public subscript(name: String) -> String { path + "/" + name }

  /// Writes a file and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

  /// Writes a file and returns its path.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws -> String {
    guard let file = fopen(self[name], "w") else { throw ProcessError("fopen \(self[name]): errno \(errno)") }
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else { throw ProcessError("fwrite \(self[name]): errno \(errno)") }
    return self[name]
  }

  /// The text of a file.
  public func read(_ name: String) throws -> String { try TextFile.read(self[name]) }
}

/// Files as text.
public enum TextFile {
  /// The whole of a file.
  public static func read(_ path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw ProcessError("fopen \(path): errno \(errno)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer.prefix(count)
    }
  }
}
