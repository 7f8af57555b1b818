import Evidence
import EvidenceQuery
import Terminal

extension BrowserState {
  /// Where one is in the matrix of the view.
  var matrixState: MatrixState { place.matrices[place.view] ?? MatrixState() }

  /// How many lines say what the selected cell is, and what signs mean: where a legend has several lines, there are more.
  var matrixFactsHeight: Int {
    guard size.rows >= Layout.tall else { return 2 }
    let columns = Layout(self).body.inset(columns: 1, rows: 0).columns
    let legend = results.matrix?.matrix.legendLines(width: columns).count ?? 0
    // Under traffic lights stand what is reported and two rules.
    let least = place.view == .trafficLights ? 5 : 4
    return (size.rows < 30 ? least : 6) + max(0, min(legend, 3) - 1)
  }

  /// Where the rows of a matrix are drawn: under its title, above what the selected cell says.
  var matrixRect: Rect {
    let body = Layout(self).body.inset(columns: 1, rows: 0)
    return Rect(
      column: body.minColumn, row: body.minRow + 2, columns: body.columns,
      rows: max(0, body.rows - 3 - matrixFactsHeight))
  }

  /// Keeps the matrix of the view where it has changed, and what is selected within it.
  mutating func keepMatrix(_ model: BrowserModel) {
    guard place.view.isMatrix else { return }
    let key = Results.MatrixView.Key(
      view: place.view, results: results.key, map: place.map, effect: shownEffect(model),
      effectOrder: place.effectOrder, width: matrixRect.columns,
      pendingReviews: model.pendingReviews)
    if results.matrix?.key != key {
      results.matrix = Results.MatrixView(key: key, matrix: matrix(model))
    }
    keepCellOnScreen()
  }

  /// The finding that the filter leaves, if it leaves one alone.
  private var onlyFinding: FindingRow? { rows(of: .findings).count == 1 ? FindingRow(rows(of: .findings)[0]) : nil }

  private func matrix(_ model: BrowserModel) -> Matrix {
    switch place.view {
    case .map: MapWriter(model.details, place.map, under: place.filter, of: place.scope).matrix
    case .trafficLights: TrafficLightWriter(model.details, rows(of: .assessments), behind: onlyFinding).matrix
    case .confidence:
      ConfidenceWriter(model.details.telling(results.whatIf), rows(of: .findings)).matrix(width: matrixRect.columns)
    case .effects: effectsWriter(model).matrix(width: matrixRect.columns)
    case .overview, .browse, .flow, .audit, .compare, .reviews: Matrix(title: [], sections: [], titleWidth: 0)
    }
  }

  private mutating func keepCellOnScreen() {
    guard let matrix = results.matrix?.matrix, matrix.count > 0 else { return }
    var state = matrixState
    state.row = max(0, min(state.row, matrix.count - 1))
    guard let (section, _) = matrix.place(ofRow: state.row) else { return }
    state.column = state.column.map { min($0, matrix.sections[section].columns.count - 1) }
    let layout = MatrixLayout(matrix, width: matrixRect.columns, ellipsis: glyphs.ellipsis)
    let (lines, head) = layout.lines(ofRow: state.row)
    let height = matrixRect.rows
    state.top = max(0, min(state.top, layout.count - height))
    if lines.upperBound > state.top + height { state.top = lines.upperBound - height }
    if lines.lowerBound < state.top + head { state.top = max(0, lines.lowerBound - head) }
    state.left = layout.left(state.left, showing: state.column, of: section)
    place.matrices[place.view] = state
  }

  /// Goes so many rows down or up.
  mutating func moveInMatrix(by distance: Int) {
    var state = matrixState
    state.row = clamped(state.row, distance, results.matrix?.matrix.count ?? 0)
    // The titles and the notes beyond the ends come with the first and the last row.
    if state.row == 0 { state.top = 0 }
    if let matrix = results.matrix?.matrix, state.row == matrix.count - 1 { state.top = .max / 2 }
    place.matrices[place.view] = state
    keepCellOnScreen()
  }

  /// Goes to the column beside, the title of the row being the first.
  mutating func moveAcross(by step: Int) {
    guard let matrix = results.matrix?.matrix, let (section, _) = matrix.place(ofRow: matrixState.row) else { return }
    var state = matrixState
    let column = (state.column ?? -1) + step
    state.column = column < 0 ? nil : min(column, matrix.sections[section].columns.count - 1)
    place.matrices[place.view] = state
    keepCellOnScreen()
  }

  /// Selects a cell. Returns whether it was selected before.
  mutating func selectCell(row: Int, column: Int?) -> Bool {
    var state = matrixState
    let wasSelected = state.row == row && state.column == column
    (state.row, state.column) = (row, column)
    place.matrices[place.view] = state
    keepCellOnScreen()
    return wasSelected
  }

  /// Where the selected cell leads.
  var selectedCell: Matrix.Cell? {
    guard let matrix = results.matrix?.matrix, let (section, row) = matrix.place(ofRow: matrixState.row) else {
      return nil
    }
    let found = matrix.sections[section].row(row)
    guard let column = matrixState.column else { return found.title }
    return found.cells.indices.contains(column) ? found.cells[column] : nil
  }
}

extension BrowserState {
  /// What the selected cell of a table says, with the title of the table, the filter and the reviews that it is of; nil where there is none.
  func cellText(_ model: BrowserModel) -> String? {
    guard place.view.isMatrix, let matrix = results.matrix?.matrix,
      let (section, row) = matrix.place(ofRow: matrixState.row)
    else { return nil }
    let facts =
      [matrix.title, matrix.sections[section].heading] + matrix.sections[section].facts(row, matrixState.column)
    var lines = facts.map { $0.map(\.text).joined() }.filter { !$0.isEmpty }
    if place.filter != .all { lines.append(model.words(.cellFilter, with: place.filter.description)) }
    let reviews = model.library.reviews.indices.map(ReviewRow.init).filter(place.scope.contains)
    lines.append(model.words(.briefSource, with: reviews.map { model.library[$0].reference }.joined(separator: ", ")))
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Phrase {
  static let cellFilter = Phrase("Filter: {1}")
}

// MARK: The evidence map

extension BrowserState {
  /// Exchanges what is at the side and what is above.
  mutating func transposeMap(_ model: BrowserModel) {
    let sides = mapSides(model)
    visit { $0.map = MapAxes(list: $0.map.list, rows: sides.columns, columns: sides.rows) }
    place.matrices[.map] = nil
  }

  /// Puts the next facet at a side; the one that the other side has is passed over.
  mutating func nextMapFacet(of side: WritableKeyPath<MapAxes, String?>, _ model: BrowserModel) {
    let sides = mapSides(model)
    var axes = MapAxes(list: place.map.list, rows: sides.rows, columns: sides.columns)
    let other = side == \.rows ? sides.columns : sides.rows
    let names = model.engine.mapFields(of: place.scope).map(\.name).filter { $0 != other }
    guard !names.isEmpty else { return }
    let position = axes[keyPath: side].flatMap(names.firstIndex) ?? -1
    axes[keyPath: side] = names[(position + 1) % names.count]
    place.map = axes
    place.matrices[.map] = nil
  }

  /// Counts findings where studies were counted, and the other way round.
  mutating func countOtherInMap() {
    place.map.list = place.map.list == .findings ? .studies : .findings
    place.matrices[.map] = nil
  }

  private func mapSides(_ model: BrowserModel) -> (rows: String, columns: String) {
    let sides = MapWriter.fields(model.engine, place.map, of: place.scope)
    return (sides.rows.name, sides.columns.name)
  }
}
