public import Terminal

/// A page broken into lines of a width, with the places of what can be selected.
public struct PageLayout: Hashable, Sendable {
  /// Something that can be selected and entered.
  public struct Item: Hashable, Sendable {
    /// Where it leads.
    public let target: Target
    /// The lines that it stands on.
    public var lines: ClosedRange<Int>
  }

  /// The lines; a run's link is the position of its item.
  public private(set) var lines: [[Run]] = []
  /// What can be selected, in reading order.
  public private(set) var items: [Item] = []
  /// The lines with a match of the words that are looked for.
  public private(set) var matchingLines: [Int] = []

  /// The narrowest page that shows two groups side by side.
  static let widthForColumns = 72

  /// Lays a page out. `words` are highlighted wherever they occur. O(length).
  public init(_ page: Page, width: Int, highlighting words: [String] = []) {
    let highlighter = Highlighter(words)
    append(page.blocks, width: max(1, width), highlighter)
    matchingLines = lines.indices.filter { lines[$0].contains { $0.role == .match } }
  }

  private mutating func append(_ blocks: [Block], width: Int, _ highlighter: Highlighter) {
    var index = 0
    while index < blocks.count {
      switch blocks[index] {
      case .blank: lines.append([])
      case .heading(let spans): append(spans, width: width, highlighter)
      case .text(let spans, let indent, let hanging):
        append(spans, width: width, indent: indent, hanging: hanging, highlighter)
      case .field:
        var fields: [(String, [Span])] = []
        while index < blocks.count, case .field(let label, let spans) = blocks[index] {
          fields.append((label, spans))
          index += 1
        }
        append(fields: fields, width: width, highlighter)
        continue
      case .table(let rows, let indent): append(table: rows, width: width, indent: indent, highlighter)
      case .boxes(let chart): append(chart, width: width, highlighter)
      case .bars(let chart, let indent): append(chart, width: width, indent: indent, highlighter)
      case .columns(let left, let right):
        if width >= Self.widthForColumns {
          appendSideBySide(left, right, width: width, highlighter)
        } else {
          append(left + [.blank] + right, width: width, highlighter)
        }
      }
      index += 1
    }
  }

  private mutating func append(
    _ spans: [Span], width: Int, indent: Int = 0, hanging: Int = 0, _ highlighter: Highlighter
  ) {
    let indent = min(indent, max(0, width - 8))
    let margin: [Run] = indent > 0 ? [Run(String(repeating: " ", count: indent))] : []
    let first = lines.count
    let firstItem = items.count
    let runs = runs(of: spans, highlighter)
    for line in wrap(runs, width: width - indent, hangingIndent: hanging) { lines.append(margin + line) }
    placeItems(from: firstItem, firstLine: first)
  }

  private mutating func append(fields: [(label: String, spans: [Span])], width: Int, _ highlighter: Highlighter) {
    // A label too long for the column stands before its value, and does not widen the column for the others.
    let most = max(8, width * 2 / 5)
    let column = (fields.map { DisplayWidth.of($0.label) + 2 }.filter { $0 <= most }.max() ?? most)
    for field in fields {
      let label = Run(field.label, .muted)
      let first = lines.count
      let firstItem = items.count
      let runs = runs(of: field.spans, highlighter)
      if label.width > column - 2 || width - column < 12 {
        let lead = field.label.isEmpty ? [Run("  ")] : [label, Run("  ")]
        lines += wrap(lead + runs, width: width, hangingIndent: 2)
        placeItems(from: firstItem, firstLine: first)
        continue
      }
      for (number, line) in wrap(runs, width: width - column).enumerated() {
        let margin = number == 0 ? column - label.width : column
        lines.append((number == 0 ? [label] : []) + [Run(String(repeating: " ", count: margin))] + line)
      }
      placeItems(from: firstItem, firstLine: first)
    }
  }

  private mutating func append(table rows: [[[Span]]], width: Int, indent: Int, _ highlighter: Highlighter) {
    let count = rows.map(\.count).max() ?? 0
    guard count > 0 else { return }
    var widths = [Int](repeating: 0, count: count)
    for row in rows {
      for (column, cell) in row.enumerated() where column < count - 1 {
        widths[column] = max(widths[column], cell.reduce(0) { $0 + DisplayWidth.of($1.text) })
      }
    }
    let share = max(6, (width - indent) / count)
    let last =
      rows.compactMap { $0.count == count ? $0.last : nil }
      .map { $0.reduce(0) { $0 + DisplayWidth.of($1.text) } }.max() ?? 0
    let natural = widths.reduce(0, +) + 2 * (count - 1) + last
    if natural > width - indent, widths.reduce(0, +) + 2 * count > (width - indent) * 2 / 3 {
      widths = widths.map { min($0, share) }
    }
    let room = width - indent - 2 * (count - 1) - 4
    if count > 1, widths.reduce(0, +) > room { widths = widths.map { min($0, max(1, room / (count - 1))) } }
    let margin = String(repeating: " ", count: indent)
    for row in rows {
      let first = lines.count
      let firstItem = items.count
      let cells = row.enumerated().map { column, cell -> [[Run]] in
        let room = column < count - 1 ? widths[column] : width - indent - widths.dropLast().reduce(0) { $0 + $1 + 2 }
        return wrap(runs(of: cell, highlighter), width: max(4, room))
      }
      for number in 0..<(cells.map(\.count).max() ?? 0) {
        var line: [Run] = margin.isEmpty ? [] : [Run(margin)]
        for (column, cell) in cells.enumerated() {
          let runs = number < cell.count ? cell[number] : []
          line += runs
          guard column < cells.count - 1 else { continue }
          let used = runs.reduce(0) { $0 + $1.width }
          line.append(Run(String(repeating: " ", count: max(0, widths[column] - used) + 2)))
        }
        lines.append(line)
      }
      placeItems(from: firstItem, firstLine: first)
    }
  }

