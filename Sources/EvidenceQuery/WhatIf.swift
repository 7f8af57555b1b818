public import Evidence

/// What is left standing of the findings when the studies that a filter names are left out.
///
/// What certainly is what the filter names is left out; what may be, and that of which nobody knows, makes the rest a range. Nothing is
/// said of a finding that rests on the whole review: which studies it would lose is not known.
public struct WhatIf: Hashable, Sendable {
  /// How many studies stand behind a finding.
  public struct Support: Hashable, Sendable {
    /// Before.
    public let before: Int
    /// After: from what stays if all that may be left out is, and all of which it is not known, to what stays if only that which
    /// certainly is.
    public let after: ClosedRange<Int>

    /// A number before and a range after.
    public init(before: Int, after: ClosedRange<Int>) {
      self.before = before
      self.after = after
    }

    /// Whether anything may be lost.
    public var isChanged: Bool { after != before...before }

    /// Where it stands among others: first what may lose everything, then what may rest on one study, what else changes, what stays.
    public var order: Int { isChanged ? min(after.lowerBound, 2) : 3 }
  }

  /// What becomes of a study.
  public enum Exclusion: Int, Hashable, Sendable, Comparable {
    /// It stays behind whatever it supports.
    case stays
    /// Its record does not say whether it is one of those that are left out.
    case notKnown
    /// What its record leaves open may make it one of those that are left out.
    case mayGo
    /// It is left out behind some findings, as where its results are judged one by one.
    case goesInPart
    /// It is left out.
    case goes

    /// Orders by how much is left out.
    public static func < (left: Exclusion, right: Exclusion) -> Bool { left.rawValue < right.rawValue }
  }

  /// What is left out.
  public let filter: Filter
  /// What stands behind each finding; nil where that is not a number of studies.
  public let findings: [Support?]
  /// What becomes of each study.
  public let studies: [Exclusion]
  /// What becomes of each link from a finding to a study.
  public let evidence: [Exclusion]
}

/// What an exclusion does to some findings.
public struct WhatIfSummary: Hashable, Sendable {
  /// How many findings have studies behind them.
  public private(set) var total = 0
  /// How many of them keep one study at least: a range where studies may be left out.
  public private(set) var keeping: ClosedRange<Int> = 0...0
  /// How many of those that had more are left with one study: a range where studies may be left out.
  public private(set) var onOneStudy: ClosedRange<Int> = 0...0
  /// How many may lose every study, of those that had one.
  public var losingAll: ClosedRange<Int> { (total - keeping.upperBound)...(total - keeping.lowerBound) }
  /// Of how many nothing can be said: they rest on the whole review.
  public private(set) var unknown = 0

  /// Sums up findings by their rows. O(rows).
  public init(_ whatIf: WhatIf, of rows: some Sequence<Int>, in library: Library) {
    var (least, most) = (0, 0)
    var (leastOnOne, mostOnOne) = (0, 0)
    for row in rows {
      guard let support = whatIf.findings[row] else {
        if library.findings[row].basis == .wholeReview { unknown += 1 }
        continue
      }
      guard support.before > 0 else { continue }
      total += 1
      if support.after.lowerBound > 0 { least += 1 }
      if support.after.upperBound > 0 { most += 1 }
      guard support.before > 1 else { continue }
      if support.after == 1...1 { leastOnOne += 1 }
      if support.after.contains(1) { mostOnOne += 1 }
    }
    onOneStudy = leastOnOne...mostOnOne
    keeping = least...most
  }
}

extension QueryEngine {
  /// What is left when what a filter names is left out. Each link of a finding to a study is asked, so that quality is that of the
  /// result which the finding rests on; a study is left out behind a finding where all its links are. O(links), and a selection.
  public func without(_ filter: Filter) -> WhatIf {
    var evaluation = Evaluation(NormalForm(filter), in: .studies, by: self)
    let named = pairs.linked[.studies].map { evaluation.evaluate(evaluation.form, on: $0) } ?? Selection(noneOf: 0)
    let findings = library.findings.indices.map { row -> WhatIf.Support? in
      guard library.findings[row].basis == .linkedStudies else { return nil }
      // Of each study the link that is least surely named.
      var least: [Int32: Match] = [:]
      for place in library.evidencePlaces(ofFinding: row) {
        let study = library.studiesOfEvidence[Int(place)]
        least[study] = min(least[study] ?? .definite, named[Int(place)])
      }
      let gone = least.values.count { $0 == .definite }
      let mayGo = least.values.count { $0 >= .unknown }
      return WhatIf.Support(before: least.count, after: (least.count - mayGo)...(least.count - gone))
    }
    return WhatIf(
      filter: filter, findings: findings, studies: exclusions(named, select(filter, in: .studies)),
      evidence: library.evidence.indices.map { WhatIf.Exclusion(named[$0]) })
  }

  /// A study that nothing rests on is asked as a whole.
  private func exclusions(_ links: Selection, _ studies: Selection) -> [WhatIf.Exclusion] {
    library.studies.indices.map { study in
      let places = library.evidencePlaces(ofStudy: study)
      let matches = places.isEmpty ? [studies[study]] : places.map { links[Int($0)] }
      if matches.allSatisfy({ $0 == .definite }) { return .goes }
      if matches.contains(.definite) { return .goesInPart }
      return WhatIf.Exclusion(matches.max() ?? .no)
    }
  }
}

extension WhatIf.Exclusion {
  /// What becomes of something that is named so surely.
  fileprivate init(_ match: Match) {
    self =
      switch match {
      case .no: .stays
      case .unknown: .notKnown
      case .possible: .mayGo
      case .definite: .goes
      }
  }
}
