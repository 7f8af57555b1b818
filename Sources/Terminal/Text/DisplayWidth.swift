// How many columns text takes.

/// The columns of text as the terminal library counts them.
public enum DisplayWidth {
  /// The columns that `text` takes once it has been sanitised. O(length).
  public static func of(_ text: String) -> Int {
    Clusters.width(of: Sanitiser.clean(text))
  }

  /// The columns of one scalar: 0 for a mark, 1 or 2, and nil for what must not reach a cell because the oldest C
  /// library that is supported does not know it (it would be drawn blank) or because it is a control.
  static func of(_ scalar: Unicode.Scalar) -> Int? {
    let value = scalar.value
    if value < 0x300 { return value >= 0x20 && value < 0x7F || value >= 0xA0 ? 1 : nil }
    if let width = WidthTable.common(value) { return width }
    let properties = scalar.properties
    guard let age = properties.age, age.major <= WidthTable.newestUnicode else { return nil }
    switch properties.generalCategory {
    case .control, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
      return nil
    case .nonspacingMark, .enclosingMark:
      return 0
    case .format:
      return WidthTable.spacingFormats.contains(value) ? 1 : 0
    default:
      if WidthTable.joiningJamo.contains(where: { $0.contains(value) }) || value == WidthTable.zeroWidthSpacingMark {
        return 0
      }
      return WidthTable.isWide(value) ? 2 : 1
    }
  }
}
