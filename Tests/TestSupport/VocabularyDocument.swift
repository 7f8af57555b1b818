import Evidence

/// The page `docs/vocabularies.md`, made from the vocabularies themselves so that it cannot go stale.
public func vocabularyDocument() -> String {
  ([introduction, countrySection, designSection, toolSection, schemeSection].joined(separator: "\n\n")) + "\n"
}

private let introduction = """
  # Vocabularies

  The words that files and filters may use for countries, designs, appraisal tools and confidence. This page is made from the
  tables of the program; `UPDATE_DOCS=1 swift test --filter VocabularyDocument` writes it anew.

  A name is found without regard to case, marks, punctuation and a leading "the"; "&" is "and". Only whole names are found,
  never a part of one. A word that is not here is kept as the source has it, and `evidence check` counts it.
  """

// MARK: - Countries

private var countrySection: String {
  let countries = Vocabulary.countries
  return """
    ## Countries

    Countries are those of ISO 3166-1, with its two-letter codes (`GB`), its three-letter codes (`GBR`), its names and the names
    that people use. The nations of the UK have the codes of ISO 3166-2. Kosovo is in neither; `XK` is what users of ISO 3166
    write for it. No claim about borders is made: labels are common names, and a record keeps its source's words beside them.

    A country finds everything below it: `country:UK` finds Wales, `country:Europe` finds both. A value above others, such as
    "UK" in a file, leaves open which of those below it is meant. "Global", "International" and the like are no countries.
    Several countries in a file are a list; a code is safe where a name is not, as for Georgia (`GE`).

    ### Regions
    As in UN M49, but that Taiwan and Kosovo, which are not in it, stand with their neighbours, and that 053 has a label of its
    own.

    \(table(
      ["code", "region", "other names", "below", "countries"],
      countries.terms.filter { $0.code.rawValue.hasPrefix("M49:") }.map { region in
        [
          code(region.code.rawValue), region.label, region.aliases.joined(separator: " · "),
          region.parent.map { countries.label(of: $0) } ?? "",
          String(countries.withAllBelow(region.code).filter { $0.rawValue.count == 2 }.count),
        ]
      }))

    ### Nations of the UK
    \(table(
      ["code", "nation", "other names"],
      countries.children(of: "GB").compactMap { countries[$0] }.map {
        [code($0.code.rawValue), $0.label, $0.aliases.joined(separator: " · ")]
      }))

    ### Names that stand for several
    \(table(["name", "countries"], unionNames(of: countries, countryUnions)))

    ### Names that could be one or another
    A filter asks which.

    \(table(["name", "could be"], unionNames(of: countries, ["Ulster", "Virgin Islands", "Saint Martin"])))

    ### Other names of countries
    Beside codes, and names that contain the label, such as "Republic of Kenya", which are found too.

    \(table(
      ["code", "label", "other names"],
      countries.terms.filter { $0.code.rawValue.count == 2 }.compactMap { country in
        // The three-letter code is the first, but for the USA, of which it is the label.
        let names = country.aliases.dropFirst(country.code == "US" ? 0 : 1)
          .filter { !$0.folded.contains(country.label.folded) }
        return names.isEmpty ? nil : [code(country.code.rawValue), country.label, names.joined(separator: " · ")]
      }))
    """
}

private let countryUnions = [
  "Great Britain", "England and Wales", "UK-wide", "UK and Ireland", "Island of Ireland", "Channel Islands",
  "Australia and New Zealand",
]

private func unionNames(of vocabulary: Vocabulary, _ names: [String]) -> [[String]] {
  names.map { name in
    switch vocabulary.lookup(name) {
    case .found(let codes), .ambiguous(let codes):
      [name, codes.map { vocabulary.label(of: $0) }.joined(separator: ", ")]
    case .unknown: [name, "?"]
    }
  }
}

// MARK: - Designs

private var designSection: String {
  let designs = Vocabulary.designs
  return """
    ## Designs

    In groups; a group is a value too, so "qualitative" says no more than that. Every design below Review makes its study a
    secondary one. A study may have several designs.

    \(table(
      ["code", "label", "short", "other names", "below"],
      designs.terms.map {
        [
          code($0.code.rawValue), $0.parent == nil ? "**\($0.label)**" : $0.label, $0.short ?? "",
          $0.aliases.joined(separator: " · "), $0.parent.map { designs.label(of: $0) } ?? "",
        ]
      }))

    "Rapid realist review" is a rapid review and a realist synthesis; "stepped wedge" is a randomised controlled trial and a
    cluster one. "CBA" could be a controlled before-after study or a cost-benefit analysis: a filter asks which.
    """
}

// MARK: - Confidence

private var schemeSection: String {
  """
  ## Confidence in findings

  Confidence belongs to a finding or to a whole body of evidence. It is never the quality of a study, and not assessed is not
  very low. A scheme of a review's own is written in the review's words.


  """ + ConfidenceSchemes.all.map(section).joined(separator: "\n\n")
}

private func section(of scheme: ConfidenceScheme) -> String {
  """
  ### \(scheme.name)
  \(code(scheme.id)) · \(scheme.appliesTo) · \(linked(scheme.citation))

  \(linked(scheme.start))

  \(table(["level, best first", "meaning"], scheme.levels.map { [$0.word, $0.meaning] }))

  \(table(
    ["component", "words"],
    scheme.components.map { component in
      [
        component.name,
        component.words.map { word in word.change.map { "\(word.word) (\(signed($0)))" } ?? word.word }
          .joined(separator: " · "),
      ]
    }))\(scheme.unchecked.map { "\n\nNot checked in a source: \($0)" } ?? "")
  """
}

private func signed(_ change: Int) -> String { change > 0 ? "+\(change)" : String(change) }
