// Locales whose rules tests sort by.

import Glibc

/// A locale that script/test compiles; a test that needs one is skipped where LOCPATH and the system have none.
public enum TestLocale: String, CaseIterable, Sendable {
  case welsh = "cy_GB.UTF-8"
  case swedish = "sv_SE.UTF-8"
  case german = "de_DE.UTF-8"

  /// Whether the C library has its rules, asked without the code under test.
  public var isInstalled: Bool {
    guard let locale = newlocale(1 << LC_COLLATE, rawValue, nil) else { return false }
    freelocale(locale)
    return true
  }

  /// Whether all are there.
  public static var areInstalled: Bool { allCases.allSatisfy(\.isInstalled) }
  /// Why a test is skipped.
  public static let missing = "cy_GB, sv_SE and de_DE are not installed; script/test compiles them"

  /// What makes a program speak it.
  public var environment: [String: String] {
    ["LC_ALL": rawValue, "LOCPATH": getenv("LOCPATH").map { String(cString: $0) } ?? ""]
  }

  /// The texts as `sort` of the system puts them in order, those of a line each; equal ones as they were.
  public func sorted(_ texts: [String]) throws -> [String] {
    let run = try EvidenceProcess.run(
      "/usr/bin/env", ["sort", "--stable"], environment: environment, input: texts.map { $0 + "\n" }.joined())
    guard run.end == .exited(0) else { throw ProcessError("sort failed: \(run)") }
    return run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
