package import Evidence
import EvidenceQuery
import OrderedCollections
import Terminal

/// How sure the review is, what it rests on, and how good that is: three things that are never one.
extension Overview {
  var howSure: [Block] {
    var blocks: [Block] = [.text(title(.howSureTitle) + bodyConfidence, hanging: 2)]
    blocks += certaintyOfEffects
    blocks.append(.text(studyCounts, indent: 2, hanging: 2))
    blocks.append(.text(appraisedCounts, indent: 2, hanging: 2))
    return blocks
  }

  // MARK: The whole body

  private var bodyConfidence: [Span] {
    switch review.confidence {
    case .assessed(let confidence): [Span(writer.bodyText(of: confidence))]
    case .notAssessed(let none):
      [Span(none.reason.map { words(.bodyNotAssessedBecause, with: $0) } ?? words(.bodyNotAssessed))]
    case .unknown(let reason): [Span(words(.bodyUnknown, with: words(reason)))]
    }
  }

  /// How many findings have which certainty, where the review rates them one by one.
  private var certaintyOfEffects: [Block] {
    var levels: OrderedDictionary<String, String> = [:]
    for finding in library.rows(of: .findings, in: row) {
      switch library.findings[finding].confidence {
      case .assessed(let confidence):
        let scheme = ConfidenceSchemes.lookup(confidence.scheme)?.name ?? confidence.scheme
        levels[confidence.level.folded] = words(.levelOfScheme, with: words.level(of: confidence), scheme)
      case .notAssessed, .unknown: break
      }
    }
    guard !levels.isEmpty else { return [] }
    var parts = levels.map { level, label in count(.findings, DetailWriter.clause("confidence", level)) { _ in label } }
    let none = tally(.findings, DetailWriter.clause("confidence", TermCode.notAssessed.rawValue))
    if none != Tally(definite: 0) {
      parts.append(
        link(
          none, .findings, DetailWriter.clause("confidence", TermCode.notAssessed.rawValue)
        ) { _ in words(.notAssessed) })
    }
    let spans = words.spans(.certaintyOfFindings, with: Words.joined(parts.map { [$0] }, by: ", "))
    return [.text(spans, indent: 2, hanging: 2)]
  }

  // MARK: Studies

  /// "10 studies (13 publications): 7 primary, all service evaluations; 3 reviews".
  private var studyCounts: [Span] {
    let studies = count(.studies) { words.noun($0, .study, .studies) }
    let inferred = definiteStudies(.all).count { library.studies[$0].provenance.isInferred }
    var spans = [studies, Span(" (")]
    if inferred > 0 { spans.append(Span(words(.ofThemInferred, with: String(inferred)), .muted)) }
    spans += publicationCount + [Span(")")]
    let kinds = Study.Kind.allCases.compactMap { kind -> [Span]? in
      let clause = DetailWriter.clause("study.kind", kind.rawValue)
      let tally = tally(.studies, clause)
      guard tally.definite + tally.possible > 0 else { return nil }
      let designs = kind == .primary ? designs(within: clause, of: tally) : []
      let inBrackets = designs.isEmpty ? [] : [Span(" (")] + designs + [Span(")")]
      return [link(tally, .studies, clause) { words.studies(of: kind, $0) }] + inBrackets
    }
    if !kinds.isEmpty { spans += [Span(": ")] + Words.joined(kinds, by: ", ") }
    return spans
  }

  /// The publications, with the number that the review states where it is another.
  private var publicationCount: [Span] {
    let held = count(.publications) { words.noun($0, .publication, .publications) }
    guard let check = stated(.publications, .all), check.isDiscrepancy else { return [held] }
    return words.spans(.countOfStated, with: [held], [Span(String(check.figure.value))])
  }

