import Evidence
import Terminal

/// The studies without an appraisal, below the traffic lights.
extension TrafficLightWriter {
  /// How many studies were not appraised, and of how many that is not known.
  var withoutText: String {
    let unknown = others.count { if case .unknown = library[$0] { true } else { false } }
    return [(others.count - unknown, Phrase.lightsWithout), (unknown, .lightsNotKnown)].filter { $0.0 > 0 }
      .map { words($0.1, with: words.count($0.0, .study, .studies)) }.joined(separator: details.dot)
  }

  var withoutAppraisal: Matrix.Section {
    let writer = self
    let longest = others.prefix(200).map { DisplayWidth.of(reason(of: $0)) }.max() ?? 0
    return Matrix.Section(
      heading: [Span(withoutText, .accent)],
      columns: [Matrix.Column("", width: max(46, longest), leastWidth: 46, isText: true)], count: others.count,
      notes: [[Span(words(.absenceIsNoRating), .muted)]],
      row: { position in
        let row = writer.others[position]
        let target = Target.record(.assessment(row))
        return Matrix.Row(
          Matrix.Cell([Span(writer.library[writer.library.study(of: row)].label)], to: target),
          [Matrix.Cell([Span(writer.reason(of: row), .muted)], to: target)])
      },
      facts: { position, _ in
        let row = writer.others[position]
        return [
          [Span(writer.library[writer.library.study(of: row)].label + ": ", .heading), Span(writer.reason(of: row))]
        ]
      })
  }

  func reason(of row: AssessmentRow) -> String {
    switch library[row] {
    case .appraisal: ""
    case .notAppraised(let none): none.reason.value ?? words(.lightsNoReason, with: words(none.reason.unknown))
    case .unknown(_, let reason): words(.appraisedUnknown, with: words(reason))
    }
  }
}
