import Evidence
import EvidenceQuery
import OrderedCollections
import Terminal

/// What there is for the place whose reader the review is written for, or for another that somebody asks about, and what cannot be
/// answered.
extension Overview {
  var place: [Block] {
    guard let code = chosenPlace ?? review.placeOfInterest else { return countryBlocks }
    let label = words.label(of: code, in: .countries)
    let clause = DetailWriter.clause("country", Vocabulary.countries.label(of: code))
    let primary = DetailWriter.clause("study.kind", Study.Kind.primary.rawValue)
    let secondary = DetailWriter.clause("study.kind", Study.Kind.secondary.rawValue)
    let here = [primaryHere(primary, clause), reviewsHere(secondary, clause, code)]
    var sentences = [Words.joined(here, by: " " + words.language.and("") + " ")].filter { !$0.isEmpty }
    let otherPrimary = elsewhere(primary, clause)
    if !otherPrimary.isEmpty { sentences.append([Span(words(.otherPrimary) + " ")] + otherPrimary) }
    let otherReviews = elsewhere(secondary, clause)
    if !otherReviews.isEmpty { sentences.append([Span(words(.otherReviews) + " ")] + otherReviews) }
    guard !sentences.isEmpty else { return [] }
    return [
      .text(
        [Span(label.uppercased() + (isWide ? "  " : " "), .heading)] + Words.joined(sentences, by: ". ") + [Span(".")],
        hanging: 2)
    ]
  }

  /// "2 of 7 primary studies (formal local evaluation: yes)".
  private func primaryHere(_ kind: Filter, _ place: Filter) -> [Span] {
    let all = tally(.studies, kind)
    guard all.definite + all.possible > 0 else { return [] }
    let clause = Filter(clauses: [kind, place])
    let here = tally(.studies, clause)
    let target = Target.rows(.studies, filter.adding(clause), of: row)
    var spans = words.spans(
      .ofPrimaryStudies, with: [Span(writer.rows.number(of: here), to: target)], [Span(whole(all))])
    spans += mayBe(here)
    let shared = sharedAttributes(of: clause)
    if !shared.isEmpty { spans.append(Span(" (\(shared.joined(separator: ", ")))")) }
    return spans
  }

  private func mayBe(_ tally: Tally) -> [Span] {
    [Span(writer.rows.mayBe(of: tally))].filter { !$0.text.isEmpty }
  }

  /// What the review's own attributes say of all the studies that a clause keeps.
  private func sharedAttributes(of clause: Filter) -> [String] {
    let rows = writer.engine.select(filter.adding(clause), in: .studies, of: .only([row.index])).definite
    let studies = rows.map { library.studies[$0] }
    guard let first = studies.first else { return [] }
    return review.attributes.compactMap { attribute in
      guard let values = first.attributes[attribute.id], !values.certain.isEmpty, values.open.isEmpty,
        studies.allSatisfy({ $0.attributes[attribute.id]?.certain.map(\.value) == values.certain.map(\.value) })
      else { return nil }
      let names = values.certain.map { writer.name(of: $0.value, in: attribute) }
      return "\(attribute.label.uncapitalisedFirst): \(names.joined(separator: ", "))"
    }
  }

  /// "1 of 3 reviews in part: 1 of its 13 UK studies".
  private func reviewsHere(_ kind: Filter, _ place: Filter, _ code: TermCode) -> [Span] {
    let all = tally(.studies, kind)
    guard all.definite + all.possible > 0 else { return [] }
    let clause = Filter(clauses: [kind, place])
    let here = tally(.studies, clause)
    let target = Target.rows(.studies, filter.adding(clause), of: row)
    let whole = "\(whole(all)) \(words.noun(all.definite + all.possible, .review, .reviews))"
    let spans =
      words.spans(.ofReviewsInPart, with: [Span(writer.rows.number(of: here), to: target)], [Span(whole)])
      + mayBe(here)
    let coverage = writer.engine.select(filter.adding(clause), in: .studies, of: .only([row.index])).plausible
      .flatMap { library.studies[$0].coverage }.filter { $0.place == code }
    guard here.definite + here.possible == 1, let own = coverage.first, let total = own.total else { return spans }
    let wider = own.totalPlace.map { words.label(of: $0, in: .countries) + " " } ?? ""
    return spans + [Span(words(.coverageInPart, with: String(own.studies), String(total), wider))]
  }

