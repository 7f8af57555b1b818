import Evidence
import EvidenceQuery
import Terminal

/// Studies or findings side by side: the facts of their pages, with a sign where they differ.
extension DetailWriter {
  /// A fact of several records.
  struct ComparedFact {
    /// What the thing is called.
    let label: String
    /// What each record says; nil where it has no such fact.
    let facts: [Fact?]
    /// Whether the records say different things. Where a value comes from makes no difference.
    let differs: Bool
  }

  /// The page of a comparison: in columns where there is room for them, else one record below the other; without a width for reading
  /// aloud. With `onlyDiffering` it has only what differs, and how sure findings are, without which no statement stands.
  public func page(of comparison: SideBySide, onlyDiffering: Bool = false, width: Int? = nil) -> Page {
    let references = comparison.references
    let all = comparedFacts(of: references)
    let differing = all.count(where: \.differs)
    let shown = onlyDiffering ? all.filter { $0.differs || differing > 0 && $0.label == words(.confidenceLabel) } : all
    let names = references.map { name(ofCompared: $0, among: references) }
    var blocks: [Block] = [
      .text(
        [
          Span(words(comparison.list == .studies ? .compareStudies : .compareFindings) + "  ", .heading),
          Span(words(.compareDiffering, with: String(differing), String(all.count)), .muted),
        ], hanging: 2)
    ]
    for (name, reference) in zip(names, references) where !isInColumns(width) {
      blocks.append(.text([Span("- ", .muted), Span(name, to: .record(reference))], indent: 2, hanging: 2))
    }
    guard !shown.isEmpty else {
      return Page(title: words(.compareView), blocks: blocks + [.text([Span(words(.compareSame))])])
    }
    if isInColumns(width) {
      let head: [[Span]] = [[]] + zip(names, references).map { [Span($0, .heading, to: .record($1))] }
      blocks += [.blank, .table([head] + shown.map { fact in [label(of: fact)] + cells(of: fact, references) })]
    } else {
      for fact in shown {
        blocks += [.blank, .text(heading(of: fact, isDrawn: width != nil))]
        blocks += zip(names, cells(of: fact, references)).map { .field($0, $1) }
      }
    }
    return Page(title: words(.compareView), blocks: blocks)
  }

  /// The narrowest page with a column a record.
  private func isInColumns(_ width: Int?) -> Bool { width.map { $0 >= 78 } ?? false }

  /// What differs has a sign, and not a colour alone.
  private func label(of fact: ComparedFact) -> [Span] {
    let sign = fact.differs ? rows.glyphs.differs : ""
    let margin = String(repeating: " ", count: DisplayWidth.of(rows.glyphs.differs) - DisplayWidth.of(sign) + 1)
    return [Span(sign + margin, .accent), Span(fact.label, .muted)]
  }

  /// The same above the records where they stand below one another, in words too; read aloud, in words alone.
  private func heading(of fact: ComparedFact, isDrawn: Bool) -> [Span] {
    let sign = fact.differs && isDrawn ? [Span(rows.glyphs.differs + " ", .accent)] : []
    return sign + [Span(fact.label), Span(" (" + words(fact.differs ? .differs : .same) + ")", .muted)]
  }

  private func cells(of fact: ComparedFact, _ references: [Reference]) -> [[Span]] {
    zip(fact.facts, references).map { own, reference in
      if let own { return own.value }
      // What a review never asked for is nothing that its study lacks.
      let isAttribute = references.contains { other in
        library[review(of: other)].attributes.contains { $0.label == fact.label }
      }
      return [Span(words(isAttribute ? .notOfItsReview : .noneRecorded), .muted)]
    }
  }

  private func name(ofCompared reference: Reference, among all: [Reference]) -> String {
    let isOfSeveral = Set(all.map { review(of: $0) }).count > 1
    let name = title(of: reference)
    return isOfSeveral ? "\(library[review(of: reference)].reference): \(name)" : name
  }

  /// The facts of records, each with what all of them say, in the order of their pages.
  func comparedFacts(of references: [Reference]) -> [ComparedFact] {
    let records = references.map { reference -> [String: Fact] in
      Dictionary(facts(ofCompared: reference).map { ($0.label, $0) }) { first, next in
        // A record may say several things under one name.
        var both = first
        both.value += [Span("; ")] + next.value
        return both
      }
    }
    var labels: [String] = []
    for reference in references {
      var place = labels.startIndex
      for fact in facts(ofCompared: reference) {
        if let known = labels.firstIndex(of: fact.label) {
          place = known + 1
        } else {
          labels.insert(fact.label, at: place)
          place += 1
        }
      }
    }
    return labels.map { label in
      let facts = records.map { $0[label] }
      return ComparedFact(label: label, facts: facts, differs: Set(facts.map { $0.map(said) }).count > 1)
    }
  }

  /// What is compared of a record: the facts of its page, how good it is or how sure, and what it is linked to.
  private func facts(ofCompared reference: Reference) -> [Fact] {
    switch reference {
    case .study(let row):
      let findings = Set(library.evidence(of: row).map { library.finding(of: $0) }).sorted { $0.index < $1.index }
      return facts(of: row).map(withoutCoverage)
        + [fact(.ratingColumn, rows.cell(.rating, of: .studies, row: row.index))]
        + (findings.isEmpty
          ? [] : [fact(.findingsTitle, named(findings.map(link), words.count(findings.count, .finding, .findings)))])
    case .finding(let row):
      let studies = Set(library.evidence(of: row).map { library.study(of: $0) }).sorted { $0.index < $1.index }
      let why = whyText(of: library[row].confidence)
      return findingFacts(of: row) + (why.isEmpty ? [] : [fact(.whyColumn, [Span(why)])])
        + [fact(.supportColumn, named(studies.map(link), rows.support(of: row)))]
    case .review, .publication, .publications, .evidence, .assessment, .item: return []
    }
  }

  /// How many there are, and which: as many others are not the same.
  private func named(_ names: [Span], _ count: String) -> [Span] {
    names.isEmpty ? [Span(count)] : [Span(count + ": ")] + Words.joined(names.map { [$0] }, by: "; ")
  }

  /// What the record says, whoever says so: without the mark of what is inferred.
  func said(_ fact: Fact) -> String { fact.value.filter { $0 != inferredMark }.map(\.text).joined() }

  /// The countries of a review under the name that those of other studies have, saying what they are.
  private func withoutCoverage(_ fact: Fact) -> Fact {
    guard fact.label == words(.countriesCoveredLabel) else { return fact }
    var fact = fact
    fact.label = words(.countryLabel)
    if fact.unknown == nil { fact.value.append(Span(" " + words(.coveredByIt), .muted)) }
    return fact
  }
}
