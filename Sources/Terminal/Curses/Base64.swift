// The encoding of the clipboard sequence.

extension Sequence<UInt8> {
  /// The bytes in base 64, with padding (RFC 4648).
  package var base64: [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in self {
      bits = bits << 8 | UInt32(byte)
      count += 1
      guard count == 3 else { continue }
      for shift in [18, 12, 6, 0] { result.append(digits[Int(bits >> UInt32(shift) & 63)]) }
      bits = 0
      count = 0
    }
    if count > 0 {
      bits <<= UInt32(8 * (3 - count))
      for slot in 0..<4 {
        let digit = digits[Int(bits >> UInt32(18 - 6 * slot) & 63)]
        result.append(slot <= count ? digit : UInt8(ascii: "="))
      }
    }
    return result
  }
}
