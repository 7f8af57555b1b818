import Browser

/// Writes a briefing as one page of HTML that needs nothing else: no script, no font, no picture; it reads well on a screen, by a
/// screen reader, and on paper.
enum HTMLBriefing {
  /// The whole page.
  static func write(_ briefing: Briefing) -> String {
    HTMLPage.write(
      title: briefing.title, in: briefing.words.language,
      [HTMLPage.facts(briefing.facts)]
        + briefing.reviews.enumerated().map { section(of: $1, number: $0 + 1, briefing.words) })
  }

  private static func section(of review: Briefing.Review, number: Int, _ words: Words) -> String {
    var parts = [
      "<section aria-labelledby=\"review-\(number)\">",
      "<h2 id=\"review-\(number)\">\(HTMLPage.escaped(review.title))</h2>",
      "<p class=\"citation\">\(HTMLPage.reference(review.citation))</p>", HTMLPage.facts(review.facts),
      "<h3>\(HTMLPage.escaped(words(.exportFindings, with: review.findingCount)))</h3>",
    ]
    parts += review.findings.map(article)
    if review.studies.rows.isEmpty {
      parts.append("<h3>\(HTMLPage.escaped(review.studies.name))</h3>")
    } else {
      parts += ["<h3>\(HTMLPage.escaped(words(.exportStudiesTitle)))</h3>", HTMLPage.table(review.studies)]
    }
    parts += listed(words(.exportLimits), review.limits.map(HTMLPage.escaped))
    parts += listed(words(.exportNotAnswered), review.notAnswered.map(HTMLPage.escaped))
    parts += listed(words(.exportReferences), review.references.map(HTMLPage.reference), className: "references")
    if let credit = review.credit {
      parts.append("<p class=\"credit\">\(HTMLPage.escaped(words(.exportCredit, with: credit)))</p>")
    }
    return (parts + ["</section>"]).joined(separator: "\n")
  }

  private static func article(_ finding: Briefing.Finding) -> String {
    var parts = ["<article>", "<h4>\(HTMLPage.escaped(finding.label))</h4>"]
    for (position, line) in finding.lines.enumerated() {
      let name = position == 0 ? " class=\"statement\"" : position == 1 ? " class=\"certainty\"" : ""
      parts.append("<p\(name)>\(HTMLPage.escaped(line))</p>")
    }
    parts += finding.reasons.map { "<p class=\"possible\">\(HTMLPage.escaped($0))</p>" }
    if let evidence = finding.evidence { parts.append(HTMLPage.table(evidence)) }
    return (parts + ["</article>"]).joined(separator: "\n")
  }

  private static func listed(_ title: String, _ items: [String], className: String? = nil) -> [String] {
    guard !items.isEmpty else { return [] }
    let name = className.map { " class=\"\($0)\"" } ?? ""
    return ["<h3>\(HTMLPage.escaped(title))</h3>", "<ul\(name)>"] + items.map { "<li>\($0)</li>" } + ["</ul>"]
  }
}
