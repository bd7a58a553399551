/// The distinct spellings of a corpus, each with a dense number. Work on words is done once per spelling, not per token.
///
/// Spellings that are equal in NFC are one. One per tokeniser; not to be shared between threads. Where ICU cannot
/// normalise a spelling for want of memory, the spelling stands for its own normal forms.
public final class Vocabulary {
  /// Spellings and folded forms: `first` is the number of the spelling, `second` that of the folded form, `info` says which
  /// of the two it has. Most words are their own folded form, and so are looked for in one place.
  private let types = ByteTable()
  // Written during calls that also read them, never through two references at once; checking that at run time would
  // cost as much as the work itself.
  @exclusivity(unchecked) private var surfaces: [Stretch] = []
  @exclusivity(unchecked) private var foldedForms: [Stretch] = []
  @exclusivity(unchecked) private var foldedIDs: [UInt32] = []
  @exclusivity(unchecked) private var pool: [UInt8] = []

  /// A stretch of `pool`.
  private struct Stretch {
    let start: Int
    let length: Int
  }

  /// Makes an empty vocabulary.
  public init() {}

  /// Number of distinct spellings; they are numbered `0..<count`.
  public var count: Int { surfaces.count }

  /// Number of distinct case-folded forms; they are numbered `0..<foldedCount`.
  public var foldedCount: Int { foldedForms.count }

  /// The number of a spelling; a new one gets the next free number.
  public func intern(_ word: String) -> TypeID {
    var word = word
    return word.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
  }

  /// The number of a spelling given as UTF-8 bytes; a new one gets the next free number.
  public func intern(_ bytes: UnsafeRawBufferPointer) -> TypeID {
    let slot = types.slot(for: bytes)
    if slot.pointee.info & Self.isSpelling != 0 { return slot.pointee.first }
    slot.pointee.info |= Self.isSpelling
    guard let composed = Self.composed(bytes) else {
      let type = TypeID(surfaces.count)
      slot.pointee.first = type
      add(bytes)
      return type
    }
    let type = composed.withUnsafeBytes { intern($0) }
    types.slot(for: bytes).pointee.first = type
    return type
  }

  /// The spelling in NFC, upper and lower case as written.
  public func surface(of type: TypeID) -> String { text(surfaces[Int(type)]) }

  /// The spelling in NFC, case-folded (root locale).
  public func folded(of type: TypeID) -> String { text(foldedForms[Int(foldedIDs[Int(type)])]) }

  /// The number of the spelling's case-folded form: the same for `Borger`, `borger` and `BORGER`.
  public func foldedID(of type: TypeID) -> UInt32 { foldedIDs[Int(type)] }

  /// The spelling's UTF-8 bytes in NFC, for work that needs no `String`. The pointer is valid inside `body` only.
  public func withSurface<Result>(of type: TypeID, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result
  {
    try withBytes(of: surfaces[Int(type)], body)
  }

  /// The folded form's UTF-8 bytes in NFC, for work that needs no `String`. The pointer is valid inside `body` only.
  public func withFolded<Result>(of type: TypeID, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result
  {
    try withBytes(of: foldedForms[Int(foldedIDs[Int(type)])], body)
  }

  private func withBytes<Result>(
    of stretch: Stretch, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try pool.withUnsafeBytes { all in
      try body(UnsafeRawBufferPointer(rebasing: all[stretch.start..<stretch.start + stretch.length]))
    }
  }

  private static let isSpelling: UInt32 = 1
  private static let isFolded: UInt32 = 2

  /// Adds a spelling in NFC with the next free number.
  private func add(_ surface: UnsafeRawBufferPointer) {
    let stretch = store(surface)
    surfaces.append(stretch)
    if let folded = Self.folded(surface) {
      foldedIDs.append(folded.withUnsafeBytes { foldedID($0, storedAt: nil) })
    } else {
      foldedIDs.append(foldedID(surface, storedAt: stretch))
    }
  }

  /// The number of a folded form; a new one is stored unless it stands in the pool already.
  private func foldedID(_ form: UnsafeRawBufferPointer, storedAt stretch: Stretch?) -> UInt32 {
    let slot = types.slot(for: form)
    if slot.pointee.info & Self.isFolded != 0 { return slot.pointee.second }
    slot.pointee.info |= Self.isFolded
    slot.pointee.second = UInt32(foldedForms.count)
    foldedForms.append(stretch ?? store(form))
    return slot.pointee.second
  }

  private func store(_ bytes: UnsafeRawBufferPointer) -> Stretch {
    let stretch = Stretch(start: pool.count, length: bytes.count)
    pool.append(contentsOf: bytes)
    return stretch
  }

  private func text(_ stretch: Stretch) -> String {
    String(decoding: pool[stretch.start..<stretch.start + stretch.length], as: UTF8.self)
  }
}
