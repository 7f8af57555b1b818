import Terminal

/// Text that is longer than its place.
extension String {
  /// As much of the beginning as fits into so many columns, with an ellipsis where something is left out.
  func shortened(to width: Int, _ ellipsis: String) -> String {
    guard DisplayWidth.of(self) > width else { return self }
    return beginning(within: width - DisplayWidth.of(ellipsis)) + ellipsis
  }

  /// The path of a file in so many columns: what is left out comes from its middle, and not from the name of the file unless that
  /// alone is too long. Then the end of the name stays, which says what is in the file.
  func shortenedPath(to width: Int, _ ellipsis: String) -> String {
    guard DisplayWidth.of(self) > width else { return self }
    let room = max(0, width - DisplayWidth.of(ellipsis))
    let name = lastIndex(of: "/").map { String(self[$0...]) } ?? self
    let end = DisplayWidth.of(name) <= room ? name : String(name.reversed()).beginning(within: room / 2).reversed
    let start = dropLast(end.count)
    return String(start).beginning(within: room - DisplayWidth.of(end)) + ellipsis + end
  }

  private var reversed: String { String(reversed()) }

  private func beginning(within width: Int) -> String {
    var taken = 0
    let fitting = prefix { character in
      taken += DisplayWidth.of(String(character))
      return taken <= width
    }
    return String(fitting)
  }
}
