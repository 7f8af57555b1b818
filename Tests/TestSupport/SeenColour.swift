import Glibc

/// A colour of a screen, and how it is seen: contrast, distance, and colour blindness.
public struct SeenColour: Hashable, Sendable {
  /// Its parts in linear light, red, green and blue, 0 to 1.
  public let light: [Double]

  /// The nominal colour that xterm has for a number of its 256: the sixteen of its resources color0 to color15 as its manual
  /// gives them, a cube of 6×6×6, and 24 greys (256colres.pl in its sources).
  public init(xterm number: UInt8) {
    let number = Int(number)
    let parts: [Int]
    if number < 16 {
      parts = (0..<3).map { Self.sixteen[number] >> (16 - 8 * $0) & 0xFF }
    } else if number < 232 {
      let place = number - 16
      parts = [place / 36, place / 6 % 6, place % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
    } else {
      parts = Array(repeating: 8 + 10 * (number - 232), count: 3)
    }
    light = parts.map(Self.linear)
  }

  /// A colour from its parts in linear light; what lies outside the screen's range is brought to its edge.
  public init(light: [Double]) {
    self.light = light.map { max(0, min(1, $0)) }
  }

  private static let sixteen = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  /// The transfer function of sRGB (IEC 61966-2-1), which WCAG uses too.
  private static func linear(_ part: Int) -> Double {
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  // MARK: Contrast

  /// Relative luminance (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
  public var luminance: Double { 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] }

  /// The contrast ratio of two colours, 1 to 21 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
  public func contrast(with other: SeenColour) -> Double {
    (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
  }

  // MARK: Colour blindness

  /// A way to see colours.
  public enum Vision: String, CaseIterable, Sendable {
    case trichromacy, protanopia, deuteranopia, tritanopia

    /// What it makes of linear light, at full severity (Machado, Oliveira and Fernandes 2009, doi 10.1109/TVCG.2009.113,
    /// table 1 and the tables that go with it).
    fileprivate var matrix: [[Double]] {
      switch self {
      case .trichromacy: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .protanopia:
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
      case .deuteranopia:
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
      case .tritanopia:
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
      }
    }
  }

  /// The colour as it looks to a person who sees so.
  public func seen(with vision: Vision) -> SeenColour {
    SeenColour(light: vision.matrix.map { row in zip(row, light).map(*).reduce(0, +) })
  }

  // MARK: Distance

  /// CIE L*a*b* under D65 (CIE 15:2004), from sRGB's primaries (IEC 61966-2-1).
  public var lab: [Double] {
    let matrix = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041],
    ]
    let part = matrix.map { row -> Double in
      let value = zip(row, light).map(*).reduce(0, +) / row.reduce(0, +)
      return value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
    }
    return [116 * part[1] - 16, 500 * (part[0] - part[1]), 200 * (part[1] - part[2])]
  }

  /// How far apart two colours look, as the distance of CIE 1976 (ΔE*ab): about 2.3 is just seen (Mahy, Van Eycken and
  /// Oosterlinck, "Evaluation of uniform color spaces", Color Research and Application 19, 1994).
  public func distance(to other: SeenColour) -> Double {
    zip(lab, other.lab).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }
}
