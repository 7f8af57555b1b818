// Random documents, the same for the same seed on every machine.

import EvidenceFormats

/// SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension JSONValue {
  /// A value of any kind, nested at most `depth` deep, whose objects have no key twice.
  static func random(using random: inout SeededGenerator, depth: Int = 5) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 10 : 6), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .integer(Int.random(in: .min ... .max, using: &random))
    case 3:
      let value = Double(bitPattern: UInt64.random(in: 0 ... .max, using: &random))
      return JSONNumber(value).map { .number($0) } ?? .integer(0)
    case 4, 5: return .string(randomText(using: &random))
    case 6, 7:
      let count = Int.random(in: 0...6, using: &random)
      return .array((0..<count).map { _ in JSONValue.random(using: &random, depth: depth - 1) })
    default:
      let count = Int.random(in: 0...6, using: &random)
      return .object(
        (0..<count).map { position in
          Field("\(position)" + randomText(using: &random), JSONValue.random(using: &random, depth: depth - 1))
        })
    }
  }

  private static func randomText(using random: inout SeededGenerator) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x20...0x7E, 0...0x1F, 0x7F...0x7FF, 0x800...0xFFFF, 0x10000...0x10FFFF,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      let range = ranges.randomElement(using: &random) ?? 0x20...0x7E
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { text.append(scalar) }
    }
    return String(text)
  }
}
