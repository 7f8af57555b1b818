import Terminal

/// The linear form of a page, for pipes and screen readers: reading order, one fact a line, no boxes, no columns.
public enum PlainText {
  /// A page as lines of text. Without a width no line is broken.
  public static func render(_ page: Page, width: Int?, ascii: Bool = false) -> String {
    var lines: [String] = []
    append(page.blocks, width: width, between: (ascii ? Glyphs.ascii : .unicode).separator, to: &lines)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func append(_ blocks: [Block], width: Int?, between cells: String, to lines: inout [String]) {
    for block in blocks {
      switch block {
      case .blank: if lines.last?.isEmpty == false { lines.append("") }
      case .heading(let spans): lines += broken(text(of: spans), width: width)
      case .text(let spans, let indent, let hanging):
        lines += broken(text(of: spans), width: width, indent: indent, hanging: hanging)
      case .field(let label, let spans):
        let label = Run(label).text
        let line = label.isEmpty ? "  " + text(of: spans) : "\(label): " + text(of: spans)
        lines += broken(line, width: width, hanging: 2)
      case .table(let rows, let indent):
        for row in rows {
          let texts = row.map { text(of: $0).trimmed }.filter { !$0.isEmpty }
          lines += broken(texts.joined(separator: cells), width: width, indent: indent, hanging: 2)
        }
      case .boxes(let chart):
        for row in chart.rows { lines += broken(text(of: row), width: width, hanging: 2) }
      case .bars(let chart, let indent):
        for row in chart.rows { lines += broken(text(of: row), width: width, indent: indent, hanging: 2) }
      case .columns(let left, let right):
        append(left, width: width, between: cells, to: &lines)
        append(right, width: width, between: cells, to: &lines)
      }
    }
  }

  /// The text of spans; a title that begins a line gets a colon, since no colour sets it off.
  private static func text(of spans: [Span]) -> String {
    spans.enumerated().map { number, span in
      let text = Run(span.text).text
      guard span.role == .heading, number + 1 < spans.count, spans[number + 1].role != .heading else { return text }
      return text.trimmedAtEnd.hasSuffix(":") ? text.trimmedAtEnd + " " : text.trimmedAtEnd + ": "
    }
    .joined()
  }

  private static func broken(_ text: String, width: Int?, indent: Int = 0, hanging: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    guard let width else { return [(margin + text).trimmedAtEnd] }
    let room = max(1, width - indent)
    return wrap([Run(text)], width: room, hangingIndent: hanging)
      .map { (margin + $0.map(\.text).joined()).trimmedAtEnd }
  }
}

extension String {
  var trimmedAtEnd: String {
    guard let last = lastIndex(where: { $0 != " " }) else { return "" }
    return String(self[...last])
  }

  fileprivate var trimmed: String { String(drop { $0 == " " }).trimmedAtEnd }
}
