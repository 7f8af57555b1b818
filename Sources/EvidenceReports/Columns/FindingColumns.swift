import Browser
import Evidence
import EvidenceFormats
import EvidenceQuery

extension ReportList {
  /// The columns of findings.
  static let findingColumns: [ReportColumn] = findingNames + findingJudgements + findingEffects + findingSupport

  private static let findingNames: [ReportColumn] = [
    ReportColumn("id", "the id of the finding across reviews, which 'evidence show' takes") { row, writer in
      writer.id(row, of: .findings)
    },
    ReportColumn("review", "the reference of the review") { row, writer in writer.review(ofRow: row, in: .findings) },
    ReportColumn("finding", "what lists call the finding; certainty always stands with it") { row, writer in
      writer.screen(.finding, of: .findings, row)
    },
    ReportColumn("statement", "the finding in one sentence; certainty always stands with it") { row, writer in
      writer.statement(of: FindingRow(row))
    },
    finding("kind", "factor, theme, effect, descriptive or gap") { finding, _ in Cell(finding.kind.rawValue) },
    ReportColumn("direction", "of a factor: enabler, barrier or both") { row, writer in
      writer.direction(of: FindingRow(row))
    },
    ReportColumn("domains", "where in the framework of the review it stands") { row, writer in
      let review = writer.library[writer.library.review(ofRow: row, in: .findings)]
      return writer.free(writer.library.findings[row].domains) {
        writer.details.path(of: $0, in: review.framework.domains) ?? $0
      }
    },
    ReportColumn("marks", "the marks that the review sets on it") { row, writer in
      let review = writer.library[writer.library.review(ofRow: row, in: .findings)]
      return Cell(
        writer.library.findings[row].marks.map { id in review.marks.first { $0.id == id }?.label ?? id })
    },
  ]

  private static let findingJudgements: [ReportColumn] = [
    ReportColumn("certainty", "how sure the review is of it, in its scheme's word") { row, writer in
      writer.certainty(of: FindingRow(row))
    },
    finding("scheme", "the scheme of that word, such as GRADE") { finding, _ in
      let scheme: String? =
        switch finding.confidence {
        case .assessed(let confidence): confidence.scheme
        case .notAssessed(let none): none.scheme
        case .unknown: nil
        }
      return scheme.map { Cell(ConfidenceSchemes.lookup($0)?.name ?? $0) } ?? .empty
    },
    finding("reasons", "what took the certainty down, or why there is none") { finding, writer in
      switch finding.confidence {
      case .assessed: Cell(writer.details.certaintyText(of: finding.confidence))
      case .notAssessed(let none):
        none.components.isEmpty ? Cell(none.reason) : Cell(writer.details.certaintyText(of: finding.confidence))
      case .unknown(let reason): Cell(reason)
      }
    },
    finding("synthesis", "how the review came to it") { finding, writer in writer.word(finding.synthesis) },
    finding("explanation", "what lies behind the statement") { finding, writer in
      writer.reported(finding.explanation)
    },
  ]

  private static let findingEffects: [ReportColumn] = [
    effect("outcome", "of an effect: what was measured") { effect, writer in writer.reported(effect.outcome) },
    effect("comparison", "of an effect: what was compared with what") { effect, writer in
      writer.reported(effect.comparison)
    },
    effect("population", "of an effect: in whom") { effect, writer in writer.reported(effect.population) },
    effect("time", "of an effect: when") { effect, writer in writer.reported(effect.timePoint) },
    effect("measure", "of an effect: the measure") { effect, writer in writer.reported(effect.measure) },
    effect("estimate", "of an effect: the first estimate with its interval") { effect, writer in
      switch effect.extent {
      case .estimated: effect.estimates.first.map { writer.estimate($0) } ?? .empty
      case .several, .notEstimable: Cell(effect.extent.rawValue).sorted(by: nil)
      }
    },
    effect("sign", "of an effect: which way the outcome goes") { effect, writer in writer.word(effect.sign) },
    effect("favours", "of an effect: whom it is good for") { effect, writer in writer.word(effect.favours) },
    effect("people", "of an effect: how many it rests on, as the source states") { effect, writer in
      writer.numbers(effect.participants)
    },
  ]

  private static let findingSupport: [ReportColumn] = [
    ReportColumn("studies", "how many studies it is linked to, or the words \"whole review\"") { row, writer in
      let text = writer.rows.spoken(.support, of: .findings, row: row)
      guard writer.library.findings[row].basis == .linkedStudies else { return Cell(text).sorted(by: nil) }
      let library = writer.library
      return Cell(Set(library.evidence(of: FindingRow(row)).map { library.study(of: $0) }).count)
    }
  ]

  private static func finding(
    _ name: String, _ about: String, _ cell: @escaping @Sendable (Finding, CellWriter) -> Cell
  ) -> ReportColumn {
    ReportColumn(name, about) { row, writer in cell(writer.library.findings[row], writer) }
  }

  /// A column that only effects have.
  private static func effect(
    _ name: String, _ about: String, _ cell: @escaping @Sendable (Effect, CellWriter) -> Cell
  ) -> ReportColumn {
    finding(name, about) { finding, writer in
      if case .effect(let effect) = finding.content { cell(effect, writer) } else { .empty }
    }
  }
}

extension CellWriter {
  /// A finding in one sentence, with the caution that goes with very low certainty where the sentence lacks it.
  func statement(of row: FindingRow) -> Cell {
    let finding = library[row]
    guard let caution = details.caution(on: finding) else { return Cell(finding.statement) }
    return Cell("\(finding.statement.asSentence) \(caution)")
  }

  /// Whether a factor helps or hinders.
  func direction(of row: FindingRow) -> Cell {
    guard case .factor(let factor) = library[row].content else { return .empty }
    return reported(factor.direction) {
      Cell($0.rawValue).sorted(by: Sorter(model, list: .findings).key(.direction, row.index))
    }
  }

  /// How sure a review is of a finding; within a scheme, from the least to the most.
  func certainty(of row: FindingRow) -> Cell {
    switch library[row].confidence {
    case .assessed, .notAssessed:
      Cell(rows.spoken(.certainty, of: .findings, row: row.index))
        .sorted(by: Sorter(model, list: .findings).key(.certainty, row.index))
    case .unknown(let reason): Cell(reason)
    }
  }

  /// An estimate with its interval.
  func estimate(_ estimate: Estimate) -> Cell {
    var data: [JSONValue.Field] = [.init("value", .quantity(estimate.value))]
    if let low = estimate.low { data.append(.init("low", .quantity(low))) }
    if let high = estimate.high { data.append(.init("high", .quantity(high))) }
    data.append(.init("level", .integer(estimate.level)))
    return Cell(text: details.text(of: estimate), data: .object(data), key: .decimal(estimate.value.value))
  }
}

extension JSONValue {
  /// A number with the digits of its source, where JSON has such a number; else as text.
  static func quantity(_ quantity: Quantity) -> JSONValue {
    JSONNumber(quantity.digits).map(JSONValue.number) ?? .string(quantity.digits)
  }
}
