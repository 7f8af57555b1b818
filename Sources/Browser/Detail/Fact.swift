import Evidence
import Terminal

/// One thing that a record says, with where it comes from. What a page tells and what `i` tells of it are made of the same facts.
struct Fact {
  /// Where a part of a value comes from.
  struct Origin {
    /// The part, where a value has several with origins of their own.
    var part: String?
    /// Where it comes from.
    var provenance: Provenance
  }

  /// What the thing is called.
  var label: String
  /// What the record says.
  var value: [Span]
  /// Why the record says nothing; nil where it says something.
  var unknown: Unknown?
  /// Where it comes from.
  var origins: [Origin]
  /// Whether it stands in its place even where nothing is known.
  var isEssential = false

  /// The same fact, which stands in its place even where nothing is known.
  var essential: Fact {
    var fact = self
    fact.isEssential = true
    return fact
  }
}

extension DetailWriter {
  /// A fact with one value at most.
  func fact<Value>(_ label: Phrase, _ reported: Reported<Value>, _ spans: (Value) -> [Span]) -> Fact {
    fact(words(label), reported, spans)
  }

  /// A fact with one value at most, under a label of the record.
  func fact<Value>(_ label: String, _ reported: Reported<Value>, _ spans: (Value) -> [Span]) -> Fact {
    let origins = [Fact.Origin(part: nil, provenance: reported.provenance)]
    switch reported.content {
    case .known(let value):
      return Fact(label: label, value: spans(value) + inferredMark(reported.provenance), origins: origins)
    case .unknown(let reason):
      return Fact(label: label, value: [Span(words(reason), .muted)], unknown: reason, origins: origins)
    }
  }

  /// A fact in words.
  func fact(_ label: Phrase, _ reported: Reported<String>) -> Fact { fact(label, reported) { [Span($0)] } }

  /// A fact whose value is a word of ours.
  func fact<Value: RawRepresentable<String> & CaseIterable>(_ label: Phrase, word reported: Reported<Value>) -> Fact {
    fact(label, reported) { [Span(words($0))] }
  }

  /// A fact that is simply so.
  func fact(_ label: Phrase, _ value: [Span], _ provenance: Provenance = Provenance()) -> Fact {
    Fact(label: words(label), value: value, origins: [.init(part: nil, provenance: provenance)])
  }

  /// The mark of what is likely and said by no source.
  func inferredMark(_ provenance: Provenance) -> [Span] { provenance.isInferred ? [inferredMark] : [] }

  /// The same where it is so.
  var inferredMark: Span { Span(isSpelledOut ? rows.inferred("") : " i", .muted) }

  /// Facts as fields. Those of which nothing is known stand together at the end, by the reason.
  func blocks(of facts: [Fact]) -> [Block] {
    var blocks: [Block] = []
    var blanks: [(reason: Unknown, labels: [String])] = []
    for fact in facts {
      guard let reason = fact.unknown, !fact.isEssential else {
        blocks.append(.field(fact.label, fact.value))
        continue
      }
      if let known = blanks.firstIndex(where: { $0.reason == reason }) {
        blanks[known].labels.append(fact.label.uncapitalisedFirst)
      } else {
        blanks.append((reason, [fact.label.uncapitalisedFirst]))
      }
    }
    return blocks
      + blanks.map { blank in
        let labels = blank.labels.joined(separator: ", ")
        return .text([Span(words(.blanks, with: words(blank.reason).capitalisedFirst, labels), .muted)], hanging: 2)
      }
  }
}
