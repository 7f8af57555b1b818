/// Writes a briefing as one page of HTML that needs nothing else: no script, no font, no picture; it reads well on a screen, by a
/// screen reader, and on paper.
enum HTMLBriefing {
  /// The whole page.
  static func write(_ briefing: Briefing) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(escaped(briefing.title))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <main>
    <h1>\(escaped(briefing.title))</h1>
    \(facts(briefing.facts))
    \(briefing.reviews.enumerated().map { section(of: $1, number: $0 + 1) }.joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }

  private static func section(of review: Briefing.Review, number: Int) -> String {
    var parts = [
      "<section aria-labelledby=\"review-\(number)\">",
      "<h2 id=\"review-\(number)\">\(escaped(review.title))</h2>",
      "<p class=\"citation\">\(reference(review.citation))</p>", facts(review.facts),
      "<h3>Findings: \(escaped(review.findingCount))</h3>",
    ]
    parts += review.findings.map(article)
    if review.studies.rows.isEmpty {
      parts.append("<h3>\(escaped(review.studies.name))</h3>")
    } else {
      parts += ["<h3>Studies</h3>", table(review.studies)]
    }
    parts += listed("Limits of the review", review.limits.map(escaped))
    parts += listed("What this record cannot answer", review.notAnswered.map(escaped))
    parts += listed("References", review.references.map(reference), className: "references")
    if let credit = review.credit { parts.append("<p class=\"credit\">Credit: \(escaped(credit))</p>") }
    return (parts + ["</section>"]).joined(separator: "\n")
  }

  private static func article(_ finding: Briefing.Finding) -> String {
    var parts = ["<article>", "<h4>\(escaped(finding.label))</h4>"]
    for (position, line) in finding.lines.enumerated() {
      let name = position == 0 ? " class=\"statement\"" : position == 1 ? " class=\"certainty\"" : ""
      parts.append("<p\(name)>\(escaped(line))</p>")
    }
    parts += finding.reasons.map { "<p class=\"possible\">\(escaped($0))</p>" }
    if let evidence = finding.evidence { parts.append(table(evidence)) }
    return (parts + ["</article>"]).joined(separator: "\n")
  }

  private static func facts(_ facts: [Briefing.Fact]) -> String {
    let rows = facts.map { "<div><dt>\(escaped($0.label))</dt><dd>\(escaped($0.text))</dd></div>" }
    return (["<dl>"] + rows + ["</dl>"]).joined(separator: "\n")
  }

  private static func listed(_ title: String, _ items: [String], className: String? = nil) -> [String] {
    guard !items.isEmpty else { return [] }
    let name = className.map { " class=\"\($0)\"" } ?? ""
    return ["<h3>\(title)</h3>", "<ul\(name)>"] + items.map { "<li>\($0)</li>" } + ["</ul>"]
  }

  private static func table(_ table: Table) -> String {
    let head = table.columns.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let rows = table.rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column == 0 ? "<th scope=\"row\">\(escaped(cell.text))</th>" : "<td>\(escaped(cell.text))</td>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    let lines = [
      "<table>", "<caption>\(escaped(table.name))</caption>", "<thead><tr>\(head)</tr></thead>", "<tbody>",
    ]
    return (lines + rows + ["</tbody>", "</table>"]).joined(separator: "\n")
  }

  private static func reference(_ reference: Briefing.Reference) -> String {
    let text = escaped(reference.text)
    guard let doi = reference.doi else { return text }
    return "\(text) <a href=\"\(escaped(WebAddress.ofDOI(doi)))\">doi.org/\(escaped(doi))</a>"
  }

  private static func escaped(_ text: String) -> String { MarkupText.escaped(text) }

  private static let style = """
    :root { color-scheme: light dark; }
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
    main { max-width: 56rem; margin: 0 auto; padding: 1.5rem; }
    h1 { font-size: 1.6rem; line-height: 1.25; }
    h2 { font-size: 1.3rem; line-height: 1.3; margin-top: 2.5rem; border-top: 3px solid; padding-top: .75rem; }
    h3 { font-size: 1.1rem; margin-top: 2rem; }
    h4 { font-size: 1rem; margin: 0 0 .25rem; }
    p { margin: .25rem 0; overflow-wrap: anywhere; }
    dl { margin: .75rem 0; }
    dl div { display: flex; flex-wrap: wrap; gap: 0 .5rem; }
    dt { font-weight: 600; }
    dt::after { content: ":"; }
    dd { margin: 0; flex: 1; min-width: 12rem; }
    article { margin: 1rem 0; padding: .75rem 0 .75rem 1rem; border-left: 4px solid #767676; }
    .certainty { font-weight: 600; }
    .possible, .credit, .citation { font-style: italic; }
    table { border-collapse: collapse; width: 100%; margin: .75rem 0; font-size: .875em; }
    caption { text-align: left; font-weight: 600; padding: .25rem 0; }
    th, td { text-align: left; vertical-align: top; padding: .25rem .5rem .25rem 0; border-bottom: 1px solid #767676; overflow-wrap: anywhere; min-width: 6.5em; }
    thead th { border-bottom-width: 2px; }
    tbody th { font-weight: 400; }
    li { overflow-wrap: anywhere; margin: .25rem 0; }
    @media print {
      @page { margin: 18mm; }
      :root { color-scheme: light; }
      body { font-size: 10pt; }
      main { max-width: none; padding: 0; }
      h2, h3, h4, caption { break-after: avoid; }
      .statement { break-after: avoid; }
      tr, li { break-inside: avoid; }
      thead { display: table-header-group; }
      a { color: inherit; text-decoration: none; }
    }
    """
}
