internal import Evidence

/// The results of one link: their signs, how they cite their publication, and numbers that stand alone among equal ones.
extension ReviewAudit {
  func entries(of link: EvidenceRow) -> [AuditEntry] {
    guard !library[link].results.isEmpty else { return [] }
    return directions(ofResultsOf: link) + citations(in: link) + outliers(in: link) + ranges(in: link)
  }

  private func ranges(in link: EvidenceRow) -> [AuditEntry] {
    library[link].results.compactMap { result in
      guard let text = result.timePoint.value, let range = WrittenRange.backwards(in: text) else { return nil }
      let issue = AuditIssue.backwardsRange(text: text, from: range.from, to: range.to)
      return entry(.evidence(link), .resultTimePoint, issue, result.provenance)
    }
  }

  // MARK: Citations

  /// How most results of each publication of a review cite it, where they cite it in several ways. O(results).
  static func usualCitations(in review: ReviewRow, _ library: Library) -> [String: String] {
    var counts: [String: [String: Int]] = [:]
    for place in library.rows(of: .evidence, in: review) {
      for result in library.evidence[place].results {
        guard let cited = result.cited, let publication = result.publication.value else { continue }
        counts[publication, default: [:]][cited, default: 0] += 1
      }
    }
    return counts.compactMapValues { forms in
      forms.count > 1 ? forms.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key : nil
    }
  }

  private func citations(in link: EvidenceRow) -> [AuditEntry] {
    var told: Set<String> = []
    return library[link].results.compactMap { result in
      guard let cited = result.cited, let publication = result.publication.value,
        let usual = usualCitations[publication], !Citing(cited).mayBe(Citing(usual)), told.insert(cited).inserted
      else { return nil }
      return entry(.evidence(link), .resultCited, .citation(cited: cited, usual: usual), result.provenance)
    }
  }

  // MARK: Numbers that stand alone

  /// A number of people or a time that is a little other than that of all the other results of the study, of which there are three
  /// at least.
  private func outliers(in link: EvidenceRow) -> [AuditEntry] {
    let results = library[link].results
    guard results.count >= 4 else { return [] }
    var entries: [AuditEntry] = []
    let counts = results.map { $0.count.value.map { (Double($0), String($0)) } }
    if let (odd, usual) = Self.outlier(counts, within: 0.01) {
      let issue = AuditIssue.outlier(
        outcome: results[odd].outcome, value: counts[odd]?.1 ?? "", others: usual, count: results.count - 1)
      entries.append(entry(.evidence(link), .resultSample, issue, results[odd].provenance))
    }
    let times = results.map { result in
      result.timePoint.value.flatMap { text in WrittenTime(text).map { ($0.key, text) } }
    }
    if Set(times.map { $0.map { $0.0.unit } }).count == 1,
      let (odd, usual) = Self.outlier(times.map { $0.map { ($0.0.number, $0.1) } }, within: 0.1)
    {
      let issue = AuditIssue.outlier(
        outcome: results[odd].outcome, value: times[odd]?.1 ?? "", others: usual, count: results.count - 1)
      entries.append(entry(.evidence(link), .resultTimePoint, issue, results[odd].provenance))
    }
    return entries
  }

  /// The only number that differs from all the others, which are equal, by less than a share of them, with the text of the others.
  /// Nil where one is not known.
  static func outlier(_ values: [(number: Double, text: String)?], within share: Double) -> (Int, usual: String)? {
    let known = values.compactMap { $0 }
    guard known.count == values.count, known.count >= 4 else { return nil }
    // Of any three, two are usual.
    let usual = known[0].number == known[1].number ? known[0] : known[2]
    let odd = known.indices.filter { known[$0].number != usual.number }
    guard odd.count == 1, abs(known[odd[0]].number - usual.number) <= share * abs(usual.number) else { return nil }
    return (odd[0], usual.text)
  }
}

/// A number with a unit of time: "12 months".
struct WrittenTime {
  let key: (number: Double, unit: String)

  init?(_ text: String) {
    let words = text.folded.split(separator: " ")
    guard words.count == 2, let number = Double(words[0]), number.isFinite else { return nil }
    let unit = words[1].hasSuffix("s") ? words[1].dropLast() : words[1]
    guard ["hour", "day", "week", "month", "year"].contains(unit) else { return nil }
    key = (number, String(unit))
  }
}

/// Names and years by which a publication is cited.
struct Citing {
  private let words: [String]
  private let isShort: Bool

  init(_ text: String) {
    let words = text.folded.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    isShort = words.contains("al") && words.contains("et")
    self.words = words.filter { !["et", "al", "and", "others"].contains($0) }
  }

  /// Whether both may cite the same: they have the same names, or one is the short form of the other.
  func mayBe(_ other: Citing) -> Bool {
    if words == other.words { return true }
    guard isShort || other.isShort else { return false }
    func years(_ words: [String]) -> [String] { words.filter { $0.first?.isNumber == true } }
    return words.first == other.words.first && years(words) == years(other.words)
  }
}
