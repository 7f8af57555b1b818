import CFixtures

/// The reviews that come with the program, as bytes in it.
enum BundledReviews {
  /// How many there are.
  static var count: Int { evidence_fixture_total() }

  /// What messages call the review at a position.
  static func name(at position: Int) -> String { String(cString: evidence_fixture_at(position).name) + ".json" }

  /// The file of the review at a position.
  static func bytes(at position: Int) -> [UInt8] {
    let fixture = evidence_fixture_at(position)
    return Array(UnsafeBufferPointer(start: fixture.bytes, count: fixture.count))
  }
}
