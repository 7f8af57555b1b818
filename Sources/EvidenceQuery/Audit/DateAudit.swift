internal import Evidence

/// The dates of a study: those that are none, and an end before the start.
extension ReviewAudit {
  func dates(of row: StudyRow) -> [AuditEntry] {
    guard let dates = library[row].dates else { return [] }
    let (start, end) = (dates.start.map(WrittenDate.read), dates.end.map(WrittenDate.read))
    var issues: [AuditIssue] = []
    if let text = dates.start, start == .some(nil) { issues.append(.unreadableDate(text)) }
    if let text = dates.end, end == .some(nil) { issues.append(.unreadableDate(text)) }
    if let from = dates.start, let to = dates.end, let first = start ?? nil, let last = end ?? nil,
      last.isBefore(first)
    {
      issues.append(.dates(start: from, end: to))
    }
    return issues.map { entry(.study(row), .dates, $0, library[row].provenance) }
  }
}

extension PartialDate {
  /// Whether it is before another, as far as both are exact.
  fileprivate func isBefore(_ other: PartialDate) -> Bool {
    if year != other.year { return year < other.year }
    guard let month, let otherMonth = other.month else { return false }
    if month != otherMonth { return month < otherMonth }
    guard let day, let otherDay = other.day else { return false }
    return day < otherDay
  }
}
