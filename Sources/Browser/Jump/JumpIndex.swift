import Evidence
import EvidenceQuery

/// Everything that one can jump to by a few letters of its name.
struct JumpIndex: Sendable {
  /// What a thing is.
  enum Kind: CaseIterable, Hashable, Sendable {
    case review, study, finding, publication, appraisal, command

    /// What stands beside it on the screen.
    var name: Phrase {
      switch self {
      case .review: .review
      case .study: .study
      case .finding: .finding
      case .publication: .publication
      case .appraisal: .appraisal
      case .command: .commandKind
      }
    }
  }

  /// Where a thing leads.
  enum Destination: Hashable, Sendable {
    case record(Reference)
    case command(Command)
  }

  /// A thing with its name.
  struct Entry: Hashable, Sendable {
    let kind: Kind
    let text: String
    let destination: Destination
  }

  /// What was found for some letters.
  struct Found: Hashable, Sendable {
    /// The best, in their order.
    var entries: [Entry] = []
    /// How many there are in all.
    var count = 0
  }

  /// Everything, in the order in which it stands where nothing is asked for.
  let entries: [Entry]
  private var texts = FuzzyTexts()

  /// The records of a library and all commands. O(length of all names).
  init(_ model: BrowserModel) {
    let library = model.library
    let dot = model.details.dot
    var entries: [Entry] = []
    func add(_ kind: Kind, _ text: String, _ reference: Reference) {
      entries.append(Entry(kind: kind, text: text, destination: .record(reference)))
    }
    for (row, review) in library.reviews.enumerated() {
      add(.review, review.reference + dot + review.shortTitle, .review(ReviewRow(row)))
    }
    for (row, study) in library.studies.enumerated() { add(.study, study.label, .study(StudyRow(row))) }
    for (row, finding) in library.findings.enumerated() { add(.finding, finding.label, .finding(FindingRow(row))) }
    for row in library.publications.indices.map(PublicationRow.init) {
      // One without a title is known by its study.
      let title =
        library[row].title.value ?? library.study(of: row).map { library[$0].label }
        ?? library.localID(ofRow: row.index, in: .publications)
      add(
        .publication, [model.rows.shortReference(row), title].filter { !$0.isEmpty }.joined(separator: dot),
        .publication(row))
    }
    for row in library.assessments.indices.map(AssessmentRow.init) where library[row].appraisal != nil {
      let parts = [library[library.study(of: row)].label, model.rows.toolName(of: row), model.rows.scope(of: row)]
      add(.appraisal, parts.filter { !$0.isEmpty }.joined(separator: dot), .assessment(row))
    }
    for command in CommandTable.all {
      let text = command.name + dot + model.words(command.help)
      entries.append(Entry(kind: .command, text: text, destination: .command(command)))
    }
    for entry in entries { texts.append(entry.text) }
    self.entries = entries
  }

  /// The best finds for some letters, at most `limit`: the higher score first, then the shorter name, then the order of the index.
  /// Without letters, the first of the index. One pass over all names.
  func best(_ letters: String, limit: Int) -> Found {
    var matcher = FuzzyMatcher(letters)
    guard !matcher.isEmpty else {
      return Found(entries: Array(entries.prefix(limit)), count: entries.count)
    }
    var found: [Rank] = []
    var count = 0
    for position in entries.indices {
      guard let score = matcher.score(position, of: texts) else { continue }
      count += 1
      let rank = Rank(score: score, length: texts.range(of: position).count, position: position)
      // Only the best are kept in order: most finds are worse than all of them and go no further.
      if found.count == limit, let last = found.last, !(rank < last) { continue }
      let place = found.partitioningIndex { rank < $0 }
      found.insert(rank, at: place)
      if found.count > limit { found.removeLast() }
    }
    return Found(entries: found.map { entries[$0.position] }, count: count)
  }

  private struct Rank: Comparable {
    let score: Int
    let length: Int
    let position: Int

    static func < (left: Rank, right: Rank) -> Bool {
      (right.score, left.length, left.position) < (left.score, right.length, right.position)
    }
  }
}

extension Array {
  /// The first position of a sorted array from which on a condition holds. O(log n).
  fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Phrase {
  static let commandKind = Phrase("command")
}
