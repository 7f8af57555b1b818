// A place in a file, as an editor would count it.

/// A line and a column of a named file, both counted from 1.
///
/// Columns count Unicode scalars, as most editors do, and not bytes. A byte order mark at the start of a file takes up
/// no column, because no editor shows it.
public struct SourceLocation: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The name of the file as it is shown to people.
  public var file: String

  /// The line, counted from 1. LF, CR LF and a lone CR each end a line.
  public var line: Int

  /// The column, in Unicode scalars, counted from 1.
  public var column: Int

  /// Creates a location from its parts.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The form compilers use and editors can follow: `reviews/x.json:12:7`.
  public var description: String { "\(file):\(line):\(column)" }

  /// Orders by file name, then by line, then by column.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
