import Evidence
package import EvidenceQuery
import Terminal

/// What an entry of the audit says, for the page and for tables.
extension DetailWriter {
  /// The record that an entry is in.
  package func reference(of entry: AuditEntry) -> Reference {
    switch entry.subject {
    case .review(let row): .review(row)
    case .study(let row): .study(row)
    case .publication(let row): .publication(row)
    case .finding(let row): .finding(row)
    case .evidence(let row): .evidence(row)
    case .assessment(let row): .assessment(row)
    }
  }

  /// What the record of an entry is called.
  package func name(of entry: AuditEntry) -> String {
    let name = name(of: reference(of: entry))
    guard case .rating(let difference) = entry.issue else { return name }
    return name + (andMore(than: 1, of: difference) ?? "")
  }

  /// The certainty of the finding that an entry is of; nil where it is of none.
  package func certainty(of entry: AuditEntry) -> String? {
    switch entry.subject {
    case .finding(let row): shortCertainty(of: row)
    case .evidence(let row): shortCertainty(of: library.finding(of: row))
    case .review, .study, .publication, .assessment: nil
    }
  }

  /// The documents and the places in them; nil where none is recorded.
  package func locator(of entry: AuditEntry) -> String? {
    guard !entry.provenance.sources.isEmpty else { return nil }
    return places(of: entry.provenance, else: entry.provenance, in: review(of: reference(of: entry)))
  }

  /// What the record states; nil where the entry is what the record says of itself.
  package func stated(in entry: AuditEntry) -> String? {
    switch entry.issue {
    case .direction(.sign(let sign), _, _): words(sign)
    case .direction(.wording(let wording), _, _): quoted(wording)
    case .direction(.favours(let favours), _, _): words(favours)
    case .interval(let component, let isSaidToSpan, _, _):
      words(isSaidToSpan ? .auditSpans : .auditSpansNot, with: words.name(ofComponent: component))
    case .studiesInReason(let component, let said, _):
      words(.auditReasonStudies, with: words.name(ofComponent: component), words.count(said, .study, .studies))
    case .studies(let stated, _): words.count(stated, .study, .studies)
    case .participants(let stated, _): words.count(stated, .person, .people)
    case .level(let stated, let start, _, _):
      words(.auditLevel, with: words.level(named: stated), words.level(named: start))
    case .levelsBeyondScheme(let stated, let change, _):
      words(.auditLevelsOff, with: words.level(named: stated), words.count(-change, .level, .levels))
    case .estimates(let stated, _, _): text(of: stated)
    case .noEffect(let stated, _, _): words(.noEffectAt, with: stated.digits)
    case .rating(let difference): stated(in: difference)
    case .figure(let check): words(.auditBox, with: String(check.figure.value), check.figure.label)
    case .flow(let sum): text(of: sum.result)
    case .flowParts(let stage, let stated, _): words(.auditBox, with: String(stated), stage.rawValue)
    case .unusedStudy: words(.auditIncluded)
    case .singleStudy(let synthesis): synthesis.map { words($0) } ?? words(.finding)
    case .backwardsRange(let text, _, _): quoted(text)
    case .dates(let start, let end): words(.auditDates, with: start, end)
    case .unreadableDate(let text): quoted(text)
    case .count(let attribute, let stated, _): words(.auditAttribute, with: attribute, String(stated))
    case .grouping(let attribute, let group, _):
      words(.auditAttribute, with: attribute, quoted(group))
    case .citation(let cited, _): quoted(cited)
    case .outlier(let outcome, let value, _, _): words(.auditOutlier, with: value, outcome)
    case .noted: nil
    }
  }

  /// What was found instead; nil where the entry is what the record says of itself.
  package func found(in entry: AuditEntry) -> String? {
    switch entry.issue {
    case .direction(_, let estimate, let noEffect), .interval(_, _, let estimate, let noEffect):
      words(.auditNoEffect, with: text(of: estimate), noEffect.digits)
    case .studiesInReason(_, _, let finding):
      words(.auditRestsOn, with: words.count(finding, .study, .studies))
    case .studies(_, let linked): words(.auditLinked, with: words.count(linked, .study, .studies))
    case .participants(_, let linked): words(.auditSum, with: words.count(linked, .person, .people))
    case .level(_, _, let change, let result):
      words(
        .auditLevelResult, with: signed(change), words.noun(abs(change), .level, .levels), words.level(named: result))
    case .levelsBeyondScheme(_, _, let most): words(.auditLevelsMost, with: words.count(most, .level, .levels))
    case .estimates(_, let model, _): words(.auditModel, with: text(of: model))
    case .noEffect(_, let measure, let usual): words(.auditUsualNoEffect, with: usual.digits, measure)
    case .rating(let difference): found(in: difference)
    case .figure(let check): text(of: check.verdict)
    case .flow(let sum):
      "\(sum.sum): "
        + (sum.plus.map(text).joined(separator: " + ") + sum.minus.map { " - " + text(of: $0) }.joined())
    case .flowParts(_, _, let sum): words(.auditParts, with: String(sum))
    case .unusedStudy: words(.auditUnused)
    case .singleStudy: words.count(1, .study, .studies)
    case .backwardsRange(_, let from, let to): words(.auditBackwards, with: String(from), String(to))
    case .dates: words(.auditEndFirst)
    case .unreadableDate: words(.auditNoDate)
    case .count(_, _, let found): words.count(found, .domain, .domains)
    case .grouping(_, _, let outside):
      words(.auditElsewhere, with: outside.map { words.label(of: $0, in: .countries) }.joined(separator: ", "))
    case .citation(_, let usual): words(.auditUsually, with: quoted(usual))
    case .outlier(_, _, let others, let count): words(.auditOthers, with: others, String(count))
    case .noted: nil
    }
  }

  private func text(of verdict: StatedFigureCheck.Verdict) -> String {
    switch verdict {
    case .differs(let range) where range.count == 1: words(.auditHeld, with: String(range.lowerBound))
    case .differs(let range), .withinRange(let range):
      words(.auditHeldRange, with: String(range.lowerBound), String(range.upperBound))
    case .unreadable(let error): words(.auditUnreadable, with: error.message)
    case .equal, .notChecked: ""
    }
  }

  private func text(of term: FlowSum.Term) -> String {
    words(.auditBox, with: String(term.count), term.stage.rawValue)
  }

  private func quoted(_ text: String) -> String { "\"\(text)\"" }
}
