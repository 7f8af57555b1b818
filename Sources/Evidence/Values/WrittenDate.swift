/// A day as sources write it in English, "March 21 2016" or "21 March 2016", or in figures, "2016-03-21".
public enum WrittenDate {
  /// The date that a text is; nil where it is none, or could be more than one. O(length).
  public static func read(_ text: String) -> PartialDate? {
    if let date = PartialDate(text) { return date }
    let words = text.folded.split { $0 == " " || $0 == "," || $0 == "." }.map(String.init)
    let named = words.compactMap { word in
      months.firstIndex { $0 == word || (word.utf8.count == 3 && $0.hasPrefix(word)) }
    }
    let numbers = words.compactMap { Int($0) }
    guard named.count == 1, named.count + numbers.count == words.count else { return nil }
    let years = numbers.filter { (1000...2999).contains($0) }
    let days = numbers.filter { (1...31).contains($0) }
    guard years.count == 1, days.count <= 1, years.count + days.count == numbers.count else { return nil }
    return PartialDate(year: years[0], month: named[0] + 1, day: days.first)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}
