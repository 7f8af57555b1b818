import Evidence

/// A colour of a picture. Pictures are made for white paper, and keep their meaning where they are printed in grey: what a colour says
/// is written beside it, and worse judgements and larger numbers are darker.
struct Ink: Hashable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) { (self.red, self.green, self.blue) = (red, green, blue) }

  static let paper = Ink(255, 255, 255)
  static let text = Ink(26, 26, 26)
  /// What is said in passing.
  static let muted = Ink(89, 89, 89)
  /// Lines of tables.
  static let rule = Ink(191, 191, 191)
  /// What asks for care.
  static let caution = Ink(122, 62, 0)

  /// A bar of those of which nothing is known.
  static let unknown = Ink(224, 224, 224)

  /// Shades for numbers, from few to many.
  static let shades = [Ink(229, 238, 247), Ink(186, 211, 233), Ink(125, 170, 210), Ink(62, 119, 174), Ink(24, 68, 117)]

  /// A concern; those that are no step on a scale are white.
  static func of(_ concern: Concern?) -> Ink {
    guard let concern else { return .paper }
    return switch concern {
    case .low: Ink(198, 231, 214)
    case .some: Ink(240, 184, 60)
    case .high: Ink(214, 98, 60)
    case .veryHigh: Ink(118, 16, 40)
    case .noInformation: .paper
    }
  }

  /// What text on it is written in.
  var onIt: Ink { brightness > 0.5 ? .text : .paper }

  /// How bright it is in grey, from 0 to 1 (ITU-R BT.601).
  var brightness: Double { (0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue)) / 255 }

  /// As SVG has it.
  var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
