import Foundation
import Terminal

/// Screens that have been read and found right, as files: the text, the roles and the cursor.
///
/// `UPDATE_GOLDENS=1` writes the files anew and fails, so that nobody takes a new screen for a test that holds.
public enum Golden {
  /// Why a screen is not as it should be.
  public struct Mismatch: Error, CustomStringConvertible {
    /// What differs, with both screens.
    public let description: String
  }

  /// The folder of the files.
  public static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "BrowserTests/Goldens").path

  /// The names of all files, without their extension.
  public static func names() throws -> Set<String> {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    return Set(files.filter { $0.hasSuffix(".screen") }.map { String($0.dropLast(".screen".count)) })
  }

  static func expect(_ got: String, named name: String) throws {
    let path = "\(folder)/\(name).screen"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try got.write(toFile: path, atomically: true, encoding: .utf8)
      throw Mismatch(description: "wrote \(name).screen: read it, and run again without UPDATE_GOLDENS")
    }
    guard let expected = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Mismatch(description: "there is no \(name).screen; UPDATE_GOLDENS=1 writes it\n\(got)")
    }
    guard expected != got else { return }
    throw Mismatch(
      description: """
        \(name).screen differs:
        \(differences(expected, got).joined(separator: "\n"))
        --- expected
        \(expected)
        --- got
        \(got)
        """)
  }

  /// The rows that differ, each with the columns from the first to the last that does.
  static func differences(_ expected: String, _ got: String) -> [String] {
    let before = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let after = got.split(separator: "\n", omittingEmptySubsequences: false)
    let rows = (before.firstIndex { $0.hasPrefix("--- ") } ?? before.count)
    return (0..<max(before.count, after.count)).compactMap { number in
      let old = number < before.count ? Array(before[number]) : []
      let new = number < after.count ? Array(after[number]) : []
      guard old != new else { return nil }
      let columns = (0..<max(old.count, new.count)).filter { column in
        (column < old.count ? old[column] : " ") != (column < new.count ? new[column] : " ")
      }
      let part =
        number < rows ? "row \(number)" : number < 2 * rows + 1 ? "roles of row \(number - rows - 1)" : "cursor"
      guard let first = columns.first, let last = columns.last else { return "\(part): spaces at the end" }
      func excerpt(_ line: [Character]) -> String { String(line.dropFirst(first).prefix(last - first + 1)) }
      return "\(part), columns \(first)...\(last): “\(excerpt(old))” is now “\(excerpt(new))”"
    }
  }
}
