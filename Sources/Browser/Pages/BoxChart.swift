public import Terminal

/// Boxes one below the other, joined by arrows, some with a box beside them: a flow of records, say.
public struct BoxChart: Hashable, Sendable {
  /// A box, and the one that an arrow leads to from it.
  public struct Step: Hashable, Sendable {
    /// What the box says, a line each.
    public var main: [[Span]]
    /// What the box beside it says; nothing if there is none.
    public var aside: [[Span]]

    /// A box, with one beside it or without.
    public init(main: [[Span]], aside: [[Span]] = []) {
      self.main = main
      self.aside = aside
    }
  }

  /// The boxes, from first to last.
  public var steps: [Step]
  /// What boxes and arrows are drawn with.
  public var glyphs: Glyphs

  /// A chart of boxes.
  public init(steps: [Step], glyphs: Glyphs) {
    self.steps = steps
    self.glyphs = glyphs
  }

  /// What all boxes say in reading order, a line each.
  package var rows: [[Span]] { steps.flatMap { $0.main + $0.aside } }

  /// The narrowest chart that has boxes beside each other.
  static let widthForAsides = 56

  /// The columns between a box and the one beside it.
  private static let gap = 3

  /// The chart in lines of a width. `broken` breaks the lines of a box to its width; it is called in reading order.
  func lines(width: Int, _ broken: (_ lines: [[Span]], _ width: Int) -> [[Run]]) -> [[Run]] {
    // Charts on one page stand below each other, so one without asides is as wide as one with them.
    let isBeside = width >= Self.widthForAsides
    let main = min(isBeside ? (width - Self.gap) / 2 : width, 52)
    let aside = min(width - main - Self.gap, 60)
    // Too narrow for a box: the words alone.
    guard main >= 8 else { return steps.flatMap { broken($0.main + $0.aside, width) } }
    var result: [[Run]] = []
    for (number, step) in steps.enumerated() {
      let left = box(
        broken(step.main, main - 4), main, joinsDown: number + 1 < steps.count,
        joinsRight: isBeside && !step.aside.isEmpty)
      if isBeside {
        result += beside(left, step.aside.isEmpty ? [] : box(broken(step.aside, aside - 4), aside))
      } else {
        result += left
        if !step.aside.isEmpty {
          // The box below is what leaves the way, and not the next step of it.
          let width = max(8, main - 4)
          let margin = main - width
          let lower = box(broken(step.aside, width - 4), width)
          result += lower.enumerated().map { row, line in
            let lead = row == 1 ? " " + String(glyphs.lines.bottomLeft) + glyphs.right : ""
            return [Run(lead + String(repeating: " ", count: max(0, margin - DisplayWidth.of(lead))), .muted)] + line
          }
        }
      }
      if number + 1 < steps.count {
        result.append([Run(String(repeating: " ", count: main / 2) + glyphs.down, .muted)])
      }
    }
    return result
  }

  private func box(_ lines: [[Run]], _ width: Int, joinsDown: Bool = false, joinsRight: Bool = false) -> [[Run]] {
    let set = glyphs.lines
    func rule(_ left: Unicode.Scalar, _ right: Unicode.Scalar, joint: Unicode.Scalar? = nil) -> [Run] {
      var scalars = [Unicode.Scalar](repeating: set.horizontal, count: width)
      scalars[0] = left
      scalars[width - 1] = right
      if let joint { scalars[width / 2] = joint }
      return [Run(String(String.UnicodeScalarView(scalars)), .muted)]
    }
    let content = lines.enumerated().map { row, line -> [Run] in
      let used = line.reduce(0) { $0 + $1.width }
      let right = joinsRight && row == 0 ? set.joinRight : set.vertical
      return [Run("\(set.vertical) ", .muted)] + line
        + [Run(String(repeating: " ", count: max(0, width - 3 - used)) + String(right), .muted)]
    }
    return [rule(set.topLeft, set.topRight)] + content
      + [rule(set.bottomLeft, set.bottomRight, joint: joinsDown ? set.joinDown : nil)]
  }

  private func beside(_ left: [[Run]], _ right: [[Run]]) -> [[Run]] {
    let width = left.first?.reduce(0) { $0 + $1.width } ?? 0
    let arrow = String(repeating: String(glyphs.lines.horizontal), count: Self.gap - 1) + glyphs.right
    return (0..<max(left.count, right.count)).map { row in
      let first = row < left.count ? left[row] : [Run(String(repeating: " ", count: width))]
      guard row < right.count else { return first }
      let between = row == 1 ? Run(arrow, .muted) : Run(String(repeating: " ", count: Self.gap))
      return first + [between] + right[row]
    }
  }
}