  /// The designs of some studies: what all of them have is said of all, then the most usual ones, each with those that lie below it.
  private func designs(within kind: Filter, of whole: Tally) -> [Span] {
    var groups: [TermCode: (spans: [Span], count: Int)] = [:]
    let counts = counts(of: "design", kind)
    for code in namedOfStudies("design", withCandidates: false) {
      guard let entry = counts[code], entry.tally.definite > 0 else { continue }
      let clause = Filter(clauses: [kind, DetailWriter.clause("design", entry.label)])
      let tally = entry.tally
      let target = Target.rows(.studies, filter.adding(clause), of: row)
      let inferred = inferred(entry)
      if tally.definite == whole.definite, whole.definite > 1 {
        groups[code] = ([Span(words(.allOfThem, with: plural(code, 2)), to: target)] + inferred, .max)
      } else {
        let figure =
          tally.possible > 0 ? stated(.studies, clause).flatMap { $0.isDiscrepancy ? nil : $0.figure.value } : nil
        let number = figure ?? tally.definite
        let counted = { (text: String) in "\(text) \(plural(code, number))" }
        let stated = figure.map { [Span(counted(String($0)), to: target)] + inferred }
        groups[code] = (stated ?? link(entry, clause, counted), number)
      }
    }
    let named = namedOfStudies("design", withCandidates: false).filter { groups[$0] != nil }
    let nested = Self.nested(named, in: .designs) { (groups[$0]?.count ?? 0, 0) }
    if !isWide, let first = nested.first.flatMap({ groups[$0.top] }), first.count == .max { return first.spans }
    let most = writer.isSpelledOut ? .max : isWide ? 6 : 3
    var shown = nested.prefix(most).map { value in
      (groups[value.top]?.spans ?? []) + below(value.below.compactMap { groups[$0]?.spans }, most: 3)
    }
    if nested.count > most { shown.append([Span(words(.andMore, with: String(nested.count - most)), .muted)]) }
    for unknown in Unknown.allCases {
      let clause = Filter(clauses: [kind, DetailWriter.clause("design", unknown.filterWord)])
      guard tally(.studies, clause) != Tally(definite: 0) else { continue }
      shown.append([count(.studies, clause) { _ in words(.designNotKnown, with: words(unknown)) }])
    }
    return joined(shown, areNested: nested.contains { !$0.below.isEmpty })
  }

  /// What several studies of a design are called, where the vocabulary has a name for them.
  private func plural(_ code: TermCode, _ number: Int) -> String {
    let term = Vocabulary.designs[code]
    let label = term?.label ?? code.rawValue
    guard let term else { return label }
    guard words.language == .english else { return words.term(number == 1 ? term.short ?? label : label) }
    let names = [(term.short ?? label), label].map { number == 1 ? $0 : $0 + "s" }
    return names.first { term.aliases.contains($0) } ?? (number == 1 ? term.short ?? label : label)
  }

  // MARK: Quality assessments

  /// "5 appraised: 2 medium, 3 poor (which of 8: not held here) · 5 not appraised", and what the review says of limits.
  private var appraisedCounts: [Span] {
    let yes = DetailWriter.clause("appraised", "yes")
    let no = DetailWriter.clause("appraised", "no")
    let appraised = tally(.studies, yes)
    let figure = appraised.possible > 0 ? stated(.studies, yes).flatMap { $0.isDiscrepancy ? nil : $0 } : nil
    let number = figure?.figure.value ?? appraised.definite
    guard number + appraised.possible > 0 else {
      return noneAppraised + limitSpans
    }
    let target = Target.rows(.studies, filter.adding(yes), of: row)
    let text =
      figure == nil
      ? writer.rows.text(of: appraised) { text, _ in words(.appraisedNumber, with: text) }
      : words(.appraisedNumber, with: String(number))
    var spans = [Span(text, to: target)]
    let appraisals = tally(.assessments, yes)
    if figure == nil, appraisals != appraised {
      let target = Target.rows(.assessments, filter.adding(yes), of: row)
      let text = writer.rows.text(of: appraisals) { "\($0) \(words.noun($1, .appraisal, .appraisals))" }
      spans += words.spans(.inAppraisals, with: [Span(text, to: target)])
    }
    let ratings = self.ratings
    if !ratings.isEmpty {
      spans += [Span(": ")] + ratings
    } else if let reason = ratingsUnknown {
      spans.append(Span(words(.ratingsUnknown, with: words(reason))))
    }
    let blank = DetailWriter.clause("appraised", review.blank.filterWord)
    let unknown = tally(.studies, blank).definite
    if figure == nil, unknown > 0 {
      spans += [
        Span(writer.dot, .muted),
        Span(
          words(.lightsNotKnown, with: words.count(unknown, .study, .studies)),
          to: .rows(.studies, filter.adding(blank), of: row)),
      ]
    }
    let total = tally(.studies).definite
    let without = figure == nil ? tally(.studies, no) : Tally(definite: total - number)
    if without.definite > 0 || without.possible > appraised.possible {
      spans += [
        Span(writer.dot, .muted),
        Span(
          writer.rows.text(of: without) { text, _ in words(.notAppraisedNumber, with: text) },
          to: .rows(.studies, filter.adding(no), of: row)),
      ]
    }
    return spans + limitSpans
  }

