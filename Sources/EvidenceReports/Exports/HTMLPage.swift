import Browser

/// Writes pages of HTML that need nothing else: no script, no font, no picture; they read well on a screen, by a screen reader, and on
/// paper.
enum HTMLPage {
  /// A whole page with a title and what stands below it.
  static func write(title: String, in language: Language, _ body: [String]) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(escaped(title))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    <main>
    <h1>\(escaped(title))</h1>
    \(body.joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }

  /// Names with what they are.
  static func facts(_ facts: [Briefing.Fact]) -> String {
    let rows = facts.map { "<div><dt>\(escaped($0.label))</dt><dd>\(escaped($0.text))</dd></div>" }
    return (["<dl>"] + rows + ["</dl>"]).joined(separator: "\n")
  }

  /// A table with its caption; the first cell of a row is its title.
  static func table(_ table: Table) -> String {
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

  /// A text that may lead to a document on the web.
  static func reference(_ reference: Briefing.Reference) -> String {
    let text = escaped(reference.text)
    guard let doi = reference.doi else { return text }
    return "\(text) <a href=\"\(escaped(WebAddress.ofDOI(doi)))\">doi.org/\(escaped(doi))</a>"
  }

  /// Text in which no character begins markup, in an element as in an attribute.
  static func escaped(_ text: String) -> String { MarkupText.escaped(text) }

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
