import Evidence

/// The names of what pages tell, and the titles of their parts.
extension Phrase {
  static let titleLabel = Phrase("Title")
  static let kindLabel = Phrase("Kind")
  static let statusLabel = Phrase("Status")
  static let roleLabel = Phrase("Role")
  static let yearLabel = Phrase("Year")
  static let countryLabel = Phrase("Country")
  static let countriesCoveredLabel = Phrase("Countries covered")
  static let coverageLabel = Phrase("Coverage")
  static let placeLabel = Phrase("Place")
  static let designLabel = Phrase("Design")
  static let startLabel = Phrase("Began")
  static let endLabel = Phrase("Ended")
  static let plannedEndLabel = Phrase("Is to end")
  static let populationLabel = Phrase("Population")
  static let sampleLabel = Phrase("Sample")
  static let settingLabel = Phrase("Setting")
  static let interventionLabel = Phrase("Intervention")
  static let comparatorLabel = Phrase("Comparator")
  static let armsLabel = Phrase("Groups")

  static let studyLabel = Phrase("Study")
  static let findingLabel = Phrase("Finding")
  static let publicationLabel = Phrase("Publication")
  static let appraisalLabel = Phrase("Appraisal")
  static let contributionLabel = Phrase("It adds")

  static let authorsLabel = Phrase("Authors")
  static let typeLabel = Phrase("Type")
  static let containerLabel = Phrase("Published in")
  static let volumeLabel = Phrase("Volume")
  static let issueLabel = Phrase("Issue")
  static let pagesLabel = Phrase("Pages")
  static let doiLabel = Phrase("DOI")
  static let pmidLabel = Phrase("PubMed")
  static let urlLabel = Phrase("Address")

  static let statementLabel = Phrase("Statement")
  static let explanationLabel = Phrase("Explanation")
  static let directionLabel = Phrase("Direction")
  static let confidenceLabel = Phrase("Certainty")
  static let domainsLabel = Phrase("Domain")
  static let synthesisLabel = Phrase("Synthesis")
  static let basisLabel = Phrase("Basis")
  static let markLabel = Phrase("Mark")
  static let outcomeLabel = Phrase("Outcome")
  static let comparisonLabel = Phrase("Comparison")
  static let timePointLabel = Phrase("Time point")
  static let existenceDefinite = Phrase("definite")
  static let existencePossible = Phrase("possible")
  static let measureLabel = Phrase("Measure")
  static let estimateLabel = Phrase("Estimate")
  static let statedEstimateLabel = Phrase("Stated estimate")
  static let modelEstimateLabel = Phrase("Saved model")
  static let eventSharesLabel = Phrase("With the event")
  static let restsOnLabel = Phrase("Rests on")
  static let axisLabel = Phrase("How to read it")
  static let wordingLabel = Phrase("Source's word")
  static let favoursLabel = Phrase("Favours")
  static let signLabel = Phrase("Sign")
  static let studiesStatedLabel = Phrase("Studies, as stated")
  static let participantsLabel = Phrase("People")
  static let heterogeneityLabel = Phrase("I²")

  static let reasonLabel = Phrase("Reason")
  static let overallLabel = Phrase("Overall")
  static let toolLabel = Phrase("Tool")
  static let scopeLabel = Phrase("Judges")
  static let toolCitationLabel = Phrase("Source of the tool")
  static let uncheckedLabel = Phrase("Not checked")
  static let supportLabel = Phrase("Reason given")
  static let locatorLabel = Phrase("Place in the source")
  static let itemGroupLabel = Phrase("Part of the tool")
  static let itemWeightLabel = Phrase("Weight")
  static let existenceLabel = Phrase("Existence")

  static let explanationHeading = Phrase("Explanation")
  static let evidenceHeading = Phrase("Evidence")
  static let counterpartHeading = Phrase("The other side")
  static let confidenceHeading = Phrase("How sure")
  static let notesHeading = Phrase("Notes")
  static let qualityHeading = Phrase("Quality assessment")
  static let supportsHeading = Phrase("Findings it supports")
  static let publicationsHeading = Phrase("Publications")
  static let abstractHeading = Phrase("Abstract")
  static let extractsHeading = Phrase("In its words")
  static let contributionHeading = Phrase("What a study adds to a finding")
  static let statedOfSetHeading = Phrase("Stated of a group that it belongs to")
  static let resultsHeading = Phrase("Results")
  static let judgedHeading = Phrase("How well it was done")
  static let itemsHeading = Phrase("Item by item")

  /// What a kind of finding is called.
  static func ofFindingKind(_ kind: Finding.Kind) -> Phrase {
    switch kind {
    case .factor: Phrase("Factor")
    case .theme: Phrase("Theme")
    case .effect: Phrase("Effect")
    case .descriptive: Phrase("Description")
    case .gap: Phrase("Gap")
    }
  }

  /// What a word of an appraisal tool means: the tool's own account of it, which need not hold of every study with that word.
  static let wordMeans = Phrase("The word means: {1}")

  /// A direction with what it means.
  static func ofDirection(_ direction: Direction) -> Phrase {
    switch direction {
    case .enabler: Phrase("enabler (helps)")
    case .barrier: Phrase("barrier (hinders)")
    case .both: Phrase("both enabler and barrier")
    }
  }

  /// A kind of study with what it means.
  static func ofStudyKind(_ kind: Study.Kind) -> Phrase {
    switch kind {
    case .primary: Phrase("primary study")
    case .secondary: Phrase("secondary study (a review)")
    case .protocolPaper: Phrase("protocol")
    case .theory: Phrase("theory")
    case .guidance: Phrase("guidance")
    }
  }

  /// Who computed an estimate.
  static func ofEstimateBasis(_ basis: Estimate.Basis) -> Phrase {
    switch basis {
    case .stated: statedEstimateLabel
    case .model: modelEstimateLabel
    }
  }

  /// What a model takes studies to share.
  static func ofPooling(_ pooling: Estimate.Pooling) -> Phrase {
    switch pooling {
    case .random: Phrase("random effects")
    case .fixed: Phrase("fixed effect")
    }
  }
}