  /// Where the others are, as their records say it: "2 England, 3 England or Scotland", "13 USA (11 inferred)".
  private func elsewhere(_ kind: Filter, _ place: Filter) -> [Span] {
    let all = writer.engine.select(filter.adding(kind), in: .studies, of: .only([row.index])).plausible
    let here = writer.engine.select(
      filter.adding(Filter(clauses: [kind, place])), in: .studies, of: .only([row.index]))
    var groups: OrderedDictionary<String, (studies: [Int], inferred: Int)> = [:]
    for study in all.subtracting(here.plausible) {
      let country = library.studies[study].country
      // A country that is likely and one that is stated are one place, of which it is said how many are inferred.
      let isInferred =
        country.open.isEmpty && !country.certain.isEmpty && country.certain.allSatisfy(\.provenance.isInferred)
      let text =
        country.isUnknown
        ? words(.countryNotKnown, with: words(country.rest))
        : " "
          + (isInferred
            ? country.certain.map { words.label(of: $0.value, in: .countries) }.joined(separator: ", ")
            : writer.rows.countries(country))
      groups[text, default: ([], 0)].studies.append(study)
      if isInferred { groups[text]?.inferred += 1 }
    }
    let parts = groups.sorted { $0.value.studies.count > $1.value.studies.count }.prefix(4)
    let ordered = groups.count > 4 ? Array(parts) : groups.map { $0 }
    let spans = ordered.map { text, group in
      let target = Target.rows(.studies, writer.clause(ids: group.studies, in: .studies), of: row)
      return [Span("\(group.studies.count)\(text)", to: target)]
        + (group.inferred > 0 ? [Span(" " + words(.inferredNumber, with: String(group.inferred)), .muted)] : [])
    }
    return Words.joined(spans, by: ", ") + (groups.count > 4 ? [Span(words(.andOtherPlaces), .muted)] : [])
  }

  // MARK: Countries of a review that has no place of interest

  private var countryBlocks: [Block] {
    let counts = counts(of: "country")
    func size(_ code: TermCode) -> (definite: Int, possible: Int) {
      (counts[code]?.tally.definite ?? 0, counts[code]?.tally.possible ?? 0)
    }
    func spans(of code: TermCode) -> [Span] {
      counts[code].map { entry in
        link(entry, DetailWriter.clause("country", entry.label)) { "\($0) \(words.term(entry.label))" }
      } ?? []
    }
    let named = namedOfStudies("country", withCandidates: true).filter { size($0) > (0, 0) }
    let nested = Self.nested(named, in: .countries, by: size)
    let most = writer.isSpelledOut ? .max : isWide ? 8 : 6
    var parts = nested.prefix(most).map { spans(of: $0.top) + below($0.below.map(spans), most: 6) }
    if nested.count > most { parts.append([Span(words(.andMore, with: String(nested.count - most)), .muted)]) }
    for unknown in Unknown.allCases {
      let clause = DetailWriter.clause("country", unknown.filterWord)
      guard tally(.studies, clause) != Tally(definite: 0) else { continue }
      parts.append([count(.studies, clause) { _ in words(.placeNotKnown, with: words(unknown)) }])
    }
    guard !parts.isEmpty else { return [] }
    return [
      .text(title(.whereTitle) + joined(parts, areNested: nested.contains { !$0.below.isEmpty }), hanging: 2)
    ]
  }

  // MARK: What it cannot say

  var notAnswered: [Block] {
    let open = review.notAnswered.map { [Span($0.text.withoutFullStop)] }
    let out = review.scope.excluded.map { [Span($0.text.withoutFullStop)] }
    var parts: [[Span]] = []
    if !open.isEmpty { parts.append(title(.notAnsweredTitle) + Words.joined(open, by: writer.dot, .muted)) }
    if !out.isEmpty { parts.append(title(.notAskedTitle) + Words.joined(out, by: writer.dot, .muted)) }
    if isWide || open.count > 2 { return parts.map { .text($0, hanging: 2) } }
    return parts.isEmpty ? [] : [.text(Words.joined(parts, by: writer.dot, .muted), hanging: 2)]
  }

  var fullReport: [Block] {
    if let document = review.documents.first(where: { !$0.isHeld && $0.doi != nil }), let doi = document.doi {
      return [.text([Span(words(.documentNotHeld, with: document.title) + " "), writer.link(doi: doi)], hanging: 2)]
    }
    guard let doi = review.citation.doi else { return [] }
    return [.text([Span(words(.publishedAs) + " "), writer.link(doi: doi)], hanging: 2)]
  }
}