  /// That no study is appraised: because the review says that it was not, or because no appraisal is held.
  private var noneAppraised: [Span] {
    guard filter == .all else { return [Span(words(.noneOfTheseAppraised), .muted)] }
    let no = DetailWriter.clause("appraised", "no")
    guard tally(.studies, no) == tally(.studies), tally(.studies) != Tally(definite: 0) else {
      return [Span(words(.noneAppraised), .muted)]
    }
    let reasons = Set(
      library.rows(of: .assessments, in: row).map { row -> String? in
        if case .notAppraised(let none) = library.assessments[row] { none.reason.value } else { nil }
      })
    let why = reasons.count == 1 ? reasons.first.flatMap { $0 } : nil
    let text = why.map { words(.notAppraisedBecause, with: $0) } ?? words(.noStudyWasAppraised)
    return [Span(text, to: .rows(.studies, no, of: row))]
  }

  /// Why no appraisal here has a judgement of the whole; nil where that is how its tool works.
  private var ratingsUnknown: Unknown? {
    library.rows(of: .assessments, in: row).lazy
      .compactMap { library.assessments[$0].appraisal }
      .first { library.tool($0.tool, of: row)?.overall != AppraisalTool.Overall.none || $0.existence == .possible }?
      .overall.unknown
  }

  /// The first of its limits, or all where there is room.
  private var limitSpans: [Span] {
    review.limits.prefix(isWide ? 2 : 1).flatMap { [Span(writer.dot, .muted), Span($0.text.withoutFullStop)] }
  }

  /// The words of each tool with their numbers.
  private var ratings: [Span] {
    let tools = toolsInUse
    let parts = tools.prefix(3).map { entry -> [Span] in
      let name = tools.count > 1 ? [Span(words(.toolThenWord, with: entry.tool.name), .muted)] : []
      let ratings = Words.joined(entry.words.map { rating($0, of: entry.tool) }, by: ", ")
      return ratings.isEmpty ? [] : name + ratings
    }
    let others: Phrase = tools.count == 4 ? .andOtherTool : .andOtherTools
    let rest = tools.count > 3 ? [Span(words(others, with: String(tools.count - 3)), .muted)] : []
    return Words.joined(parts, by: "; ") + rest
  }

  /// A word of a tool with its number; one that the review states of an open set says so.
  private func rating(_ word: String, of tool: AppraisalTool) -> [Span] {
    let clause = DetailWriter.clause("rating", "\(tool.name)=\(word)")
    let judgements = tally(.assessments, clause)
    guard judgements != Tally(definite: 0, unknown: judgements.unknown) else { return [] }
    guard judgements.possible > 0, let check = stated(.studies, clause), !check.isDiscrepancy else {
      let target = Target.rows(.assessments, filter.adding(clause), of: row)
      return [Span(writer.rows.text(of: judgements) { text, _ in "\(text) \(word)" }, to: target)]
    }
    let target = Target.rows(.studies, clause, of: row)
    let set = tally(.studies, clause)
    return [
      Span("\(check.figure.value) \(word)", to: target),
      Span(" " + words(.whichOfThem, with: String(set.definite + set.possible), words(review.blank)), .muted),
    ]
  }

  /// The tools with the words that they gave, the best first.
  private var toolsInUse: [(tool: AppraisalTool, words: [String])] {
    var found: OrderedDictionary<String, Set<String>> = [:]
    for index in library.rows(of: .assessments, in: row) {
      guard let appraisal = library.assessments[index].appraisal, let word = appraisal.overall.value else { continue }
      let known = library.tool(appraisal.tool, of: row)?.overallJudgement(word)?.word
      found[appraisal.tool, default: []].insert(known ?? word)
    }
    return found.compactMap { id, words in
      guard let tool = library.tool(id, of: row) else { return nil }
      let order = tool.wordsForOverall.map(\.word)
      let sorted = words.sorted { left, right in
        let (first, second) = (order.firstIndex(of: left) ?? .max, order.firstIndex(of: right) ?? .max)
        return first == second ? left < right : first < second
      }
      return (tool, sorted.sorted { concern($0, tool) < concern($1, tool) })
    }
  }

  private func concern(_ word: String, _ tool: AppraisalTool) -> Int {
    tool.overallJudgement(word)?.concern?.rawValue ?? .max
  }
}

extension DetailWriter {
  /// How sure a review is of the whole body of evidence, in its word.
  package func bodyText(of confidence: Confidence) -> String {
    if let scheme = ConfidenceSchemes.lookup(confidence.scheme) {
      return words(.bodyLevel, with: words.level(of: confidence), scheme.name)
    }
    return words(.bodyWord, with: confidence.level)
  }
}

extension String {
  /// The text without the full stop at its end.
  var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
