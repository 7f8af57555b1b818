// Outputs of scripts that have been read and found right, as files.

import Glibc
import TestSupport
import Testing

/// The files in `Goldens`. `UPDATE_GOLDENS=1` writes them anew and fails, so that nobody takes a new screen for a test
/// that holds.
enum ScriptGolden {
  /// Why an output is not as it should be.
  struct Mismatch: Error, CustomStringConvertible {
    let description: String
  }

  /// The path of a file.
  static func path(_ name: String) -> String {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return "\(folder)/Goldens/\(name)"
  }

  /// Compares what a script printed with its file.
  static func expect(_ output: String, name: String) throws {
    let path = path(name + ".screen")
    if getenv("UPDATE_GOLDENS") != nil {
      guard let file = fopen(path, "w") else { throw Mismatch(description: "\(path) cannot be written") }
      fputs(output, file)
      fclose(file)
      throw Mismatch(description: "wrote \(name).screen: read it, and run again without UPDATE_GOLDENS")
    }
    let expected = (try? TextFile.read(path)) ?? ""
    guard expected != output else { return }
    let (old, new) = (rows(expected), rows(output))
    let differing = (0..<max(old.count, new.count)).filter { row in
      row >= old.count || row >= new.count || old[row] != new[row]
    }
    let excerpts = differing.map { row in
      "row \(row):\n  \(row < old.count ? old[row] : "")\n  \(row < new.count ? new[row] : "")"
    }
    throw Mismatch(description: "\(name).screen differs\n" + excerpts.joined(separator: "\n"))
  }

  private static func rows(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
