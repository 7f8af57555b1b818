// What an intervention changes.

internal import Evidence

extension Effect: ShapedRecord {
  static let shape = Shape<Effect>("an effect", make: { Effect(blank: $0) }) {
    Field("outcome", \.outcome, .reported(.text))
    Field("comparison", \.comparison, .reported(.text))
    Field("population", \.population, .reported(.text))
    Field("timePoint", \.timePoint, .reported(.text))
    Field("measure", \.measure, .reported(.text))
    Field("extent", \.extent, .word)
    Field("estimates", \.estimates, .list(of: .record))
    Field("heterogeneity", \.heterogeneity, .reported(.quantity))
    Field("studies", \.studies, .reported(.count))
    Field("participants", \.participants, .values(.count))
    Field("eventShares", \.eventShares, .list(of: .record))
    Field("axis", \.axis, .record)
    Field("sign", \.sign, .reported(.word))
    Field("wording", \.wording, .reported(.text))
    Field("favours", \.favours, .reported(.word))
  }
}

extension Estimate: ShapedRecord {
  static let shape = Shape<Estimate>("an estimate", make: { _ in Estimate(value: Quantity(0)) }) {
    Field.required("value", \.value, .quantity)
    besidesValue
  }

  /// What may stand beside the value.
  @FieldList<Estimate>
  fileprivate static var besidesValue: [Field<Estimate>] {
    Field("low", \.low, .quantity)
    Field("high", \.high, .quantity)
    Field("level", \.level, .integer("a level in percent, from 1 to 99", in: 1...99))
    Field("basis", \.basis, .word)
    Field("pooling", \.pooling, .word)
  }
}

extension Estimate {
  /// An estimate, or why there is none: the number alone, or with its interval.
  static let reported = Shape<Reported<Estimate>>.reported(
    "an estimate of a study", .quantity, bare: { Estimate(value: $0) }, core: { $0.value }
  ) { besidesValue }
}

extension EventShare: ShapedRecord {
  static let shape = Shape<EventShare>("a share", make: { _ in EventShare(arm: "", percent: Quantity(0)) }) {
    Field.required("arm", \.arm, .text)
    Field.required("percent", \.percent, .quantity)
  }
}

extension Axis: ShapedRecord {
  static let shape = Shape<Axis>("an axis", make: { _ in Axis(noEffect: Quantity(0)) }) {
    Field.required("noEffect", \.noEffect, .quantity)
    Field("below", \.below, .text)
    Field("above", \.above, .text)
  }
}
