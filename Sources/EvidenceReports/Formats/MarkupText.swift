/// Text for HTML and XML 1.0.
enum MarkupText {
  /// Text in which no character begins markup, in an element as in an attribute. What XML has no place for is shown as `�`.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in SafeText.clean(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      // The only ones that SafeText lets through and XML does not (XML 1.0, production 2).
      case "\u{FFFE}", "\u{FFFF}": result.unicodeScalars.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
