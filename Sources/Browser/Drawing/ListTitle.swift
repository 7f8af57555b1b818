import Evidence
import EvidenceQuery
import Terminal

/// What stands after the name of a list: how many rows match and how surely, and what a count mixes. Where there is little room it
/// says the same in fewer words; no number is cut.
struct ListTitle {
  private let state: BrowserState
  private let model: BrowserModel
  private let list: List
  private let result: Results.ListResult

  init(_ state: BrowserState, _ model: BrowserModel, _ list: List, _ result: Results.ListResult) {
    self.state = state
    self.model = model
    self.list = list
    self.result = result
  }

  private var words: Words { model.words }
  /// A dash between numbers would be taken for a minus.
  private var separator: String { state.glyphs.separator }

  /// The most telling form that fits, or the shortest.
  func text(width: Int) -> String {
    let forms = list == .assessments ? appraisalForms : rowForms
    return forms.first { DisplayWidth.of($0) <= width } ?? forms.last ?? ""
  }

  private func sum(_ definite: Int, _ possible: Int) -> String {
    possible > 0 ? "\(definite) + \(possible)~" : "\(definite)"
  }

  private var rowForms: [String] {
    let tally = result.selection.tally
    let count = sum(tally.definite, tally.possible)
    let whole = state.place.filter == .all ? "" : " \(words(.of)) \(result.total)"
    let unknown = tally.unknown > 0 ? "\(separator)\(tally.unknown) \(words(.unknownCount))" : ""
    let briefly = tally.unknown > 0 ? "\(separator)\(tally.unknown)?" : ""
    guard let mixture = result.counts.mixture else {
      return [count + whole + unknown, count + whole + briefly]
    }
    let inPart = "\(mixture.reviews) \(words(.inPart))"
    let primary = "\(mixture.primary) \(words(.primaryCount))"
    let reviews = words.count(mixture.reviews, .review, .reviews)
    return [
      "\(count)\(whole): \(primary), \(reviews) \(words(.inPart))\(unknown)",
      "\(count)\(whole): \(primary), \(inPart)\(unknown)",
      "\(count) (\(inPart))\(whole)\(unknown)",
      "\(count) (\(inPart))\(whole)\(briefly)",
    ]
  }

  /// Appraisals and studies are two numbers: a study may have several, or none.
  private var appraisalForms: [String] {
    let counts = result.counts
    let judged = sum(counts.appraisedStudies.definite, counts.appraisedStudies.possible)
    let count = sum(counts.appraisals.definite, counts.appraisals.possible)
    let noun = words.noun(counts.appraisals.definite + counts.appraisals.possible, .appraisal, .appraisals)
    let studies = "\(judged) \(words(.of)) \(words.count(counts.studies, .study, .studies))"
    let unknown = result.selection.tally.unknown
    let tail = unknown > 0 ? "\(separator)\(unknown) \(words(.unknownCount))" : ""
    let brief = unknown > 0 ? "\(separator)\(unknown)?" : ""
    return [
      "\(count) \(noun)\(separator)\(studies)\(tail)",
      "\(count) \(noun)\(separator)\(studies)\(brief)",
      "\(count)\(separator)\(studies)\(brief)",
      "\(count)\(separator)\(judged) \(words(.of)) \(counts.studies)\(brief)",
    ]
  }
}
