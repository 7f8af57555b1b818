/// Addresses on the web, encoded so that they can be nothing else.
package enum WebAddress {
  /// The address of a document by its DOI.
  static func ofDOI(_ doi: String) -> String { encoded("https://doi.org/" + doi) }

  /// The address of a document, with everything percent-encoded that RFC 3986 lets stand in no path. What follows the host
  /// is a DOI as it is printed, and a DOI may hold `#`, `?`, `%`, `<` and spaces.
  package static func encoded(_ url: String) -> String {
    let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/@!$&'()*+,;=".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in url.utf8 {
      if allowed.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
