// A JSON text that has been parsed and knows where everything in it stands.

private import Synchronization

/// A parsed JSON text (RFC 8259).
///
/// The document keeps the bytes it was made from and a flat list of where each value is; strings and numbers are made
/// only when a node is asked for them. Copying a document or a node copies a reference.
///
/// ```swift
/// let document = try JSONDocument(parsing: bytes, file: "review.json")
/// for finding in document.root["findings"]?.elements ?? .none {
///   print(finding.location, finding["title"]?.string ?? "no title")
/// }
/// ```
public struct JSONDocument: Sendable {
  let storage: JSONStorage

  /// Every key that stands twice in one object, in file order, each an error at its second place. They do not prevent
  /// reading: the first of them counts.
  public let problems: [FormatProblem]

  /// How deep arrays and objects may be nested unless a caller says otherwise.
  public static let defaultDepthLimit = 64

  /// Parses a text.
  ///
  /// - Parameters:
  ///   - bytes: the text in UTF-8; a byte order mark at its start is ignored. The bytes are kept, not copied.
  ///   - file: the name of the file as messages show it.
  ///   - depthLimit: how deep arrays and objects may be nested, at most 1,000. Reading is never recursive, but what is
  ///     made from a document often is.
  /// - Throws: the first place where the text breaks the grammar, and what would be right there.
  /// - Complexity: O(n) in time and memory for n bytes.
  public init(
    parsing bytes: [UInt8],
    file: String,
    depthLimit: Int = JSONDocument.defaultDepthLimit
  ) throws(FormatProblem) {
    let tape: [JSONTapeEntry]
    do throws(JSONSyntaxError) {
      tape = try JSONParser.tape(of: bytes, depthLimit: min(max(depthLimit, 1), 1_000))
    } catch {
      throw error.problem(in: bytes, file: file)
    }
    storage = JSONStorage(bytes: bytes, tape: tape, file: file)
    problems = storage.duplicateKeyProblems()
  }

  /// The one value that the document is.
  public var root: JSONNode { JSONNode(storage: storage, index: 0) }

  /// The name of the file as messages show it.
  public var file: String { storage.file }

  /// The line and column of a byte, given its offset from the start of the text.
  ///
  /// - Complexity: O(1), and once O(n) for the first location that is asked of a document.
  public func location(ofByte offset: Int) -> SourceLocation { storage.location(of: offset) }
}

/// What the nodes of a document share: the text, its tape, and the table of lines once somebody asks.
final class JSONStorage: Sendable {
  let bytes: [UInt8]
  let tape: [JSONTapeEntry]
  let file: String
  private let lines = Mutex<LineTable?>(nil)

  init(bytes: [UInt8], tape: [JSONTapeEntry], file: String) {
    self.bytes = bytes
    self.tape = tape
    self.file = file
  }

  func location(of offset: Int) -> SourceLocation {
    let position = lines.withLock { lines in
      let table = lines ?? LineTable(bytes)
      lines = table
      return table.position(of: offset, in: bytes)
    }
    return SourceLocation(file: file, line: position.line, column: position.column)
  }
}
