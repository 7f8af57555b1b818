/// A field of a record that a remark is about, by the words that files have for it.
public enum RecordField: String, CaseIterable, Hashable, Sendable {
  case label, year, country, place, attributes, population, dates, arms
  /// How many took part.
  case sample = "n"
  /// The overall rating of an appraisal.
  case overall
  case publications, appraisals, tools, search, flow, figures, studies, findings, scope
  case statement, domains, synthesis, confidence, evidence, outcomes
  case outcome = "effect.outcome"
  case effectPopulation = "effect.population"
  case timePoint = "effect.timePoint"
  case estimates = "effect.estimates"
  case axis = "effect.axis"
  case effectStudies = "effect.studies"
  case participants = "effect.participants"
  case sign = "effect.sign"
  case wording = "effect.wording"
  case favours = "effect.favours"
  case resultOutcome = "results.outcome"
  case resultTimePoint = "results.timePoint"
  case resultEstimate = "results.estimate"
  case resultSample = "results.n"
  case resultSign = "results.sign"
  case resultCited = "results.cited"
  case provenance = "from"
}
