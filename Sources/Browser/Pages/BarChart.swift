public import Terminal

/// Bars one below the other, each with its name and its number, and each a way in: how many studies have each value of a facet, say.
public struct BarChart: Hashable, Sendable {
  /// A bar. Its number says everything; what is drawn is for the eye.
  public struct Bar: Hashable, Sendable {
    /// What is counted.
    public var label: String
    /// How far below another bar it stands.
    public var depth: Int
    /// The number in a few characters, such as `2 + 4~`.
    public var count: String
    /// The number of those that are certain in words, with what it counts, such as `2 studies`.
    public var spoken: String
    /// How many more there may be, as it goes on after that, such as ` and 4 that may be`.
    public var spokenMayBe: String
    /// Where it leads; nil for a bar of nothing.
    public var target: Target?
    /// How many there certainly are and a source says so, how many are certain by inference only, how many there may be.
    public var shares: Shares
    /// What must be known of the number, in a few words.
    public var note: String
    /// Whether it counts those of which nothing is known.
    public var isUnknown: Bool

    /// A bar.
    public init(
      _ label: String, depth: Int = 0, count: String, spoken: String, mayBe: String = "", _ shares: Shares,
      to target: Target?, note: String = "", isUnknown: Bool = false
    ) {
      self.label = label
      self.depth = depth
      self.count = count
      self.spoken = spoken
      spokenMayBe = mayBe
      self.shares = shares
      self.target = target
      self.note = note
      self.isUnknown = isUnknown
    }
  }

  /// What a bar is made of.
  public struct Shares: Hashable, Sendable {
    /// How many are certain and stated.
    public var stated: Int
    /// How many are certain by inference only.
    public var inferred: Int
    /// How many may be beyond those.
    public var possible: Int

    /// The shares of a bar.
    public init(stated: Int, inferred: Int = 0, possible: Int = 0) {
      self.stated = stated
      self.inferred = inferred
      self.possible = possible
    }

    /// How long the bar is.
    package var whole: Int { stated + inferred + possible }
  }

  /// The words of a chart, in the language of the page.
  public struct Labels: Hashable, Sendable {
    /// What is inferred, for the key.
    public var inferred: String
    /// What may be, for the key.
    public var possible: String

    /// The words of a chart.
    public init(inferred: String, possible: String) {
      self.inferred = inferred
      self.possible = possible
    }
  }

  /// The bars, from top to bottom.
  public var bars: [Bar]
  /// The widest that a bar may be drawn.
  public var room: Int
  /// What it says in words.
  public var labels: Labels
  /// What bars are drawn with.
  public var glyphs: Glyphs

  /// A chart of bars.
  public init(_ bars: [Bar], room: Int = Self.widest, labels: Labels, glyphs: Glyphs) {
    self.bars = bars
    self.room = room
    self.labels = labels
    self.glyphs = glyphs
  }

  /// The columns of the longest bar, where there is room.
  public static let widest = 40
  /// A bar below this says nothing that its number does not.
  private static let narrowest = 4

  /// What the chart says in reading order, a bar a line: "Wales: 2 studies (1 inferred) and 1 that may be".
  package var rows: [[Span]] {
    bars.map { bar in
      let name = String(repeating: "  ", count: bar.depth) + bar.label + ": "
      var spans = [Span(name), Span(bar.spoken, to: bar.target)]
      if bar.shares.inferred > 0 { spans.append(Span(" (\(bar.shares.inferred) \(labels.inferred))", .muted)) }
      if !bar.spokenMayBe.isEmpty { spans.append(Span(bar.spokenMayBe)) }
      if !bar.note.isEmpty { spans.append(Span(", " + bar.note, .muted)) }
      return spans
    }
  }

  // MARK: Drawing

