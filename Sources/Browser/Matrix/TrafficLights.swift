package import Evidence
import Terminal

/// The traffic lights of one tool as plain values, for pictures.
package struct TrafficLights: Sendable {
  /// A judgement.
  package struct Light: Hashable, Sendable {
    /// The tool's own word.
    package let word: String
    /// The character that stands for it.
    package let sign: String
    /// What it means for concern; nil where it is no step on a scale.
    package let concern: Concern?
    /// Whether there certainly is such a judgement.
    package let isSure: Bool
  }

  /// An item.
  package struct Item: Hashable, Sendable {
    /// Its id, with a star where a flaw in it weighs more.
    package let mark: String
    /// Its id and what it is called.
    package let name: String
  }

  /// How often each word was given for an item, or for the whole.
  package struct Summary: Hashable, Sendable {
    /// What it is of.
    package let name: String
    /// How often each of ``words`` was given.
    package let counts: [Int]
    /// How many appraisals have no judgement of it.
    package let notJudged: Int
  }

  /// An appraisal.
  package struct Row: Hashable, Sendable {
    /// The study, and what is judged where that is not the whole study.
    package let name: String
    /// One an item; nil where the item is not judged.
    package let lights: [Light?]
    /// The judgement of the whole; nil where none is reported.
    package let overallLight: Light?
    /// The same in words, or why there is none.
    package let overall: String
    /// Whether a rule gives another word.
    package let differs: Bool
  }

  /// The tool, and how many appraisals there are.
  package let heading: String
  /// What stands above the judgements of the whole.
  package let overallHeading: String
  /// The items.
  package let items: [Item]
  /// The appraisals.
  package let rows: [Row]
  /// What a reader must know of the tool and its items.
  package let notes: [String]
  /// A line an item, and one for the whole where that has words.
  package let summaries: [Summary]
  /// What stands above the counts.
  package let summaryHeading: String
  /// The words that were given.
  package let words: [Light]
}

extension TrafficLightWriter {
  /// The tables as plain values, a tool each. O(assessments × items).
  package var lights: [TrafficLights] { blocks.map(values) }

  /// What all of them are.
  package var titleText: String { title.map(\.text).joined() }

  /// Each concern as a light, with its word.
  package var legendLights: [(light: TrafficLights.Light, text: String)] {
    Concern.allCases.map { concern in
      (
        TrafficLights.Light(word: details.words(concern), sign: String(concern.symbol), concern: concern, isSure: true),
        details.words(concern)
      )
    }
  }

  /// What stands after a judgement of the whole where a rule gives another word.
  package static let differsMark = Glyphs.unicode.differs

  /// What a blank means, and the sign after a judgement of the whole.
  package var legendNote: String {
    words(.lightsLegend) + (mayDiffer ? "; \(Self.differsMark) \(words(.lightsDiffers))" : "")
  }

  /// The studies without an appraisal, a line each with the reason; nil where there are none.
  package var withoutAppraisalLines: (heading: String, lines: [String], note: String)? {
    guard !others.isEmpty else { return nil }
    return (
      withoutText.capitalisedFirst,
      others.map { "\(library[library.study(of: $0)].label): \(reason(of: $0))" }, words(.absenceIsNoRating)
    )
  }

  private func values(of block: ToolTable) -> TrafficLights {
    let table = block.table
    let words = block.words.map { light($0.text, $0.sign.text, $0.concern) }
    let items = table.items.indices.map { item in
      let isCritical = block.tool?.item(table.items[item])?.isCritical == true
      return TrafficLights.Item(
        mark: table.items[item] + (isCritical ? "*" : ""), name: name(ofItem: item, in: block))
    }
    let summaries = block.counts.indices.map { line in
      TrafficLights.Summary(
        name: name(ofLine: line, in: block), counts: Array(block.counts[line].dropLast()),
        notJudged: block.counts[line].last ?? 0)
    }
    let rows = block.rows.map { row in
      let place = table.place(of: row)
      return TrafficLights.Row(
        name: name(of: row),
        lights: table.items.indices.map { item in
          place.flatMap { table.word(ofItem: item, at: $0) }.map { words[$0] }
        }, overallLight: overallLight(of: row), overall: details.rows.judgement(of: row).last?.text ?? "",
        differs: differs(row))
    }
    return TrafficLights(
      heading: heading(of: block).map(\.text).joined(), overallHeading: self.words(.lightsOverall), items: items,
      rows: rows, notes: notes(on: block).map { $0.map(\.text).joined() }, summaries: summaries,
      summaryHeading: self.words(.lightsSummary, with: block.tool?.name ?? table.tool), words: words)
  }

  /// The judgement of the whole; nil where none is reported, or where it has no sign.
  private func overallLight(of row: AssessmentRow) -> TrafficLights.Light? {
    guard let appraisal = library[row].appraisal, let word = appraisal.overall.value else { return nil }
    guard appraisal.existence == .definite else {
      return TrafficLights.Light(word: word, sign: "~", concern: nil, isSure: false)
    }
    return details.rows.concern(of: appraisal, row).map { light(word, String($0.symbol), $0) }
  }

  private func light(_ word: String, _ sign: String, _ concern: Concern?) -> TrafficLights.Light {
    TrafficLights.Light(word: word, sign: sign, concern: concern, isSure: true)
  }
}
