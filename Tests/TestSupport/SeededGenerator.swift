/// Random numbers that are the same for the same seed on every machine, so that a failure can be run again.
///
/// SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that starts from a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// Whether something that happens so often out of a hundred times happens.
  public mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  /// One of some values.
  public mutating func pick<Value>(_ first: Value, _ others: Value...) -> Value {
    let place = Int.random(in: 0...others.count, using: &self)
    return place == 0 ? first : others[place - 1]
  }

  /// One of some values; nil of none.
  public mutating func pick<Value>(from values: [Value]) -> Value? { values.randomElement(using: &self) }

  /// Some of the values, at least and at most so many, each once and in their order. O(count²).
  public mutating func some<Value>(of values: [Value], _ count: ClosedRange<Int>) -> [Value] {
    let wanted = min(Int.random(in: count, using: &self), values.count)
    var places: [Int] = []
    while places.count < wanted {
      let place = Int.random(in: values.indices, using: &self)
      if !places.contains(place) { places.append(place) }
    }
    return places.sorted().map { values[$0] }
  }
}
