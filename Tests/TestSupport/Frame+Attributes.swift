import Terminal

extension Frame {
  /// The frame as text in a theme that has no colours: the rows of the screen, then the same grid with the attributes of each cell, the
  /// sum of 1 for bold, 2 for underlined and 4 for reversed, and `.` where there are none.
  func transcript(in theme: Theme) -> String {
    let attributes = (0..<size.rows).map { row in
      let sums = (0..<size.columns).map { theme.appearance(of: self[$0, row].style).attributes.rawValue }
      return sums.map { $0 == 0 ? "." : String($0) }.joined() + "\n"
    }
    return text + "--- attributes in \(theme.rawValue)\n" + attributes.joined()
  }
}
