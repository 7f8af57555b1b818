package import Evidence
import EvidenceQuery
import Terminal

/// What the review is, what it asked, for whom, and up to when.
extension Overview {
  var header: [Block] {
    var blocks: [Block] = [.text(identity, hanging: 2)]
    if filter != .all {
      blocks.append(.text([Span(words(.countedUnder) + " ", .muted), Span(filter.description, .accent)], hanging: 2))
    }
    blocks.append(.text([Span(review.question, .heading)]))
    let asked = Words.joined([audience, evidenceUntil], by: writer.dot, .muted)
    if !asked.isEmpty { blocks.append(.text(asked, hanging: 2)) }
    return blocks
  }

  /// Reference, type, year, which of how many reviews, standing and what is held.
  private var identity: [Span] {
    var parts: [[Span]] = [[Span(review.reference)]]
    let year = review.year.value.map { ", \($0)" } ?? ""
    parts.append([Span(review.type.capitalisedFirst + year)])
    if library.reviews.count > 1 {
      parts.append([Span(words(.reviewOfReviews, with: String(row.index + 1), String(library.reviews.count)))])
    }
    switch review.standing {
    case .published: break
    case .draft: parts.append([Span(words(.draftBadge).uppercased(), .caution)])
    case .workingData: parts.append([Span(words(.workingDataBadge).uppercased(), .caution)])
    }
    if case .partial = review.completeness {
      parts.append([Span(words(isWide ? .partialHeldWide : .partialHeld, with: held), .caution)])
    }
    return Words.joined(parts, by: writer.dot, .muted)
  }

  /// The documents that the record was made from.
  private var held: String {
    let titles = review.documents.filter(\.isHeld).map(\.title.uncapitalisedFirst)
    guard titles.count > 3 else { return titles.joined(separator: ", ") }
    return titles.prefix(2).joined(separator: ", ") + " " + words(.andMore, with: String(titles.count - 2))
  }

  private var audience: [Span] {
    review.audience.value.map { [Span(words(.forWhom, with: $0))] } ?? []
  }

  private var evidenceUntil: [Span] {
    guard let until = review.search.until.value else {
      return review.search.until.unknown.map { [Span(words(.searchDateUnknown, with: words($0)), .muted)] } ?? []
    }
    let age = today.flatMap { words.age(of: until, on: $0) }.map { ", " + $0 } ?? ""
    let text = words(.evidenceUntil, with: words.date(until)) + age
    return [Span(audience.isEmpty ? text.capitalisedFirst : text)]
  }
}

extension Words {
  /// A date as one says it: "November 2022".
  package func date(_ date: PartialDate) -> String {
    guard let month = date.month, Phrase.months.indices.contains(month - 1) else { return String(date.year) }
    let day = date.day.map { "\($0) " } ?? ""
    return day + self(Phrase.months[month - 1]) + " \(date.year)"
  }

  /// How long ago a date was: "3 years ago"; nil for a day to come.
  func age(of date: PartialDate, on today: PartialDate) -> String? {
    guard date.year <= today.year else { return nil }
    guard let month = date.month, let thisMonth = today.month else {
      let years = today.year - date.year
      return years == 0 ? nil : self(years == 1 ? .aboutAYearAgo : .aboutYearsAgo, with: String(years))
    }
    let months = (today.year - date.year) * 12 + thisMonth - month
    switch months {
    case ..<1: return nil
    case 1: return self(.aMonthAgo)
    case ..<24: return self(.monthsAgo, with: String(months))
    default: return self(.yearsAgo, with: String(months / 12))
    }
  }
}
