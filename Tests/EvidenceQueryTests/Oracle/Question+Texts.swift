import Evidence
import EvidenceQuery

/// What is asked of a part of the text of a record, and of what is inferred.
extension Question {
  func read(text name: String, _ tests: [ValueTest]) -> Reading {
    switch name {
    case "statement": return read(pair.finding) { said([$0.label, $0.statement], nil, tests) }
    case "quote":
      if let finding = row.finding { return said(finding.evidence.flatMap(\.extracts).map(\.quotation), nil, tests) }
      return read(pair.study) { study in
        said(
          record.findings.flatMap(\.evidence).filter { $0.study == study.id }.flatMap(\.extracts).map(\.quotation), nil,
          tests)
      }
    case "title":
      if let own = row.publication { return said([own.title.value].compactMap { $0 }, own.title.unknown, tests) }
      return read(pair.study) { study in
        said(
          [study.label] + [study.title.value].compactMap { $0 } + publications(of: study).compactMap(\.title.value),
          study.title.unknown, tests)
      }
    case "publication":
      if let own = row.publication { return said(citation(of: own), nil, tests) }
      return read(pair.study) { said(publications(of: $0).flatMap(citation), nil, tests) }
    default:
      return read(pair.study) { study in
        let text =
          switch name {
          case "innovation": study.intervention
          case "setting": study.setting
          default: study.population
          }
        return said([text.value].compactMap { $0 }, text.unknown, tests)
      }
    }
  }

  private func publications(of study: Study) -> [Publication] {
    record.publications.filter { $0.study.value == study.id }
  }

  private func citation(of publication: Publication) -> [String] {
    [publication.id]
      + [publication.type.value, publication.doi.value, publication.year.value.map { "\($0)" }]
      .compactMap { $0 }
  }

  private func said(_ texts: [String], _ blank: Unknown?, _ tests: [ValueTest]) -> Reading {
    var asksForWords = false
    for test in tests {
      switch test {
      case .value("notheld"): if blank == .notHeld { return .match(.definite) } else { continue }
      case .value("unreported"): if blank == .notReportedByStudy { return .match(.definite) } else { continue }
      case .value("notpassedon"): if blank == .notReportedByReview { return .match(.definite) } else { continue }
      case .value(let words):
        if texts.contains(where: { $0.folded.contains(words.folded) }) { return .match(.definite) }
      case .exactly(let words): if texts.contains(where: { $0.hasWholeWords(words) }) { return .match(.definite) }
      case .prefix(let words):
        if texts.contains(where: { $0.hasWord(beginningWith: words) }) { return .match(.definite) }
      case .compare, .range: continue
      }
      asksForWords = true
    }
    return .match(asksForWords && blank != nil ? .unknown : .no)
  }

  func isInferred(_ tests: [ValueTest]) -> Reading {
    guard let name = tests.words.first else { return .match(.no) }
    func match<Value>(_ values: Values<Value>) -> Reading {
      .match(values.certain.contains { $0.provenance.isInferred } ? .definite : .no)
    }
    if name == "domain" { return read(pair.finding) { match($0.domains) } }
    if name == "year", row.publication != nil { return .match(.no) }
    return read(pair.study) { study in
      switch name {
      case "country": match(study.country)
      case "design": match(study.design)
      default: match(study.year)
      }
    }
  }
}

extension String {
  func hasWord(beginningWith start: String) -> Bool { hasWords(start, wholly: false) }
  func hasWholeWords(_ words: String) -> Bool { hasWords(words, wholly: true) }

  private func hasWords(_ words: String, wholly: Bool) -> Bool {
    let (text, wanted) = (Array(folded), Array(words.folded))
    guard !wanted.isEmpty else { return true }
    guard wanted.count <= text.count else { return false }
    func isWord(_ place: Int) -> Bool { text.indices.contains(place) && (text[place].isLetter || text[place].isNumber) }
    return (0...text.count - wanted.count).contains { start in
      text[start..<start + wanted.count].elementsEqual(wanted) && !isWord(start - 1)
        && !(wholly && isWord(start + wanted.count))
    }
  }
}
