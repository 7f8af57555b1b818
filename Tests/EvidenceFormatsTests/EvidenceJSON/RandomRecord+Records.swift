// The records of reviews made up at random.

import Evidence
import OrderedCollections

extension RandomRecord {
  mutating func study(_ id: String) -> Study {
    var study = Study(id: id, label: text(), blank: .notHeld, provenance: provenance())
    study.kind = reported { $0.word() }
    study.status = reported { $0.word() }
    study.role = word()
    study.dates = maybe { random in
      StudyDates(start: random.maybe { $0.text() }, end: random.maybe { $0.text() })
    }
    study.year = values([1999, 2022, 1000])
    study.country = values(["GB-WLS", "GB", "US", "no such land"])
    study.design = values(["rapid-review", "no such design"])
    study.place = reportedText()
    study.coverage = list(2) { random in
      let total = random.maybe { $0.count() }
      return Coverage(
        place: "GB-WLS", studies: Int.random(in: 0...(total ?? 9), using: &random.random), total: total,
        totalPlace: random.maybe { _ in "GB" }, provenance: random.provenance())
    }
    study.title = reportedText()
    study.population = reportedText()
    study.sample = reported { random in
      Sample(count: random.count(), unit: random.maybe { $0.text() }, note: random.maybe { $0.text() })
    }
    study.setting = reportedText()
    study.intervention = reportedText()
    study.comparator = reportedText()
    study.arms = list(2) { random in Arm(label: random.text(), count: random.reported { $0.count() }) }
    for attribute in some(of: ["rurality", "level"]) { study.attributes[attribute] = values(["rural", "not rural"]) }
    study.notes = notes()
    return study
  }

  mutating func publication(_ id: String, of study: String?) -> Publication {
    var publication = Publication(id: id, blank: .notHeld, provenance: provenance())
    publication.study = study.map { Reported($0, provenance()) } ?? Reported(unknown: word(), provenance())
    publication.role = reported { $0.word() }
    publication.type = reportedText()
    publication.authors = reported { random in [random.text()] + random.list(2) { $0.text() } }
    publication.year = reported { _ in 2100 }
    publication.title = reportedText()
    publication.container = reportedText()
    publication.volume = reportedText()
    publication.issue = reportedText()
    publication.pages = reportedText()
    publication.doi = reported { _ in "10.1/x" }
    publication.pmid = reportedText()
    publication.url = reportedText()
    publication.abstract = reportedText()
    publication.notes = notes()
    return publication
  }

  mutating func finding(_ id: String) -> Finding {
    let content: Finding.Content =
      switch word(Finding.Kind.self) {
      case .factor:
        .factor(Factor(direction: reported { $0.word() }, counterparts: some(of: findings.filter { $0 != id })))
      case .theme: .theme
      case .effect: .effect(effect())
      case .descriptive: .descriptive
      case .gap: .gap(Gap(priority: reportedText()))
      }
    var finding = Finding(
      id: id, label: text(), statement: text(), content: content, basis: word(), blank: .notHeld,
      provenance: provenance())
    finding.domains = values(domains)
    finding.explanation = reportedText()
    finding.synthesis = reported { $0.word() }
    finding.marks = some(of: ["star", "cross"])
    finding.confidence = confidence()
    if finding.basis == .linkedStudies { finding.evidence = list(3) { $0.evidence() } }
    finding.notes = notes()
    return finding
  }

  private mutating func effect() -> Effect {
    var effect = Effect(blank: .notHeld)
    effect.outcome = reportedText()
    effect.comparison = reportedText()
    effect.population = reportedText()
    effect.timePoint = reportedText()
    effect.measure = reportedText()
    effect.extent = word()
    effect.estimates = list(2) { $0.estimate() }
    effect.heterogeneity = reported { $0.quantity() }
    effect.studies = reported { $0.count() }
    effect.participants = values([1, 20, 300])
    effect.eventShares = list(2) { EventShare(arm: $0.text(), percent: $0.quantity()) }
    effect.axis = maybe { random in
      Axis(noEffect: random.quantity(), below: random.maybe { $0.text() }, above: random.maybe { $0.text() })
    }
    effect.sign = reported { $0.word() }
    effect.wording = reportedText()
    effect.favours = reported { $0.word() }
    return effect
  }

  private mutating func estimate() -> Estimate {
    Estimate(
      basis: word(), pooling: maybe { $0.word() }, value: quantity(), low: maybe { $0.quantity() },
      high: maybe { $0.quantity() }, level: one(of: [95, 90, 99]))
  }

  private mutating func evidence() -> SupportingEvidence {
    let study = one(of: studies)
    var evidence = SupportingEvidence(study: study, blank: .notHeld, provenance: provenance())
    evidence.publication = reported { $0.one(of: ["b-\(study)", "b-unknown"]) }
    evidence.contribution = reportedText()
    evidence.extracts = list(2) { Extract(quotation: $0.text(), subject: $0.word(), provenance: $0.provenance()) }
    evidence.results = list(2) { random in
      var result = StudyResult(outcome: random.text(), blank: .notHeld, provenance: random.provenance())
      result.timePoint = random.reportedText()
      result.measure = random.reportedText()
      result.estimate = random.reported { $0.estimate() }
      result.count = random.reported { $0.count() }
      result.weight = random.reported { $0.quantity() }
      result.isPooled = random.reported { $0.chance(50) }
      result.sign = random.reported { $0.word() }
      result.publication = random.reported { $0.one(of: ["b-\(study)", "b-unknown"]) }
      result.cited = random.maybe { $0.text() }
      result.arms = random.list(2) { random in
        ArmResult(
          label: random.text(), count: random.reported { $0.count() }, mean: random.maybe { $0.quantity() },
          deviation: random.maybe { $0.quantity() }, events: random.maybe { $0.count() })
      }
      return result
    }
    return evidence
  }

  mutating func appraisal(_ id: String) -> Appraisal {
    let study = one(of: studies)
    var appraisal = Appraisal(
      id: id, study: study, tool: one(of: [tool, "rob2-2019"]), existence: chance(70) ? .definite : .possible,
      overall: reported { $0.one(of: ["Low", "good", "no such word"]) }, provenance: provenance())
    appraisal.scope =
      switch Int.random(in: 0..<3, using: &random) {
      case 0: .publication("b-\(study)")
      case 1: .result(outcome: text(), timePoint: maybe { $0.text() })
      default: .study
      }
    appraisal.items = some(of: ["D1", "D2"]).map { item in
      ItemJudgement(
        item: item, judgement: reported { $0.one(of: ["Low", "good"]) }, support: reportedText(),
        provenance: provenance())
    }
    appraisal.critical = maybe { $0.some(of: ["D1", "D2"]) }
    appraisal.notes = notes()
    return appraisal
  }
}
