/// A code as a codebook describes it, without its rules: what is needed to show it.
public struct CodeOutline: Hashable, Sendable {
  /// Short name of the codebook it stands in.
  public let codebook: String
  /// Its place in the tree, as it is called now.
  public let path: CodePath
  /// The path under which it came into the project; it stays when the code is renamed or moved.
  public let key: CodePath
  /// Name for people.
  public let name: String
  /// `#rrggbb`.
  public let color: String
  /// What it means.
  public let definition: String
  /// What belongs to it although one might doubt.
  public let include: String
  /// What does not belong to it although one might think so.
  public let exclude: String
  /// A typical passage.
  public let example: String

  /// Makes an outline; without a `key` the code is called as it came in.
  public init(
    codebook: String, path: CodePath, key: CodePath? = nil, name: String, color: String, definition: String,
    include: String, exclude: String, example: String
  ) {
    self.codebook = codebook
    self.path = path
    self.key = key ?? path
    self.name = name
    self.color = color
    self.definition = definition
    self.include = include
    self.exclude = exclude
    self.example = example
  }

  /// Takes a code of a codebook.
  public init(_ code: Code, in codebook: Codebook) {
    self.init(
      codebook: codebook.id, path: code.path, name: code.name, color: code.color, definition: code.definition,
      include: code.include, exclude: code.exclude, example: code.example)
  }
}
