package import Browser
package import Evidence

extension Export {
  /// What the browser asks for: what is on its screen.
  package init(_ request: ExportRequest, date: PartialDate?, _ model: BrowserModel) {
    let column = request.sortColumn.map {
      Question.Order(column: Self.name(of: $0, in: ReportList(request.list)), isDescending: request.isDescending)
    }
    let order = column ?? (request.isOfSource ? .ofSource : nil)
    self.init(
      ReportList(request.list),
      Question(
        filter: request.filter, without: request.without, scope: request.scope, certainty: request.certainty,
        order: order), date: date, model)
  }

  /// What reports call a column of the screen.
  static func name(of column: ListColumn, in list: ReportList) -> String {
    switch column {
    case .support: "studies"
    case .without: list.columnsWithout.first ?? column.rawValue
    case .study, .country, .design, .year, .rating, .finding, .direction, .certainty, .tool, .scope, .review:
      column.rawValue
    }
  }
}
