// What a reader of a format finds wrong in a document, gathered first and put into places and paths once.

/// The problems of one document.
///
/// A reader notes a problem at a node and need not know how it came there: line, column and path are worked out for all
/// problems together, in one pass over the document.
public struct JSONProblems: Sendable {
  private struct Note: Sendable {
    var severity: FormatProblem.Severity
    var index: Int
    var field: String?
    var what: String
    var expected: String
  }

  private let document: JSONDocument
  private var notes: [Note] = []

  /// Starts with no problem but the keys that the document has twice.
  public init(of document: JSONDocument) {
    self.document = document
    hasErrors = !document.problems.isEmpty
  }

  /// Whether an error was noted, or the document has duplicate keys.
  public private(set) var hasErrors: Bool

  /// Notes an error at a value or a key.
  ///
  /// - Parameters:
  ///   - node: a node of this document.
  ///   - field: a member that the object at `node` should have and has not, to be named in the path.
  ///   - what: what is wrong.
  ///   - expected: what would be right, worded to follow "expected".
  public mutating func error(at node: JSONNode, field: String? = nil, _ what: String, expected: String = "") {
    hasErrors = true
    notes.append(Note(severity: .error, index: node.index, field: field, what: what, expected: expected))
  }

  /// Notes that the source disagrees with itself at a value or a key; the parameters are those of `error(at:)`.
  public mutating func discrepancy(at node: JSONNode, field: String? = nil, _ what: String, expected: String = "") {
    notes.append(Note(severity: .discrepancy, index: node.index, field: field, what: what, expected: expected))
  }

  /// All problems, those of the document included, in file order.
  ///
  /// - Complexity: O(n + p log p) for n bytes and p problems.
  public func sorted() -> [FormatProblem] {
    let ordered = notes.sorted { $0.index < $1.index }
    let paths = document.storage.paths(of: ordered.map(\.index))
    let noted = zip(ordered, paths).map { note, path in
      FormatProblem(
        note.severity,
        at: JSONNode(storage: document.storage, index: note.index).location,
        path: note.field.map { path.isEmpty ? $0 : "\(path).\($0)" } ?? path,
        what: note.what,
        expected: note.expected
      )
    }
    return (document.problems + noted).sorted()
  }
}