  /// The chart in lines of a width: name, number, bar, note. `runs` makes the words of a bar by its position, with what they lead to.
  func lines(width: Int, _ runs: (_ bar: Int, _ text: String, _ role: Role) -> [Run]) -> [[Run]] {
    let counts = aligned
    let countWidth = counts.map { DisplayWidth.of($0) }.max() ?? 0
    let longest = bars.map { 2 * $0.depth + DisplayWidth.of($0.label) }.max() ?? 0
    // A name may take half of the line, and goes on below where it is longer; where no bar has room, it takes what is left.
    let half = min(longest, max(8, min(width / 2, width - countWidth - Self.narrowest - 4)))
    let hasBars = width - half - countWidth - 4 >= Self.narrowest
    let nameWidth = hasBars ? half : min(longest, max(1, width - countWidth - 2))
    let noteWidth = bars.map { $0.note.isEmpty ? 0 : DisplayWidth.of($0.note) + 2 }.max() ?? 0
    let left = width - nameWidth - countWidth - 4
    let hasNotes = noteWidth > 0 && left - noteWidth >= 2 * Self.narrowest
    let room = min(self.room, hasNotes ? left - noteWidth : left)
    let most = bars.map(\.shares.whole).max() ?? 0
    let drawn = bars.indices.flatMap { number -> [[Run]] in
      let bar = bars[number]
      let role: Role = bar.isUnknown || bar.target == nil ? .muted : .text
      let indent = min(2 * bar.depth, max(0, nameWidth - 6))
      let names = wrap([Run(bar.label)], width: nameWidth - indent, hangingIndent: 2)
        .map { String(repeating: " ", count: indent) + $0.map(\.text).joined() }
      var lines = names.map { runs(number, $0, role) }
      func fill(to column: Int) {
        let used = lines[0].reduce(0) { $0 + $1.width }
        if used < column { lines[0].append(Run(String(repeating: " ", count: column - used))) }
      }
      fill(to: nameWidth + 2)
      lines[0] += runs(number, counts[number], role)
      guard room >= Self.narrowest, bar.shares.whole > 0 else { return lines }
      fill(to: nameWidth + countWidth + 4)
      lines[0] += pieces(of: bar, most: most, room: room)
      if hasNotes, !bar.note.isEmpty {
        fill(to: nameWidth + countWidth + 4 + room + 2)
        lines[0].append(Run(bar.note, .muted))
      }
      return lines
    }
    return drawn + key(width: width, hasBars: room >= Self.narrowest)
  }

  /// The numbers below each other by their first part, which is what there certainly is.
  private var aligned: [String] {
    func digits(_ count: String) -> Int { count.prefix { $0.isNumber }.count }
    let widest = bars.map { digits($0.count) }.max() ?? 0
    return bars.map { String(repeating: " ", count: widest - digits($0.count)) + $0.count }
  }

  /// The key to what is not plainly so, where the chart has any of it.
  private func key(width: Int, hasBars: Bool) -> [[Run]] {
    guard hasBars else { return [] }
    var runs: [Run] = []
    if bars.contains(where: { $0.shares.inferred > 0 }) {
      runs += [Run(glyphs.barInferred + " ", .accent), Run(labels.inferred + "  ", .muted)]
    }
    if bars.contains(where: { $0.shares.possible > 0 }) {
      runs += [Run(glyphs.barPossible + " ~ ", .accent), Run(labels.possible, .muted)]
    }
    return runs.isEmpty ? [] : wrap(runs, width: width)
  }

  /// A bar in cells of a room that the longest bar fills. The end of what is stated is drawn to an eighth of a cell where nothing
  /// follows it; shares that follow one another meet at whole cells. What there is at all can be seen.
  func pieces(of bar: Bar, most: Int, room: Int) -> [Run] {
    let shares = bar.shares
    guard most > 0, room > 0, shares.whole > 0 else { return [] }
    let role: Role = bar.isUnknown ? .muted : .accent
    guard shares.stated < shares.whole else {
      let parts = glyphs.eighths.count
      let units = max(1, (shares.stated * room * parts * 2 + most) / (most * 2))
      let whole = String(repeating: glyphs.eighths[parts - 1], count: units / parts)
      return [Run(whole + (units % parts > 0 ? glyphs.eighths[units % parts - 1] : ""), role)]
    }
    func cells(_ number: Int) -> Int { (number * room * 2 + most) / (most * 2) }
    // Every share that there is has a cell; where there are fewer cells than shares, the number says it.
    let stated = shares.stated > 0 ? max(1, cells(shares.stated)) : 0
    let certain = shares.inferred > 0 ? max(stated + 1, cells(shares.stated + shares.inferred)) : stated
    let whole = shares.possible > 0 ? max(certain + 1, cells(shares.whole)) : certain
    let kept = min(room, whole)
    return [
      Run(String(repeating: glyphs.eighths[glyphs.eighths.count - 1], count: min(stated, kept)), role),
      Run(String(repeating: glyphs.barInferred, count: min(certain, kept) - min(stated, kept)), role),
      Run(String(repeating: glyphs.barPossible, count: kept - min(certain, kept)), .muted),
    ].filter { !$0.text.isEmpty }
  }
}
