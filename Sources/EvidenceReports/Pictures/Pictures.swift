package import Browser
package import Evidence
package import EvidenceQuery

/// Views as pictures for reports: SVG files that stand by themselves. Each says of which reviews it is, how finished these are and how
/// much of them is held, which filter was asked, and the day.
package struct Pictures: Sendable {
  /// Why there is no picture.
  package enum Failure: Error, Hashable {
    /// It would have so many rows; at most so many can be looked at.
    case tooManyRows(Int, most: Int)
    /// It would be so many pixels high; programs draw at most so many.
    case tooHigh(Int, most: Int)
  }

  private let export: Export
  private let model: BrowserModel
  /// Writes what is there for those who do not see a picture: the linear form.
  private let said: DetailWriter

  /// Pictures of what was asked. `date` is the day; nil where nobody knows.
  package init(_ question: Question, date: PartialDate?, _ model: BrowserModel) {
    export = Export(.studies, question, date: date, model)
    self.model = model
    said = model.details.spelledOut
  }

  /// The evidence map of two facets. O(values of the one × values of the other).
  package func map(_ axes: MapAxes) -> String {
    let writer = MapWriter(model.details, axes, under: export.question.filter, of: export.question.scope)
    let frame = PictureFrame(title: writer.titleText, facts: facts(filtered: true))
    let spoken = MapWriter(said, axes, under: export.question.filter, of: export.question.scope)
    return frame.svg(describedAs: PlainText.render(spoken.page, width: nil)) { drawing, place in
      MapPicture(writer).draw(on: &drawing, at: place)
    }
  }

  /// Quality item by item. O(appraisals × items).
  package func trafficLights() throws(Failure) -> String {
    let rows = model.engine.select(export.question.filter, in: .assessments, of: export.question.scope).plausible.rows
    guard rows.count <= Self.mostRows else { throw .tooManyRows(rows.count, most: Self.mostRows) }
    let findings = model.engine.select(export.question.filter, in: .findings, of: export.question.scope).plausible.rows
    let finding = findings.count == 1 ? FindingRow(findings[0]) : nil
    let writer = TrafficLightWriter(model.details, rows, behind: finding)
    let text = PlainText.render(TrafficLightWriter(said, rows, behind: finding).page, width: nil)
    let frame = PictureFrame(title: writer.titleText, facts: facts(filtered: true))
    return frame.svg(describedAs: text) { drawing, place in
      TrafficLightPicture(writer).draw(on: &drawing, at: place)
    }
  }

  /// So many rows make a picture that can be looked at; programs that draw it have limits of their own.
  package static let mostRows = 1_000

  /// Effects as forest plots, or one of them, and their studies by the sign of their estimates. O(results × log results).
  package func effects(_ finding: FindingRow? = nil, order: ForestPlot.Order = .source) throws(Failure) -> String {
    let kept = model.engine.select(export.question.filter, in: .findings, of: export.question.scope).plausible.rows
    let effects = finding == nil ? kept.count { model.library.findings[$0].kind == .effect } : 1
    guard effects <= Self.mostRows else { throw .tooManyRows(effects, most: Self.mostRows) }
    let report = EffectsReport(model.details, finding, among: kept, order: order)
    let plots = report.plots.compactMap(\.values)
    let tables = report.harvests.compactMap(\.values)
    let count = plots.reduce(0) { $0 + $1.rows.count + $1.wholes.count } + tables.reduce(0) { $0 + $1.rows.count }
    guard count <= Self.mostRows else { throw .tooManyRows(count, most: Self.mostRows) }
    let reviews = finding.map { [model.library.review(ofRow: $0.index, in: .findings)] }
    let facts = reviews.map { self.facts(of: $0, filtered: true) } ?? self.facts(filtered: true)
    let picture = EffectsPicture(plots, tables, empty: report.pages)
    let spoken = EffectsReport(said, finding, among: kept, order: order).pages
    let text = spoken.map { PlainText.render($0, width: nil) }.joined(separator: "\n")
    let legend = picture.legend.isEmpty ? "" : "\n" + picture.legend.joined(separator: "\n") + "\n"
    return try drawn(PictureFrame(title: report.titleText, facts: facts), describedAs: text + legend) {
      drawing, place in
      picture.draw(on: &drawing, at: place)
    }
  }

  /// The studies of each review as bars. O(fields × studies).
  package func charts() throws(Failure) -> String {
    let reviews = export.question.reviews(of: model.library)
    let pages = reviews.map { model.details.charts(of: $0, under: export.question.filter) }
    let frame = PictureFrame(
      title: model.details.chartsTitle(of: reviews.count == 1 ? reviews.first : nil), facts: facts(filtered: true))
    let texts = reviews.map { review in
      let page = said.charts(of: review, under: export.question.filter)
      return (pages.count > 1 ? page.title + "\n" : "") + PlainText.render(page, width: nil)
    }
    return try drawn(frame, describedAs: texts.joined(separator: "\n")) { drawing, place in
      BarsPicture(pages).draw(on: &drawing, at: place)
    }
  }

  /// A picture of which it is only known how high it is when it has been drawn.
  private func drawn(
    _ frame: PictureFrame, describedAs text: String, _ draw: (inout Drawing, Drawing.Point) -> Void
  ) throws(Failure) -> String {
    var height = 0.0
    let picture = frame.svg(describedAs: text) { drawing, place in
      draw(&drawing, place)
      height = drawing.extent.y
    }
    guard height <= Double(Self.mostPixels) else { throw .tooHigh(Int(height), most: Self.mostPixels) }
    return picture
  }

  /// What librsvg and others of its kind can draw is less than 2^15 pixels high; the facts below a picture need some of them.
  private static let mostPixels = 30_000

  /// The flow of records into a review.
  package func flow(of row: ReviewRow) -> String {
    let review = model.library[row]
    return FlowPicture(
      FlowDiagram(review.flow, blank: review.blank), model.details.flowPage(of: row), said: said.flowPage(of: row)
    )
    .svg(PictureFrame(title: "", facts: facts(of: [row], filtered: false)))
  }

  /// The flow of a template that belongs to no review.
  package static func flow(
    _ diagram: FlowDiagram, _ page: Page, said: Page, from name: String, date: PartialDate?, _ words: Words
  ) -> String {
    var facts = [PictureFrame.Fact(label: words(.exportFrom), text: name)]
    if let date { facts.append(PictureFrame.Fact(label: words(.exportDate), text: words.date(date))) }
    return FlowPicture(diagram, page, said: said).svg(PictureFrame(title: "", facts: facts))
  }

  // MARK: What a picture is of

  private func facts(filtered: Bool) -> [PictureFrame.Fact] {
    facts(of: export.question.reviews(of: model.library), filtered: filtered)
  }

  private func facts(of reviews: [ReviewRow], filtered: Bool) -> [PictureFrame.Fact] {
    var facts = reviews.map { PictureFrame.Fact(label: model.words(.exportReview), text: export.origin(of: $0)) }
    if filtered { facts.append(PictureFrame.Fact(label: model.words(.exportFilter), text: export.filterWords)) }
    if let date = export.date {
      facts.append(PictureFrame.Fact(label: model.words(.exportDate), text: model.words.date(date)))
    }
    let credits = reviews.compactMap { model.library[$0].licence.attribution }
    return facts + credits.map { PictureFrame.Fact(label: model.words(.exportCreditLabel), text: $0) }
  }
}
