// Whole reviews made up at random.

import Evidence
import OrderedCollections

extension RandomRecord {
  mutating func record() -> ReviewRecord {
    var record = ReviewRecord(review: review())
    record.studies = studies.map { study($0) }
    record.publications = studies.map { publication("b-\($0)", of: $0) } + [publication("b-unknown", of: nil)]
    record.findings = findings.map { finding($0) }
    record.appraisals = ["a1", "a2", "a3"].map { appraisal($0) }
    nameAppraisals(in: &record)
    let judged = record.appraisals.filter { $0.scope == .study && $0.existence == .definite }.map(\.study)
    record.notAppraised = some(of: studies.filter { !judged.contains($0) }).map {
      NotAppraised(study: $0, reason: reportedText())
    }
    return record
  }

  /// Lets some results name appraisals of their studies.
  private mutating func nameAppraisals(in record: inout ReviewRecord) {
    for finding in record.findings.indices {
      for link in record.findings[finding].evidence.indices {
        let study = record.findings[finding].evidence[link].study
        let own = record.appraisals.filter { $0.study == study }.map(\.id)
        for result in record.findings[finding].evidence[link].results.indices {
          record.findings[finding].evidence[link].results[result].appraisals = some(of: own)
        }
      }
    }
  }

  private mutating func review() -> Review {
    var review = Review(
      id: "made-up", title: text(), question: text(), type: text(), standing: word(),
      completeness: chance(50) ? .whole : .partial(reason: text()), blank: .notHeld, provenance: provenance())
    review.reference = one(of: ["made-up", text()])
    review.shortTitle = one(of: [review.title, text()])
    review.year = reported { _ in 2023 }
    review.authors = list(3) { random in Author(name: random.text(), orcid: random.maybe { $0.text() }) }
    review.aim = reportedText()
    review.audience = reportedText()
    review.context = reportedText()
    review.protocolCitation = reportedText()
    review.registration = reportedText()
    review.funding = reportedText()
    review.citation.container = maybe { $0.text() }
    review.citation.locator = maybe { $0.text() }
    review.citation.date = date()
    review.citation.doi = maybe { _ in "10.1/y" }
    review.citation.url = maybe { $0.text() }
    review.citation.dataDOI = maybe { _ in "10.1/z" }
    review.documents = documents.map { key in
      SourceDocument(
        key: key, title: text(), doi: maybe { _ in "10.2/x" }, url: maybe { $0.text() }, isHeld: chance(70),
        note: maybe { $0.text() })
    }
    for word in some(of: ["innovation", "care"]) { review.definitions[word] = reportedText() }
    review.scope.included = notes()
    review.scope.excluded = notes()
    review.criteria = list(2) { Criterion(topic: $0.text(), text: $0.text(), provenance: $0.provenance()) }
    if chance(80) { review.search = search() }
    for stage in some(of: Flow.Stage.allCases) {
      var count = Flow.Count(total: reported { $0.count() })
      for part in some(of: ["wrong design", "no outcome"]) { count.parts[part] = self.count() }
      review.flow.counts[stage] = count
    }
    review.framework = Framework(
      name: maybe { $0.text() },
      domains: [
        .init(id: "d1", label: text(), subdomains: [.init(id: "d2", label: text())]), .init(id: "d3", label: text()),
      ], provenance: provenance())
    review.confidence = confidence()
    review.implications = notes()
    review.limits = notes()
    review.notAnswered = notes()
    review.notes = notes()
    review.licence = Licence(data: reportedText(), attribution: maybe { $0.text() }, changes: maybe { $0.text() })
    review.placeOfInterest = maybe { _ in "GB-WLS" }
    review.attributes = ["rurality", "level"].map { id in
      var attribute = DeclaredAttribute(
        id: id, label: text(), labels: chance(50) ? ["rural": text()] : [:], note: maybe { $0.text() })
      attribute.restates = maybe { $0.word() }
      return attribute
    }
    review.ratingRules = list(2) { $0.ratingRule() }
    review.unidentifiedPublications = reported { $0.count() }
    review.tools = [ownTool()]
    review.marks = ["star", "cross"].map { Mark(id: $0, symbol: "*", label: text()) }
    review.statedFigures = list(6) { $0.figure() }
    return review
  }

  private mutating func ratingRule() -> RatingRule {
    var steps = list(3) { random in
      OverallRule.Step(
        gives: random.one(of: [["Low"], ["Low", "High"]]),
        conditions: [random.condition()] + random.list(1) { $0.condition() })
    }
    if chance(50) { steps.append(OverallRule.Step(gives: ["High"])) }
    return RatingRule(
      tool: one(of: [tool, "rob2-2019"]), text: text(), steps: steps.isEmpty ? nil : steps,
      critical: maybe { $0.some(of: ["D1", "D2"]) }, provenance: provenance())
  }

  private mutating func condition() -> OverallRule.Condition {
    OverallRule.Condition(
      words: one(of: [["Low"], ["Low", "High"]]), atLeast: one(of: [1, 2]),
      among: one(of: [.all, .critical, .others, .these(["D1"]), .these(["D2", "D1"])]))
  }

  private mutating func search() -> Search {
    var search = Search(blank: .notHeld)
    search.from = reportedText()
    search.until = date().map { date in reported { _ in date } } ?? search.until
    search.databases = list(2) { random in
      .init(name: random.text(), date: random.maybe { $0.date() } ?? nil, records: random.maybe { $0.count() })
    }
    search.provenance = provenance()
    return search
  }

  private mutating func ownTool() -> AppraisalTool {
    AppraisalTool(
      id: tool, name: text(), aliases: some(of: ["x", "y"]), version: maybe { $0.text() }, appliesTo: text(),
      items: ["D1", "D2"].map { id in
        .init(id, text(), group: maybe { $0.text() }, isCritical: chance(30))
      },
      scale: list(3) { random in
        .init(
          random.text(), random.maybe { $0.word() }, aliases: random.some(of: ["g", "h"]),
          meaning: random.maybe { $0.text() }, inferred: random.maybe { $0.text() },
          points: random.maybe { $0.one(of: [0, 1, 2]) }
        )
      },
      overallScale: list(2) { .init($0.text(), nil) },
      overall: one(of: [.none, .worstItem, .judgement, .criticalWeaknesses, .sum(maximum: nil), .sum(maximum: 22)]),
      citation: maybe { $0.text() }, unchecked: maybe { $0.text() })
  }

  private mutating func figure() -> StatedFigure {
    let measure: StatedFigure.Measure =
      switch Int.random(in: 0..<6, using: &random) {
      case 0: .count(of: .studies, filter: maybe { _ in "kind:primary" })
      case 1: .flow(plus: [word()], minus: list(2) { $0.word() })
      case 2: .participants(finding: one(of: findings))
      case 3: .studies(finding: one(of: findings))
      case 4: .sample(filter: maybe { _ in "status:completed" })
      default: .words
      }
    var figure = StatedFigure(
      label: text(), value: count(), measure: measure, among: some(of: studies), explanation: maybe { $0.text() },
      provenance: provenance())
    figure.remark = maybe { $0.text() }
    return figure
  }
}
