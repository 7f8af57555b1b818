/// Texts that formats stumble over, the same for the same seed.
public enum NastyText {
  private static let parts = [
    "a", "Wales", " ", "  ", ",", ";", "\"", "\"\"", "'", "\t", "\n", "\r\n", "\r", "=1+1", "+", "-", "@", "|", "\\",
    "`", "*",
    "_", "{", "}", "{}", "[x](y)", "<b>", "</table>", "&amp;", "&", "%", "#", "$", "~", "^", "and", " AND ", "ER  - ",
    "TY  - JOUR",
    "@article{x,", "pŵer", "naïve", "e\u{301}", "漢字", "👩‍🔬", "שלום", "\u{202E}", "\u{1B}[2J", "\u{0}", "\u{7F}", "\u{9B}",
    "\u{2028}", "\u{85}", "-0.20", "1.5", "null", "--", "—", "://", "\\n", "\\u0041",
  ]

  /// So many texts, of which one is empty.
  public static func texts(_ count: Int, seed: UInt64) -> [String] {
    var random = SeededGenerator(seed: seed)
    return [""]
      + (1..<max(1, count)).map { _ in
        (0..<Int.random(in: 1...6, using: &random)).map { _ in random.pick(from: parts) ?? "" }.joined()
      }
  }
}
