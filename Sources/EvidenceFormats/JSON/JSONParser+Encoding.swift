// Texts in UTF-16 or UTF-32, which would otherwise give a puzzling error at their first byte.

extension JSONParser {
  /// Refuses a text that starts with the byte order mark of another encoding, or with the pattern of NUL bytes that
  /// ASCII characters make in it (RFC 4627, section 3).
  func checkEncoding(of text: Span<UInt8>) throws(JSONSyntaxError) {
    guard text.count >= 2 else { return }
    let (first, second) = (text[0], text[1])
    // A file of two bytes is judged as if they came again.
    let (third, fourth) = text.count >= 4 ? (text[2], text[3]) : (first, second)
    let name: String? =
      switch (first, second, third, fourth) {
      case (0x00, 0x00, 0xFE, 0xFF), (0xFF, 0xFE, 0x00, 0x00): "UTF-32"
      case (0xFE, 0xFF, _, _), (0xFF, 0xFE, _, _): "UTF-16"
      case (0x00, 0x00, 0x00, 1...), (1..., 0x00, 0x00, 0x00): "UTF-32"
      case (0x00, 1..., 0x00, 1...), (1..., 0x00, 1..., 0x00): text.count == 3 ? nil : "UTF-16"
      default: nil
      }
    if let name { throw JSONSyntaxError(.encoding(name), at: 0) }
  }
}
