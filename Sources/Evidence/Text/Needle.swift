private import CText

/// A run of bytes to look for in texts.
struct Needle: Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Looks in the same bytes as often as is wanted: the body is given a function from a range of them to where the needle begins
  /// first in it, nil where it does not occur there.
  func looking<Result>(in texts: [UInt8], _ body: ((Range<Int>) -> Int?) -> Result) -> Result {
    bytes.withUnsafeBytes { wanted in
      var needle = text_needle_of(wanted.baseAddress, wanted.count)
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
