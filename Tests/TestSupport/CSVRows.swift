// Tables of sources, for tests that hold a bundled review against what it was made from.

/// The rows of a CSV file (RFC 4180), each by the names of its header.
public enum CSVRows {
  /// Reads a table whose first row is its header. Rows that are shorter than the header lack the rest.
  public static func read(_ text: String) -> [[String: String]] {
    var rows: [[String]] = [[]]
    var field = ""
    var isQuoted = false
    var characters = Array(text.unicodeScalars)[...]
    while let character = characters.popFirst() {
      switch (character, isQuoted) {
      case ("\"", true) where characters.first == "\"":
        characters.removeFirst()
        field.unicodeScalars.append("\"")
      case ("\"", _): isQuoted.toggle()
      case (",", false):
        rows[rows.count - 1].append(field)
        field = ""
      case ("\r", false): break
      case ("\n", false):
        rows[rows.count - 1].append(field)
        field = ""
        rows.append([])
      default: field.unicodeScalars.append(character)
      }
    }
    rows[rows.count - 1].append(field)
    let header = rows.first ?? []
    return rows.dropFirst().filter { $0 != [""] }.map { row in
      Dictionary(zip(header, row)) { first, _ in first }
    }
  }
}
