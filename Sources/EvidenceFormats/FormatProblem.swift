// One thing that is wrong in a file: where it is, what it is, and what would be right.

/// A problem found in a file while reading it.
///
/// The texts may quote a few characters of the file as they are, control characters included: whoever prints a problem
/// on a terminal makes it safe first.
public struct FormatProblem: Error, Sendable, Hashable {
  /// How grave a problem is.
  public enum Severity: Sendable, Hashable {
    /// The file breaks the rules of its format: what it says cannot be used as it stands.
    case error

    /// The file follows the rules, but its source disagrees with itself: kept, and shown.
    case discrepancy
  }

  /// How grave the problem is.
  public var severity: Severity

  /// Where the problem is, or `nil` when it concerns no particular place.
  public var location: SourceLocation?

  /// The field, as in `findings[3].evidence[0].study`; empty when the problem concerns the file as a whole.
  public var path: String

  /// What is wrong, as in `no study has the id "s12"`.
  public var what: String

  /// What would be right, worded to follow "expected", as in `one of s1, s2`; may be empty.
  public var expected: String

  /// Creates a problem from its parts.
  public init(
    _ severity: Severity,
    at location: SourceLocation?,
    path: String = "",
    what: String,
    expected: String = ""
  ) {
    self.severity = severity
    self.location = location
    self.path = path
    self.what = what
    self.expected = expected
  }
}

extension FormatProblem.Severity: CustomStringConvertible {
  /// The word that messages use: `error` or `discrepancy`.
  public var description: String {
    switch self {
    case .error: "error"
    case .discrepancy: "discrepancy"
    }
  }
}

extension FormatProblem: CustomStringConvertible {
  /// The problem on one line, as in `x.json:4:9: error: findings[0].study: no study has the id "s3"; expected s1 or s2`
  ///
  /// Parts that the problem does not have are left out.
  public var description: String {
    var line = ""
    if let location { line += "\(location): " }
    line += "\(severity): "
    if !path.isEmpty { line += "\(path): " }
    line += what
    if !expected.isEmpty { line += "; expected \(expected)" }
    return line
  }
}

extension FormatProblem: Comparable {
  /// Orders by position; problems without a position come first, and those at one position go by path and wording, so
  /// that a list of problems always prints in the same order.
  public static func < (left: FormatProblem, right: FormatProblem) -> Bool {
    switch (left.location, right.location) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (let leftPlace?, let rightPlace?) where leftPlace != rightPlace: return leftPlace < rightPlace
    default: break
    }
    return (left.path, left.what, left.expected) < (right.path, right.what, right.expected)
  }
}
