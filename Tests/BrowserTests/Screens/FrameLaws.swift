import EvidenceQuery
import Evidence
import Terminal

/// What holds for every frame, whatever it shows.
enum FrameLaws {
  /// All cells, row by row.
  static func cells(of frame: Frame) -> [Cell] {
    (0..<frame.size.rows).flatMap { row in (0..<frame.size.columns).map { frame[$0, row] } }
  }

  /// What is wrong with a frame; empty where nothing is.
  static func problems(of frame: Frame) -> [String] {
    var problems: [String] = []
    // A frame has few texts and many cells.
    var controls: [String: Bool] = [:]
    func hasControl(_ text: String) -> Bool {
      if let known = controls[text] { return known }
      let found = text.unicodeScalars.contains(where: isControl)
      controls[text] = found
      return found
    }
    for row in 0..<frame.size.rows {
      var width = 0
      for column in 0..<frame.size.columns {
        let cell = frame[column, row]
        width += cell.width
        if cell.width == 0, column == 0 || frame[column - 1, row].width != 2 {
          problems.append("half a wide character in column \(column) of row \(row)")
        }
        if cell.width > 0, cell.text.isEmpty { problems.append("no text in column \(column) of row \(row)") }
        if hasControl(cell.text) {
          problems.append("a control character in column \(column) of row \(row)")
        }
      }
      if width != frame.size.columns { problems.append("row \(row) is \(width) columns wide") }
    }
    if let cursor = frame.cursor, !frame.bounds.contains(cursor) { problems.append("the cursor is outside: \(cursor)") }
    return problems
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .format, .surrogate, .unassigned: true
    default: false
    }
  }
}
