import Browser

/// Writes a briefing in Markdown.
enum MarkdownBriefing {
  /// The whole briefing.
  static func write(_ briefing: Briefing) -> String {
    var blocks = ["# " + escaped(briefing.title), list(briefing.facts)]
    for review in briefing.reviews { blocks += self.blocks(of: review, briefing.words) }
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func blocks(of review: Briefing.Review, _ words: Words) -> [String] {
    var blocks = ["## " + escaped(review.title), reference(review.citation), list(review.facts)]
    blocks.append("### " + escaped(words(.exportFindings, with: review.findingCount)))
    for finding in review.findings {
      blocks.append("#### " + escaped(finding.label))
      blocks += (finding.lines + finding.reasons).map(escaped)
      if let evidence = finding.evidence { blocks.append(table(evidence)) }
    }
    blocks.append("### " + escaped(review.studies.name))
    if !review.studies.rows.isEmpty { blocks.append(table(review.studies)) }
    if !review.limits.isEmpty { blocks += ["### " + escaped(words(.exportLimits)), list(review.limits.map(escaped))] }
    if !review.notAnswered.isEmpty {
      blocks += ["### " + escaped(words(.exportNotAnswered)), list(review.notAnswered.map(escaped))]
    }
    if !review.references.isEmpty {
      blocks += ["### " + escaped(words(.exportReferences)), list(review.references.map(reference))]
    }
    if let credit = review.credit { blocks.append(escaped(words(.exportCredit, with: credit))) }
    return blocks
  }

  private static func list(_ facts: [Briefing.Fact]) -> String {
    list(facts.map { "**\(escaped($0.label)):** \(escaped($0.text))" })
  }

  private static func list(_ lines: [String]) -> String { lines.map { "- " + $0 }.joined(separator: "\n") }

  /// A table without the line feed at its end.
  private static func table(_ table: Table) -> String { String(MarkdownText.write(table).dropLast()) }

  private static func reference(_ reference: Briefing.Reference) -> String {
    let text = escaped(reference.text)
    return reference.doi.map { "\(text) <\(WebAddress.ofDOI($0))>" } ?? text
  }

  /// Text that begins no list and no heading, on one line.
  private static func escaped(_ text: String) -> String {
    let escaped = MarkdownText.escaped(text)
    // "1. " or "- " at the start would be an item of a list.
    if let sign = escaped.first, "-+=".contains(sign) { return "\\" + escaped }
    let digits = escaped.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let sign = escaped.dropFirst(digits.count).first, sign == "." || sign == ")" else {
      return escaped
    }
    return digits + "\\" + escaped.dropFirst(digits.count)
  }
}
