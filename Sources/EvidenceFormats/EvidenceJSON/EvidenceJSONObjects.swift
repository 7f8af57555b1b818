// Every kind of object that a file can hold, for the tests that hold the schema and the documentation equal to the reader.

internal import Evidence

/// The objects of the format with their keys.
enum EvidenceJSONObjects {
  /// Every object, those of records first; objects whose keys are not fixed are not among them.
  static let all: [ObjectKeys] = records + values + parts

  private static let records = [
    ReviewRecord.shape.keys, Study.shape.keys, Publication.shape.keys, Finding.shape.keys, Effect.shape.keys,
    SupportingEvidence.shape.keys, StudyResult.shape.keys, Appraisal.shape.keys, NotAppraised.shape.keys,
    AppraisalTool.shape.keys, StatedFigure.shape.keys, Confidence.shape.keys, ConfidenceNotAssessed.shape.keys,
    NotKnown.shape.keys,
  ]

  private static let values = [
    Shape<Reported<String>>.reported("a value", .itself, .text, make: { Reported(unknown: $0) }) {}.keys,
    Values<String>.shape(.list(of: .text)).keys, Values<String>.openGroup(.list(of: .text)).keys,
    Values<String>.known(.list(of: .text)).keys, Sample.reported.keys, Estimate.reported.keys,
    Estimate.shape.keys, Flow.Count.shape.keys,
  ]

  private static let parts = [
    Author.shape.keys, Citation.shape.keys, SourceDocument.shape.keys, Scope.shape.keys, Criterion.shape.keys,
    Search.shape.keys, Search.Database.shape.keys, Framework.shape.keys, Framework.Domain.shape.keys,
    Licence.shape.keys, DeclaredAttribute.shape.keys, RatingRule.shape.keys,
    OverallRule.Step.shape.keys, OverallRule.Condition.shape.keys, Mark.shape.keys, PartialRecord.shape.keys,
    Note.shape.keys, StudyDates.shape.keys,
    Coverage.shape.keys, Arm.shape.keys, Extract.shape.keys, ArmResult.shape.keys, EventShare.shape.keys,
    Axis.shape.keys, Confidence.Component.shape.keys, ItemJudgement.shape.keys, ScopeDraft.shape.keys,
    JudgedResult.shape.keys, AppraisalTool.Item.shape.keys, AppraisalTool.Judgement.shape.keys,
    OverallSum.shape.keys, CountedList.shape.keys, FlowSum.shape.keys, SampledStudies.shape.keys,
  ]
}
