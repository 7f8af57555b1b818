public import Evidence

/// How many studies behind each effect of a domain have their estimate on which side of no effect, whatever their intervals: directions
/// are never counted by significance (Cochrane Handbook, chapter 12).
public struct HarvestPlot: Hashable, Sendable {
  /// Where an estimate lies, or what is known of it where there is none.
  public enum Side: Int, CaseIterable, Hashable, Sendable {
    /// The estimate is lower than no effect.
    case below
    /// It is exactly no effect.
    case noEffect
    /// It is higher than no effect.
    case above
    /// There is no estimate; the outcome is said to go down.
    case less
    /// There is no estimate; the outcome is said to go up.
    case more
    /// Neither an estimate nor a direction is held.
    case unknown
  }

  /// The studies of one effect by the side of their estimates.
  public struct Row: Hashable, Sendable {
    /// The effect.
    public let finding: FindingRow
    /// The studies on each side, each once, in the order of the source; one with results on several sides is on each of them.
    public let studies: [Side: [StudyRow]]
  }

  /// The effects.
  public let rows: [Row]

  /// The sides that any study is on, in order.
  public var sides: [Side] { Side.allCases.filter { side in rows.contains { $0.studies[side] != nil } } }
  /// Whether a study is on several sides in a row.
  public var overlaps: Bool {
    rows.contains { row in
      let all = row.studies.values.joined()
      return Set(all).count < all.count
    }
  }

  /// Counts the studies behind some effects; findings that are none are passed over. O(results).
  public init(_ findings: [FindingRow], in library: Library) {
    rows = findings.compactMap { finding in
      guard case .effect(let effect) = library[finding].content else { return nil }
      var studies: [Side: [StudyRow]] = [:]
      for link in library.evidence(of: finding) {
        let results = library[link].results
        let sides = results.isEmpty ? [Side.unknown] : results.map { Self.side(of: $0, effect.axis) }
        let study = library.study(of: link)
        for side in sides where studies[side]?.contains(study) != true { studies[side, default: []].append(study) }
      }
      return Row(finding: finding, studies: studies)
    }
  }

  /// The side that a result is on. A word for no clear difference is one of significance, and says no side.
  public static func side(of result: StudyResult, _ axis: Axis?) -> Side {
    if let estimate = result.estimate.value {
      guard let noEffect = axis?.noEffect.value else { return .unknown }
      let value = estimate.value.value
      return value < noEffect ? .below : value > noEffect ? .above : .noEffect
    }
    switch result.sign.value {
    case .less: return .less
    case .more: return .more
    case .noClearDifference, .differsByOutcome, .unclear, .notEstimable, .inWords, nil: return .unknown
    }
  }
}
