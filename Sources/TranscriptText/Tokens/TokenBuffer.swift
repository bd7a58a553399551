/// Tokens in memory that is used again and again, for work on many lines. Not copyable; frees its memory itself.
public struct TokenBuffer: ~Copyable {
  /// Number of tokens in the buffer.
  public private(set) var count = 0
  private var capacity: Int
  private var base: UnsafeMutablePointer<Token>

  /// Makes an empty buffer with room for `capacity` tokens; it grows by itself.
  public init(capacity: Int = 1024) {
    self.capacity = max(capacity, 16)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// Empties the buffer and keeps its memory.
  public mutating func removeAll() { count = 0 }

  /// The token at `index`, from 0 to `count - 1`.
  public subscript(index: Int) -> Token {
    precondition(index >= 0 && index < count, "token index out of range")
    return base[index]
  }

  /// Reads the tokens without copying them. The pointer is valid inside `body` only.
  public func withTokens<Result>(_ body: (UnsafeBufferPointer<Token>) throws -> Result) rethrows -> Result {
    try body(UnsafeBufferPointer(start: base, count: count))
  }

  /// The tokens as an array of their own.
  public var tokens: [Token] { withTokens { Array($0) } }

  /// Appends one token.
  mutating func append(_ token: Token) {
    reserve(1)
    base[count] = token
    count += 1
  }

  /// Makes room for `extra` more tokens and returns where the next one goes and how many fit.
  @discardableResult
  mutating func reserve(_ extra: Int) -> (next: UnsafeMutablePointer<Token>, room: Int) {
    if capacity - count < extra { grow(extra) }
    return (base + count, capacity - count)
  }

  /// Counts tokens that were written at the place that `reserve` gave.
  mutating func commit(_ written: Int) { count += written }

  private mutating func grow(_ extra: Int) {
    let larger = max(capacity * 2, count + extra)
    let memory = UnsafeMutablePointer<Token>.allocate(capacity: larger)
    memory.initialize(from: base, count: count)
    base.deallocate()
    base = memory
    capacity = larger
  }
}
