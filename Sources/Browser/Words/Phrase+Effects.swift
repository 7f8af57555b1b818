import Evidence
import EvidenceQuery

/// What the forest plot and the harvest plot say.
extension Phrase {
  static let noEffects = Phrase("No finding here is an effect, so there are no estimates to show.")
  static let effectOf = Phrase("effect {1} of {2}")
  static let measureUnknown = Phrase("measure {1}")
  static let logarithmic = Phrase("{1}, logarithmic axis")
  static let axisRow = Phrase("Axis")
  static let noAxis = Phrase("How to read its values is not said: no value of no effect is held.")
  static let nothingDrawn = Phrase("No estimate is held that could be drawn.")
  static let noWeights = Phrase("Weights are not reported.")
  static let notPutTogether = Phrase("The source gives several results and does not put them together.")
  static let noRows = Phrase("No result of a single study is held.")
  static let noResult = Phrase("no result held")
  static let noInterval = Phrase("no interval")
  static let levelOfInterval = Phrase("{1}% CI {2}")
  static let weightUnknown = Phrase("weight {1}")
  static let noEffectNotOnAxis = Phrase(
    "The value of no effect, {1}, has no place on the axis of a ratio, which begins above zero: no line stands for it.")
  static let notDrawnOther = Phrase("not drawn, since it measures something else than the others")
  static let notDrawnRatio = Phrase("not drawn, since a ratio of zero or less has no place on a logarithmic axis")
  static let sideLeft = Phrase("left of no effect")
  static let sideRight = Phrase("right of no effect")
  static let sideNone = Phrase("at no effect")
  static let sideSpans = Phrase("{1}, with an interval that spans no effect")
  static let sideMeans = Phrase("{1}, which means {2}")
  static let harvestTitle = Phrase("{1}: studies by the sign of their estimates")
  static let harvestNote = Phrase(
    "By sign alone, whatever the intervals: a sign does not say that there is a difference, and a number of studies is no size."
  )
  static let harvestOverlaps = Phrase("A study with results on several sides counts once on each of them.")
  static let harvestCount = Phrase("{1} {2}")
  static let noEffectsTitle = Phrase("Effects")
  static let manyEffects = Phrase("The numbers behind {1}")
  static let rowsInOrder = Phrase("Rows {1}.")
  static let effect = Phrase("effect")
  static let effects = Phrase("effects")
  static let intervalHeading = Phrase("{1} ({2}% CI)")
  static let squaresByWeight = Phrase("The area of a square is the weight of its result.")
  static let squaresOfOneSize = Phrase("Squares are of one size: their results have no weights.")
  static let squareWithoutWeight = Phrase(
    "A hollow square: the weight of its result is not known, and its size says nothing.")
  static let diamondsOfTheWhole = Phrase("A diamond spans the interval of an estimate of the whole.")
  static let diamondOfModel = Phrase("Dark diamonds are stated, light ones come from the saved model.")
  static let diamondWithoutInterval = Phrase(
    "A hollow diamond: the estimate has no interval, and its size says nothing.")
  static let squareWithoutInterval = Phrase("A square without a line: the result has no interval.")
  static let arrowLegend = Phrase("An arrow: the interval goes on beyond the axis.")
  static let gapLegend = Phrase("{1}: {2}.")
  static let marksLegend = Phrase(
    "A mark is a study: solid where its estimate says the side, hollow where only words say it, broken where nothing does."
  )
  static let firstEffect = Phrase("This is the first effect.")
  static let lastEffect = Phrase("This is the last effect.")

  /// Who computed an estimate, in a word.
  static func briefEstimateBasis(_ basis: Estimate.Basis) -> Phrase {
    switch basis {
    case .stated: Phrase("Stated")
    case .model: Phrase("Model")
    }
  }

  /// By what the rows of a forest plot are sorted.
  static func ofEffectOrder(_ order: ForestPlot.Order) -> Phrase {
    switch order {
    case .source: Phrase("as in the source")
    case .estimate: Phrase("by estimate")
    case .weight: Phrase("by weight")
    }
  }

  /// Where studies are in a harvest plot.
  static func ofHarvestSide(_ side: HarvestPlot.Side) -> Phrase {
    switch side {
    case .below: sideLeft
    case .noEffect: sideNone
    case .above: sideRight
    case .less: Phrase("less, no estimate")
    case .more: Phrase("more, no estimate")
    case .unknown: Phrase("sign not known")
    }
  }
}
