import Browser
import EvidenceQuery
import Terminal

/// Presses keys, and times what each makes of the state (the model side) and the frame that is drawn of it.
struct KeyBench {
  private struct Times {
    var model: [Double] = []
    var frame: [Double] = []
  }

  let model: BrowserModel
  let presses: Int
  private let words: SearchWords
  var state: BrowserState
  private var times: [String: Times] = [:]
  /// The names in the order in which they were first measured.
  private var names: [String] = []

  init(_ model: BrowserModel, presses: Int) {
    self.model = model
    self.presses = presses
    words = SearchWords(model.library, count: presses)
    state = BrowserState(model, size: Size(120, 40))
  }

  /// Measures what a part is named, or all of it.
  mutating func run(only part: String?) {
    let parts: [(name: String, measure: (inout KeyBench) -> Void)] = [
      ("moves", { $0.moves() }), ("facets", { $0.facets() }), ("searches", { $0.searches() }),
      ("sorts", { $0.sorts() }),
      ("drill-down", { $0.drillDown() }), ("views", { $0.views() }), ("pictures", { $0.pictures() }),
    ]
    for (name, measure) in parts where part == nil || part == name { measure(&self) }
  }

  /// Prints the times: the name, how many presses, then median, 99th percentile and most of the model side, of the frame and of both.
  func report() {
    for name in names {
      guard let times = times[name] else { continue }
      let both = zip(times.model, times.frame).map(+)
      let figures = [times.model, times.frame, both].flatMap { values in
        [0.5, 0.99, 1].map { String(Self.quantile(values, $0)) }
      }
      print((["press", name, String(both.count)] + figures).joined(separator: "\t"))
    }
  }

  private static func quantile(_ values: [Double], _ share: Double) -> Double {
    let ordered = values.sorted()
    return ordered.isEmpty ? 0 : ordered[min(ordered.count - 1, Int(share * Double(ordered.count)))]
  }

  // MARK: Presses

  mutating func press(_ event: Event, as name: String? = nil) {
    let clock = ContinuousClock()
    let start = clock.now
    _ = state.handle(event, model)
    let handled = clock.now
    let frame = state.frame(model)
    let drawn = clock.now
    guard let name, frame.size == state.size else { return }
    if times[name] == nil { names.append(name) }
    times[name, default: Times()].model.append((handled - start).milliseconds)
    times[name, default: Times()].frame.append((drawn - handled).milliseconds)
  }

  mutating func press(_ key: Key, as name: String? = nil) { press(.key(key), as: name) }

  private mutating func type(_ text: String) { for character in text { press(.character(character)) } }

  /// Back to the list of all studies.
  mutating func restart() {
    state = BrowserState(model, size: state.size)
    press(.character("1"))
  }

  // MARK: What is measured

  private mutating func moves() {
    restart()
    for _ in 0..<presses { press(.down, as: "move, at the top") }
    press(.end)
    for _ in 0..<presses { press(.up, as: "move, at the end") }
    for _ in 0..<presses / 2 {
      press(.home, as: "move to the first or last")
      press(.end, as: "move to the first or last")
    }
    press(.character("2"))
    for _ in 0..<presses { press(.down, as: "move among findings") }
    press(.character("3"))
    for _ in 0..<presses { press(.down, as: "move among assessments") }
  }

  private mutating func facets() {
    restart()
    for _ in 0..<max(20, presses / 10) {
      press(.character("f"), as: "open the facets: counts of all")
      press(.down, as: "move in the facets")
      press(.escape)
    }
    // The counts are of what other facets leave: each value is chosen, and chosen no longer.
    press(.character("f"))
    for _ in 0..<max(20, presses / 4) {
      press(.down)
      press(.space, as: "facet toggle with the counts of all")
      press(.space, as: "facet toggle off again")
    }
    press(.escape)
    press(.character("/"))
    press(.paste("direction:barrier"))
    press(.enter)
    press(.character("f"))
    for _ in 0..<max(20, presses / 10) {
      press(.down)
      press(.space, as: "facet toggle under a filter of findings")
      press(.space, as: "facet toggle off again")
    }
  }

  private mutating func searches() {
    for (name, texts) in [
      ("search by a rare word", words.rare), ("search by a common word", words.common),
      ("search by a phrase", words.phrases),
      ("search by a phrase of common words", words.commonPhrases),
    ] {
      restart()
      for text in texts {
        press(.character("/"))
        press(.paste("\"\(text)\""), as: name)
        press(.escape)
      }
    }
    restart()
    for text in (words.rare.prefix(presses / 8) + words.common.prefix(presses / 8) + words.phrases.prefix(presses / 16))
    {
      press(.character("/"))
      for (position, character) in text.enumerated() {
        press(.character(character), as: position == 0 ? "search: the first letter" : "search: one letter more")
      }
      press(.backspace, as: "search: one letter less")
      press(.escape, as: "search given up")
    }
  }

  private mutating func sorts() {
    restart()
    for _ in 0..<max(12, presses / 10) {
      press(.character("s"), as: "sort by the next column")
      press(.character("S"), as: "sort the other way round")
    }
    press(.character("2"))
    for _ in 0..<max(12, presses / 10) { press(.character("s"), as: "sort findings by the next column") }
    press(.character("3"))
    for _ in 0..<max(12, presses / 10) { press(.character("s"), as: "sort assessments by the next column") }
  }

  private mutating func drillDown() {
    restart()
    for _ in 0..<presses / 2 {
      press(.down)
      press(.enter, as: "drill-down")
      press(.enter, as: "drill-down")
      press(.character("h"), as: "back")
      press(.character("h"), as: "back")
    }
    for _ in 0..<max(20, presses / 10) {
      press(.down)
      press(.character("L"), as: "linked only")
      press(.character("u"), as: "undo")
    }
  }

  private mutating func views() {
    restart()
    for _ in 0..<max(20, presses / 10) {
      press(.character("5"), as: "opening page")
      press(.character("1"), as: "back to the list")
    }
    press(.character("C"), as: "certainty")
    press(.character("C"), as: "certainty")
    press(.character("C"), as: "certainty")
  }
}
