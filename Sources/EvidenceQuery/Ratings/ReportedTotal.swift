/// A sum of points as sources report it: "7", "7/9", "★★★★★★★", or as a share of the most that is possible, "0.82" or "82 %".
struct ReportedTotal: Equatable {
  private enum Form: Equatable {
    case points(Double, of: Double?)
    /// A share of one, rounded to this much.
    case share(Double, step: Double)
  }

  private let form: Form

  /// Reads a total; nil for a text that is no number.
  init?(_ text: String) {
    let text = String(text.filter { !$0.isWhitespace })
    if !text.isEmpty, text.allSatisfy({ $0 == "★" || $0 == "*" }) {
      form = .points(Double(text.count), of: nil)
    } else if text.last == "%", let (value, step) = Self.number(text.dropLast()) {
      form = .share(value / 100, step: step / 100)
    } else {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard let first = parts.first, let (value, step) = Self.number(first) else { return nil }
      if parts.count == 2, let (most, _) = Self.number(parts[1]) {
        form = .points(value, of: most)
      } else if parts.count == 1 {
        form = step < 1 && value <= 1 ? .share(value, step: step) : .points(value, of: nil)
      } else {
        return nil
      }
    }
  }

  /// Whether it says that so many of so many points were given; a share as far as it is not rounded away.
  func isEqual(to sum: Int, of maximum: Int) -> Bool {
    switch form {
    case .points(let value, let most): value == Double(sum) && (most ?? Double(maximum)) == Double(maximum)
    case .share(let share, let step):
      maximum > 0 && abs(share - Double(sum) / Double(maximum)) <= step / 2 + 1e-9
    }
  }

  /// A number that is not negative, and how much its last digit is worth.
  private static func number(_ text: Substring) -> (value: Double, step: Double)? {
    let digits = text.utf8.filter { $0 != UInt8(ascii: ".") }
    guard !digits.isEmpty, digits.count <= 15, text.utf8.count - digits.count <= 1,
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let value = Double(text)
    else { return nil }
    let decimals = text.firstIndex(of: ".").map { text.utf8.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    return (value, (0..<decimals).reduce(1.0) { step, _ in step / 10 })
  }
}
