import Terminal

/// The steps of a way in so many columns. Where there is little room, names are shortened before steps are left out, and the first
/// steps are left out before the last: the last is where one is.
struct Breadcrumb: Hashable {
  /// The names that are shown, the last one last.
  let names: [String]
  /// How many steps before them are not.
  let hidden: Int

  /// So much of a name says which it is.
  private static let least = 8
  /// So much of the last one, which stands nowhere else on a page that is scrolled.
  private static let leastOfLast = 14

  /// The way by the names of its steps. O(steps²).
  init(_ names: [String], width: Int, _ glyphs: Glyphs) {
    let step = DisplayWidth.of(glyphs.step) + 2
    let wanted = names.map { DisplayWidth.of($0) }
    let least = wanted.enumerated().map { position, width in
      min(width, position == wanted.count - 1 ? Self.leastOfLast : Self.least)
    }
    // Where steps are left out, an ellipsis stands in their place.
    func room(after hidden: Int) -> Int {
      let beginning = hidden > 0 ? DisplayWidth.of(glyphs.ellipsis) + step : 0
      return width - beginning - step * max(0, names.count - hidden - 1)
    }
    let last = max(0, names.count - 1)
    let hidden = (0..<last).first { least[$0...].reduce(0, +) <= room(after: $0) } ?? last
    // What is left of the room goes to the last names first.
    var left = max(0, room(after: hidden) - least[hidden...].reduce(0, +))
    var widths = least
    for position in (hidden..<names.count).reversed() {
      let more = min(left, wanted[position] - widths[position])
      widths[position] += more
      left -= more
    }
    self.hidden = hidden
    // The border cuts the last where there is no room for as little of it.
    self.names = (hidden..<names.count).map { names[$0].shortened(to: widths[$0], glyphs.ellipsis) }
  }
}
