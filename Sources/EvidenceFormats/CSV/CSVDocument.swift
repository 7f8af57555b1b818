// Comma-separated values with the place of each field.

/// A text of comma-separated values (RFC 4180). LF and a lone CR end a row too, as files that people edit have them; a byte order
/// mark at the start is no part of the first field.
struct CSVDocument: Sendable {
  /// One field, without its quotation marks.
  struct Field: Sendable {
    /// What stands in it.
    let text: String
    /// Its first byte in the file.
    let offset: Int
  }

  /// The rows that are not empty, each with its fields.
  let rows: [[Field]]

  private let bytes: [UInt8]
  private let lines: LineTable
  private let file: String

  /// Reads a text. Throws the first place that is no CSV. O(length).
  init(parsing bytes: [UInt8], file: String) throws(FormatProblem) {
    let lines = LineTable(bytes)
    var parser = CSVParser(bytes: bytes)
    do throws(CSVParser.Failure) {
      rows = try parser.rows()
    } catch {
      let place = lines.position(of: error.offset, in: bytes)
      throw FormatProblem(
        .error, at: SourceLocation(file: file, line: place.line, column: place.column), what: error.what,
        expected: error.expected)
    }
    self.bytes = bytes
    self.lines = lines
    self.file = file
  }

  /// Where a field is.
  func location(of field: Field) -> SourceLocation {
    let place = lines.position(of: field.offset, in: bytes)
    return SourceLocation(file: file, line: place.line, column: place.column)
  }
}

/// Goes through the bytes of a text of comma-separated values once.
private struct CSVParser {
  struct Failure: Error {
    let offset: Int
    let what: String
    let expected: String
  }

  let bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    if startsWithByteOrderMark(bytes.span) { index = 3 }
  }

  private static let quote = UInt8(ascii: "\"")

  mutating func rows() throws(Failure) -> [[CSVDocument.Field]] {
    var rows: [[CSVDocument.Field]] = []
    var row: [CSVDocument.Field] = []
    while index < bytes.count {
      row.append(try field())
      if index < bytes.count, bytes[index] == UInt8(ascii: ",") {
        index += 1
        // A comma at the very end has an empty field after it.
        if index == bytes.count { row.append(CSVDocument.Field(text: "", offset: index)) }
        guard index == bytes.count else { continue }
      } else if index < bytes.count {
        let isPair = bytes[index] == .carriageReturn && index + 1 < bytes.count && bytes[index + 1] == .lineFeed
        index += isPair ? 2 : 1
      }
      if row.count > 1 || row.first?.text.isEmpty == false { rows.append(row) }
      row = []
    }
    return rows
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == .lineFeed || byte == .carriageReturn
  }

  private mutating func field() throws(Failure) -> CSVDocument.Field {
    let start = index
    guard bytes[index] == Self.quote else {
      while index < bytes.count, !endsField(bytes[index]) { index += 1 }
      return CSVDocument.Field(text: try text(Array(bytes[start..<index]), at: start), offset: start)
    }
    index += 1
    var content: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte == Self.quote else {
        content.append(byte)
        continue
      }
      if index < bytes.count, bytes[index] == Self.quote {
        content.append(byte)
        index += 1
        continue
      }
      guard index == bytes.count || endsField(bytes[index]) else {
        throw Failure(
          offset: index, what: "there is text after the quotation mark that ends a field",
          expected: "a comma or the end of the line; a quotation mark within a field is written twice")
      }
      return CSVDocument.Field(text: try text(content, at: start), offset: start)
    }
    throw Failure(
      offset: start, what: "this quotation mark begins a field that does not end", expected: "another one after it")
  }

  private func text(_ bytes: [UInt8], at offset: Int) throws(Failure) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(offset: offset, what: "this field is not UTF-8", expected: "a file in UTF-8")
    }
    return text
  }
}
