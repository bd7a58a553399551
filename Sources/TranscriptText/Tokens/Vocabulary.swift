/// The distinct spellings of a corpus, each with a dense number. Work on words is done once per spelling, not per token.
///
/// One per tokeniser; not to be shared between threads.
public final class Vocabulary {
  private var surfaces: [String] = []
  private var foldedForms: [String] = []
  private var numbers: [String: TypeID] = [:]

  /// Makes an empty vocabulary.
  public init() {}

  /// Number of distinct spellings; they are numbered `0..<count`.
  public var count: Int { surfaces.count }

  /// The number of a spelling; a new one gets the next free number.
  public func intern(_ word: String) -> TypeID {
    if let known = numbers[word] { return known }
    let number = TypeID(surfaces.count)
    surfaces.append(word)
    foldedForms.append(word.lowercased())
    numbers[word] = number
    return number
  }

  /// The spelling in NFC, upper and lower case as written.
  public func surface(of type: TypeID) -> String { surfaces[Int(type)] }

  /// The spelling in NFC, case-folded (root locale).
  public func folded(of type: TypeID) -> String { foldedForms[Int(type)] }
}
