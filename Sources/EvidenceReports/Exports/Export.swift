package import Browser
package import Evidence
import EvidenceQuery

/// What a filter keeps, as a file: each form says what was asked, of which reviews in which version, and on which day.
package struct Export: Sendable {
  /// What was asked.
  let question: Question
  /// The list of the forms that have one list.
  let list: ReportList
  /// The day of the export; nil where nobody knows.
  let date: PartialDate?
  let model: BrowserModel
  /// What is left of the findings; nil where nothing is left out.
  let whatIf: WhatIf?

  /// An export. What is asked of each list but the order is the same; the order is that of `list`.
  package init(_ list: ReportList, _ question: Question, date: PartialDate?, _ model: BrowserModel) {
    self.list = list
    self.question = question
    self.date = date
    self.model = model
    whatIf = question.without.map(model.engine.without)
  }

  /// The file in a form.
  package func text(_ format: ExportRequest.Format) -> String {
    switch format {
    case .csv: CSVText.write(inEnglish.csvTable)
    case .markdown: MarkdownBriefing.write(briefing)
    case .json: JSONText.text(of: inEnglish.document)
    case .ris: RISText.write(inEnglish.references)
    case .bibtex: BibTeXText.write(inEnglish.references)
    case .html: HTMLBriefing.write(briefing)
    }
  }

  var words: Words { model.words }

  /// The same for what programs read, which is the same in every language.
  var inEnglish: Export {
    words.language == .english
      ? self : Export(list, question, date: date, model.speaking(.english, model.collation))
  }

  /// How many rows of a list there are: `14 studies`.
  func counted(_ list: ReportList) -> String { list.counted(report(list), in: model.library) }

  /// How many rows the file has and what they are: `14 studies`.
  package func summary(_ format: ExportRequest.Format) -> String {
    switch format {
    case .csv: counted(list)
    case .markdown, .html: "\(counted(.findings)), \(counted(.studies))"
    case .json: ReportList.allCases.map(counted).joined(separator: ", ")
    case .ris, .bibtex: ReportList.publications.counted(references.count)
    }
  }

  /// The rows of a list under the same question.
  func report(_ list: ReportList) -> Report {
    var question = question
    if list != self.list { question.order = nil }
    return Report(list, question, model)
  }

  /// The filter in words for people.
  var filterWords: String {
    let filter = question.filter == .all ? words(.exportNoFilter) : question.filter.description
    return filter + (question.without.map { words(.exportWithout, with: $0.description) } ?? "")
  }

  /// The rows that are kept: how surely they match.
  var certaintyWords: String {
    switch question.certainty {
    case .definite: words(.exportDefinite)
    case .possible: words(.exportPossible)
    case .unknown, .no: words(.exportUnknown)
    }
  }

  /// A review in a few words: what it is called, its version, how finished it is and how much of it is held.
  func origin(of row: ReviewRow) -> String {
    let review = model.library[row]
    let version = [review.citation.date?.description ?? review.year.value.map { String($0) }, review.citation.doi]
      .compactMap { $0 }.joined(separator: ", ")
    return review.reference + (version.isEmpty ? "" : " (\(version))") + ": " + model.details.standing(of: review)
  }

  /// Where a reference is from, for formats whose records stand alone.
  func note(of review: ReviewRow) -> String {
    // Nothing is left out of a list of references.
    let filter = question.filter == .all ? "none" : question.filter.description
    var parts = ["Review \(origin(of: review))", "Filter: \(filter); \(certaintyWords)"]
    if let date { parts.append("Exported \(date)") }
    return parts.map(\.asSentence).joined(separator: " ")
  }
}
