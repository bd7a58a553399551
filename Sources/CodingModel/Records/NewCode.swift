/// What is said of a code: each text `nil` where it is to stay as it is, and empty where nothing is to stand there.
public struct CodeTexts: Hashable, Sendable {
  /// What it means.
  public var definition: String?
  /// What belongs to it although one might doubt.
  public var include: String?
  /// What does not belong to it although one might think so.
  public var exclude: String?
  /// A typical passage.
  public var example: String?

  /// Makes texts.
  public init(definition: String? = nil, include: String? = nil, exclude: String? = nil, example: String? = nil) {
    self.definition = definition
    self.include = include
    self.exclude = exclude
    self.example = example
  }
}

/// A code that someone wants to make.
public struct NewCode: Hashable, Sendable {
  /// What it is to be called.
  public var name: String
  /// The key of the code above it; `nil` for the top.
  public var parent: CodePath?
  /// Its colour; `nil` to have one chosen.
  public var color: String?
  /// What is said of it.
  public var texts: CodeTexts

  /// Makes a draft.
  public init(name: String, under parent: CodePath? = nil, color: String? = nil, texts: CodeTexts = CodeTexts()) {
    self.name = name
    self.parent = parent
    self.color = color
    self.texts = texts
  }
}
