import Evidence
import Terminal

/// The numbers of an effect, and how they are to be read.
extension DetailWriter {
  func effectBlocks(of row: FindingRow) -> [Block] {
    guard case .effect(let effect) = library[row].content else { return [] }
    var blocks: [Block] = []
    for estimate in effect.estimates {
      blocks.append(.field(words(.ofEstimateBasis(estimate.basis)), spans(of: estimate, effect)))
    }
    switch effect.extent {
    case .estimated: break
    case .several: blocks.append(.field(words(.estimateLabel), [Span(words(.severalResults))]))
    case .notEstimable: blocks.append(.field(words(.estimateLabel), [Span(words(Effect.Extent.notEstimable))]))
    }
    if !effect.eventShares.isEmpty {
      let shares = effect.eventShares.map { "\($0.arm) \($0.percent.digits)%" }.joined(separator: ", ")
      blocks.append(.field(words(.eventSharesLabel), [Span(shares)]))
    }
    blocks.append(.field(words(.restsOnLabel), restsOn(effect)))
    if let axis = effect.axis { blocks.append(.field(words(.axisLabel), [Span(text(of: axis))])) }
    if let wording = effect.wording.value {
      blocks.append(.field(words(.wordingLabel), [Span(words(.quoted, with: wording))]))
    }
    if let favours = effect.favours.value {
      blocks.append(.field(words(.favoursLabel), [Span(words(favours))] + inferredMark(effect.favours.provenance)))
    }
    return [.blank] + blocks
  }

  private func spans(of estimate: Estimate, _ effect: Effect) -> [Span] {
    let measure = effect.measure.value.map { $0 + " " } ?? ""
    let pooling = estimate.pooling.map { dot + words(.ofPooling($0)) } ?? ""
    return [Span(measure, .muted), Span(text(of: estimate)), Span(pooling, .muted)].filter { !$0.text.isEmpty }
  }

  /// An estimate after the name of what it is: stated, or of the model.
  private func named(_ estimate: Estimate, _ effect: Effect) -> [Span] {
    [Span(words(.briefEstimateBasis(estimate.basis)).uncapitalisedFirst + ": ", .muted)] + spans(of: estimate, effect)
  }

  /// Studies, people and I², as the source states them.
  func restsOn(_ effect: Effect) -> [Span] {
    var parts: [[Span]] = []
    parts.append(
      [
        Span(
          effect.studies.value.map { words.count($0, .study, .studies) }
            ?? words(.studiesUnknown, with: words(effect.studies.unknown)))
      ])
    parts.append([Span(people(effect) ?? words(.peopleUnknown, with: words(effect.participants.rest)))])
    if let heterogeneity = effect.heterogeneity.value {
      parts.append([Span(words(.heterogeneity, with: heterogeneity.digits))])
    }
    return Words.joined(parts, by: dot, .muted)
  }

  /// How many people stand behind an effect: only as the source states it, never summed here.
  func people(_ effect: Effect) -> String? {
    let numbers = effect.participants.certain.map(\.value)
    guard !numbers.isEmpty else { return nil }
    if numbers.count == 1 { return words.count(numbers[0], .person, .people) }
    return words(.peopleByResult, with: words.alternatives(numbers.map { String($0) }))
  }

  /// The value of no effect, and what values below and above it mean.
  func text(of axis: Axis) -> String {
    var parts = [words(.noEffectAt, with: axis.noEffect.digits)]
    if let below = axis.below { parts.append(words(.axisBelow, with: below)) }
    if let above = axis.above { parts.append(words(.axisAbove, with: above)) }
    return parts.joined(separator: "; ")
  }

  /// Whether an effect has estimates, which name their measure.
  func hasEstimates(_ finding: Finding) -> Bool {
    if case .effect(let effect) = finding.content { !effect.estimates.isEmpty } else { false }
  }

  /// What an effect is of.
  func effectFacts(of finding: Finding) -> [Fact] {
    guard case .effect(let effect) = finding.content else { return [] }
    return [
      fact(.outcomeLabel, effect.outcome), fact(.comparisonLabel, effect.comparison),
      fact(.populationLabel, effect.population), fact(.timePointLabel, effect.timePoint),
      fact(.measureLabel, effect.measure),
    ]
  }

  /// What `i` tells of the numbers of an effect.
  func effectOrigins(of finding: Finding) -> [Fact] {
    guard case .effect(let effect) = finding.content else { return [] }
    var facts = [fact(.signLabel, word: effect.sign)]
    if !effect.estimates.isEmpty {
      facts.append(
        fact(.estimateLabel, Words.joined(effect.estimates.map { named($0, effect) }, by: "; "), finding.provenance)
      )
    }
    facts += [
      fact(.studiesStatedLabel, effect.studies) { [Span(String($0))] },
      fact(.participantsLabel, effect.participants),
      fact(.heterogeneityLabel, effect.heterogeneity) { [Span($0.digits + "%")] },
      fact(.wordingLabel, effect.wording),
      fact(.favoursLabel, word: effect.favours),
    ]
    return facts
  }
}
