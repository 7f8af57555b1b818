import Evidence

/// What things are called: titles of pages, steps of the breadcrumb, the subject of a window.
extension DetailWriter {
  /// What the page of a thing is called. O(1) but for the tool of an appraisal.
  package func title(of reference: Reference) -> String {
    switch reference {
    case .review(let row): library[row].shortTitle
    case .study(let row): rows.name(of: row)
    case .publication(let row): library[row].title.value ?? words(.publicationUntitled, with: library[row].id)
    case .publications: words(.publicationsHeading)
    case .finding(let row): library[row].label
    case .evidence(let row): rows.name(of: library.study(of: row))
    case .assessment(let row): title(of: row)
    case .item(let row, let position): title(of: row, item: position)
    }
  }

  /// What a thing is called where nothing else says what it belongs to.
  func name(of reference: Reference) -> String {
    guard case .evidence(let row) = reference else { return title(of: reference) }
    return library[library.finding(of: row)].label + dot + title(of: reference)
  }

  private func title(of row: AssessmentRow) -> String {
    let subject =
      switch library[row] {
      case .appraisal: rows.toolName(of: row).capitalisedFirst
      case .notAppraised: words(.notAppraised)
      case .unknown: words(.qualityTitle)
      }
    return words(.titleOf, with: subject, rows.name(of: library.study(of: row)))
  }

  private func title(of row: AssessmentRow, item position: Int) -> String {
    guard let appraisal = library[row].appraisal, appraisal.items.indices.contains(position) else {
      return title(of: row)
    }
    let item = appraisal.items[position].item
    let tool = rows.tool(of: appraisal, row)
    guard let label = tool?.item(item)?.label, label != item else { return item }
    return "\(item) \(label)"
  }
}
