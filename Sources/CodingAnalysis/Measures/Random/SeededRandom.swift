/// Random numbers that are the same everywhere and always for the same seed (SplitMix64; Steele, Lea and Flood 2014).
///
/// Every random procedure of this room takes its seed from the caller, so that a result can be made again.
public struct SeededRandom: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// Begins the sequence that belongs to `seed`.
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, `bound`; 0 where `bound` is 0. The numbers differ in probability by less than
  /// `bound`/2⁶⁴.
  public mutating func number(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(bound, 0))).high)
  }

  /// Brings `values` into a random order, each order equally probable (Durstenfeld 1964).
  public mutating func shuffle<Value>(_ values: inout [Value]) {
    for last in values.indices.dropFirst().reversed() {
      values.swapAt(last, number(below: last + 1))
    }
  }
}