  private mutating func append(_ chart: BoxChart, width: Int, _ highlighter: Highlighter) {
    let first = lines.count
    let firstItem = items.count
    let drawn = chart.lines(width: width) { rows, room in
      rows.flatMap { row in
        let indent = row.first?.text.prefix { $0 == " " }.count ?? 0
        return wrap(runs(of: row, highlighter), width: room, hangingIndent: indent + 2)
      }
    }
    lines += drawn
    placeItems(from: firstItem, firstLine: first)
  }

  private mutating func append(_ chart: BarChart, width: Int, indent: Int, _ highlighter: Highlighter) {
    let first = lines.count
    let firstItem = items.count
    let links = chart.bars.map { bar -> Int? in
      guard let target = bar.target else { return nil }
      items.append(Item(target: target, lines: 0...0))
      return items.count - 1
    }
    let indent = min(indent, max(0, width - 8))
    let margin: [Run] = indent > 0 ? [Run(String(repeating: " ", count: indent))] : []
    let drawn = chart.lines(width: width - indent) { bar, text, role in
      highlighter.runs(text, role).map { run in
        var run = run
        run.link = links[bar]
        return run
      }
    }
    lines += drawn.map { margin + $0 }
    placeItems(from: firstItem, firstLine: first)
  }

  private mutating func appendSideBySide(_ left: [Block], _ right: [Block], width: Int, _ highlighter: Highlighter) {
    // The left group takes what its longest line needs, between two and three fifths of the room.
    var leftPage = PageLayout()
    leftPage.append(left, width: width * 3 / 5 - 2, highlighter)
    let needed = leftPage.lines.map { $0.reduce(0) { $0 + $1.width } }.max() ?? 0
    let half = max(width * 2 / 5, min(needed, width * 3 / 5 - 2))
    var rightPage = PageLayout()
    rightPage.append(right, width: width - half - 2, highlighter)
    let first = lines.count
    for number in 0..<max(leftPage.lines.count, rightPage.lines.count) {
      let leftLine = number < leftPage.lines.count ? leftPage.lines[number].map { $0.linked(by: items.count) } : []
      let rightLine =
        number < rightPage.lines.count
        ? rightPage.lines[number].map { $0.linked(by: items.count + leftPage.items.count) } : []
      let used = leftLine.reduce(0) { $0 + $1.width }
      lines.append(leftLine + [Run(String(repeating: " ", count: max(1, half + 2 - used)))] + rightLine)
    }
    for item in leftPage.items + rightPage.items {
      items.append(
        Item(target: item.target, lines: (item.lines.lowerBound + first)...(item.lines.upperBound + first)))
    }
  }

  private init() {}

  /// The runs of spans; those that lead somewhere are linked to a new item each, neighbours that lead to the same to one.
  private mutating func runs(of spans: [Span], _ highlighter: Highlighter) -> [Run] {
    var previous: Target?
    return spans.flatMap { span -> [Run] in
      var link: Int?
      if let target = span.target {
        if target != previous { items.append(Item(target: target, lines: 0...0)) }
        link = items.count - 1
      }
      previous = span.target
      // What is asked is no match of itself.
      let isQuestion = span.role == .accent && span.target == nil
      let runs = isQuestion ? [Run(span.text, span.role)] : highlighter.runs(span.text, span.role)
      return runs.map { run in
        var run = run
        run.link = link
        return run
      }
    }
  }

  private mutating func placeItems(from firstItem: Int, firstLine: Int) {
    for position in firstItem..<items.count {
      let own = lines.indices[firstLine...].filter { lines[$0].contains { $0.link == position } }
      items[position].lines = (own.first ?? firstLine)...(own.last ?? firstLine)
    }
  }
}

extension Run {
  /// The same run, with the number of its item counted from others.
  fileprivate func linked(by offset: Int) -> Run {
    var run = self
    run.link = link.map { $0 + offset }
    return run
  }
}
