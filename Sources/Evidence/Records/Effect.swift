/// What an intervention changes, by how much and for whom.
public struct Effect: Hashable, Sendable {
  /// Which way the outcome goes with the intervention; a word about the amount, never about good or bad.
  public enum Sign: String, CaseIterable, Hashable, Sendable {
    case more, less
    case noClearDifference = "no clear difference"
    case differsByOutcome = "differs by outcome"
    case unclear = "sign unclear"
    case notEstimable = "not estimable"
    case inWords = "described in words"
  }

  /// Whom the effect is good for.
  public enum Favours: String, CaseIterable, Hashable, Sendable {
    case intervention, comparator
    case neither
    case notSaid = "not said"
  }

  /// How many numbers stand behind the effect.
  public enum Extent: String, CaseIterable, Hashable, Sendable {
    /// The estimates that are given.
    case estimated
    /// Several results that were not put together.
    case several
    /// It could not be estimated.
    case notEstimable = "not estimable"
  }

  /// What was measured.
  public var outcome: Reported<String>
  /// What was compared with what.
  public var comparison: Reported<String>
  /// In whom.
  public var population: Reported<String>
  /// When.
  public var timePoint: Reported<String>
  /// The measure of effect, such as "standardised mean difference".
  public var measure: Reported<String>
  /// How many numbers stand behind it.
  public var extent: Extent
  /// The estimates, the source's own first.
  public var estimates: [Estimate]
  /// The share of variance between studies, I².
  public var heterogeneity: Reported<Quantity>
  /// How many studies the source says that it rests on.
  public var studies: Reported<Int>
  /// How many people the source says that it rests on; several where its results differ.
  public var participants: Values<Int>
  /// The share with the event, a row an arm, in the source's words.
  public var eventShares: [EventShare]
  /// How its estimates are to be read.
  public var axis: Axis?
  /// Which way the outcome goes.
  public var sign: Reported<Sign>
  /// The word for the direction in the source's table, which may differ from `sign`.
  public var wording: Reported<String>
  /// Whom it is good for.
  public var favours: Reported<Favours>

  /// An effect of which nothing is known; `blank` is the word for it.
  public init(blank: Unknown) {
    outcome = Reported(unknown: blank)
    comparison = Reported(unknown: blank)
    population = Reported(unknown: blank)
    timePoint = Reported(unknown: blank)
    measure = Reported(unknown: blank)
    extent = .estimated
    estimates = []
    heterogeneity = Reported(unknown: blank)
    studies = Reported(unknown: blank)
    participants = Values(unknown: blank)
    eventShares = []
    sign = Reported(unknown: blank)
    wording = Reported(unknown: blank)
    favours = Reported(unknown: blank)
  }
}

/// A value with its interval.
public struct Estimate: Hashable, Sendable {
  /// Who computed an estimate.
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// The table or text of the source.
    case stated
    /// The saved statistical model of the source.
    case model
  }

  /// What a statistical model takes the studies to share.
  public enum Pooling: String, CaseIterable, Hashable, Sendable {
    case random, fixed
  }

  /// Who computed it.
  public var basis: Basis
  /// What the model takes the studies to share.
  public var pooling: Pooling?
  /// The value.
  public var value: Quantity
  /// The lower end of the interval.
  public var low: Quantity?
  /// The upper end of the interval.
  public var high: Quantity?
  /// The level of the interval in percent.
  public var level: Int

  /// A value with its interval.
  public init(
    basis: Basis = .stated, pooling: Pooling? = nil, value: Quantity, low: Quantity? = nil, high: Quantity? = nil,
    level: Int = 95
  ) {
    self.basis = basis
    self.pooling = pooling
    self.value = value
    self.low = low
    self.high = high
    self.level = level
  }
}

/// The share of an arm that had the event.
public struct EventShare: Hashable, Sendable {
  /// The arm.
  public var arm: String
  /// The share, in percent.
  public var percent: Quantity

  /// A share.
  public init(arm: String, percent: Quantity) {
    self.arm = arm
    self.percent = percent
  }
}

/// How estimates are to be read.
public struct Axis: Hashable, Sendable {
  /// The value of no effect: 0 of a difference, 1 of a ratio.
  public var noEffect: Quantity
  /// What values below it mean.
  public var below: String?
  /// What values above it mean.
  public var above: String?

  /// An axis.
  public init(noEffect: Quantity, below: String? = nil, above: String? = nil) {
    self.noEffect = noEffect
    self.below = below
    self.above = above
  }
}
