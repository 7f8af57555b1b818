private import CText

/// A run of bytes to look for in texts.
struct Needle: Sendable {
  private let bytes: [UInt8]
  /// The places of the two bytes that the texts have least often, in order; of a run of one byte, the same.
  private let early: Int
  private let late: Int

  /// A run of bytes, at least one, to be looked for in texts that have each byte so often.
  init(_ bytes: [UInt8], in frequencies: ByteFrequencies) {
    self.bytes = bytes
    let places = bytes.indices.sorted { (frequencies[bytes[$0]], $0) < (frequencies[bytes[$1]], $1) }.prefix(2)
    early = places.min() ?? 0
    late = places.max() ?? 0
  }

  /// Looks in the same bytes as often as is wanted: the body is given a function from a range of them to where the needle begins
  /// first in it, nil where it does not occur there.
  func looking<Result>(in texts: [UInt8], _ body: ((Range<Int>) -> Int?) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { wanted in
      var needle = text_needle(bytes: wanted.baseAddress, length: wanted.count, early: early, late: late)
      return texts.withUnsafeBytes { texts in
        body { range in
          guard let base = texts.baseAddress, range.lowerBound >= 0, range.upperBound <= texts.count,
            let found = text_find(base + range.lowerBound, range.count, &needle)
          else { return nil }
          return found - base
        }
      }
    }
  }
}

/// How often texts have each byte, by a sample of them.
struct ByteFrequencies: Sendable {
  private var counts = [Int](repeating: 0, count: 256)

  /// O(length / 16).
  init(of bytes: [UInt8]) {
    for place in stride(from: 0, to: bytes.count, by: 16) { counts[Int(bytes[place])] += 1 }
  }

  subscript(byte: UInt8) -> Int { counts[Int(byte)] }
}
