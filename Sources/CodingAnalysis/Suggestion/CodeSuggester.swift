public import CodingModel
internal import Foundation
public import TranscriptText

/// Suggests codes for turns that nobody has read, from the codes that people have given others.
///
/// A code with at least `leastPositives` turns in at least `leastInterviews` interviews gets a logistic regression on its
/// turns' stems (tf-idf, stems of at least two read turns; statistics in `LogisticRegression`, `TermWeights`), with all
/// other read turns as counter-examples. A code with fewer is only compared: the coded turn whose words are most like
/// (cosine of the tf-idf weights, Salton & McGill 1983). What is suggested is a proposal to read, never a coding.
public struct CodeSuggester: Sendable {
  /// How a code is suggested.
  public enum Method: String, Hashable, Sendable, CaseIterable {
    /// By a model of the code.
    case model
    /// By the coded turn that is most like.
    case nearest
  }

  /// What there is to learn a code from.
  public struct Basis: Hashable, Sendable {
    /// The code.
    public let code: CodePath
    /// Read turns that have it.
    public let positives: Int
    /// Interviews with such a turn.
    public let interviews: Int
    /// How it is suggested.
    public let method: Method
  }

  /// From so many turns of a code on there is a model of it.
  public static let leastPositives = 20
  /// From so many interviews with the code on.
  public static let leastInterviews = 3
  /// A model's suggestion has at least this probability: of two classes that weigh the same, the likelier.
  public static let leastProbability = 0.5
  /// A coded turn is like another from this cosine on.
  public static let leastSimilarity = 0.3

  /// The codes that read turns have, in the order given.
  public let bases: [Basis]
  /// Read turns.
  public let readCount: Int

  let space: PassageSpace
  private let models: [CodePath: LogisticRegression]
  private let examples: [CodePath: [Int]]
  private let material: SuggestionMaterial
  private let stopWords: Set<String>

  /// Learns.
  ///
  /// - Parameters:
  ///   - material: the passages.
  ///   - codes: the codes to suggest, in the order to be shown.
  ///   - stopWords: lower-case words that are no reason to show. Models learn from them as from others; a likeness that
  ///     rests on them alone is none.
  public init(_ material: SuggestionMaterial, codes: [CodePath], stopWords: Set<String> = []) {
    let read = material.readPlaces
    let examples = Self.examples(of: Set(codes), among: read, in: material)
    let bases = Self.bases(of: codes, examples, in: material)
    let learnt = bases.filter { $0.method == .model }.map(\.code)
    let counts = StemCounts(material)
    let weights = TermWeights(
      frequencies: counts.frequencies(of: read), documentCount: read.count,
      minimumDocuments: learnt.isEmpty ? 1 : PassageSpace.leastPassages)
    let space = PassageSpace(counts, weights, weighing: material.passages.indices)
    let models = Self.models(of: learnt, examples: examples, read: read, space: space)
    self.material = material
    self.stopWords = stopWords
    self.bases = bases
    readCount = read.count
    self.space = space
    self.examples = examples
    self.models = models
  }

  /// What there is to learn each code from, without learning it.
  static func bases(of codes: [CodePath], in material: SuggestionMaterial) -> [Basis] {
    bases(of: codes, examples(of: Set(codes), among: material.readPlaces, in: material), in: material)
  }

  private static func bases(
    of codes: [CodePath], _ examples: [CodePath: [Int]], in material: SuggestionMaterial
  ) -> [Basis] {
    codes.compactMap { code in examples[code].map { basis(of: code, $0, in: material) } }
  }

  private static func examples(
    of codes: Set<CodePath>, among read: [Int], in material: SuggestionMaterial
  ) -> [CodePath: [Int]] {
    var examples: [CodePath: [Int]] = [:]
    for place in read {
      for code in material.passages[place].codes where codes.contains(code) { examples[code, default: []].append(place) }
    }
    return examples
  }

  private static func basis(of code: CodePath, _ examples: [Int], in material: SuggestionMaterial) -> Basis {
    let interviews = Set(examples.map { material.passages[$0].interview }).count
    let isEnough = examples.count >= leastPositives && interviews >= leastInterviews
    return Basis(code: code, positives: examples.count, interviews: interviews, method: isEnough ? .model : .nearest)
  }

  private static func models(
    of codes: [CodePath], examples: [CodePath: [Int]], read: [Int], space: PassageSpace
  ) -> [CodePath: LogisticRegression] {
    let passages = read.map { space.vectors[$0] }
    var models: [CodePath: LogisticRegression] = [:]
    for code in codes {
      let yes = Set(examples[code] ?? [])
      models[code] = LogisticRegression(passages, isYes: read.map(yes.contains), featureCount: space.stems.count)
    }
    return models
  }

  /// What is suggested for unread turns, the likeliest first; those by models before those by likeness.
  ///
  /// - Parameter interview: only for this interview's turns (its place); `nil` for all.
  public func suggestions(in interview: Int? = nil) -> [CodeSuggestion] {
    material.passages.indices.filter { place in
      let passage = material.passages[place]
      return !passage.isRead && (interview == nil || passage.interview == interview)
    }.flatMap(suggestions(for:)).sorted(by: CodeSuggestion.isLikelier)
  }

  /// What is suggested for one turn, by its place among the passages. Codes that the rules have given it already are left
  /// out: they are proposals by themselves. Of codes below each other the likeliest stands for all.
  func suggestions(for place: Int) -> [CodeSuggestion] {
    let passage = material.passages[place]
    let all = bases.compactMap { basis -> CodeSuggestion? in
      if passage.byRules.contains(basis.code) || passage.codes.contains(basis.code) { return nil }
      return basis.method == .model ? learnt(basis.code, place) : nearest(basis.code, place)
    }.sorted(by: CodeSuggestion.isLikelier)
    var kept: [CodeSuggestion] = []
    for suggestion in all {
      let isOneOfLine = kept.contains { $0.code.encloses(suggestion.code) || suggestion.code.encloses($0.code) }
      if !isOneOfLine { kept.append(suggestion) }
    }
    return kept
  }

  private func learnt(_ code: CodePath, _ place: Int) -> CodeSuggestion? {
    guard let model = models[code] else { return nil }
    let vector = space.vectors[place]
    let probability = model.probability(of: vector)
    guard probability >= Self.leastProbability else { return nil }
    let words = reasons(model.reasons(in: vector), in: place)
    return suggestion(code, place, .model, score: probability, stems: words, example: nil)
  }

  private func nearest(_ code: CodePath, _ place: Int) -> CodeSuggestion? {
    let vector = space.vectors[place]
    let found = (examples[code] ?? []).map { (example: $0, likeness: space.cosine(vector, space.vectors[$0])) }
      .min { (-$0.likeness, $0.example) < (-$1.likeness, $1.example) }
    guard let found, found.likeness >= Self.leastSimilarity else { return nil }
    let words = reasons(space.common(vector, space.vectors[found.example]), in: place)
    guard !words.isEmpty else { return nil }
    return suggestion(code, place, .nearest, score: found.likeness, stems: words, example: found.example)
  }

  /// The stems worth showing, the weightiest first: those that some word of the turn has which is no stop word.
  private func reasons(_ features: [Int], in place: Int) -> [Int] {
    let passage = material.passages[place]
    let text = material.interviews[passage.interview].transcript.text
    let telling = Set(
      zip(passage.stems, passage.ranges).filter { !stopWords.contains(text[$0.1].lowercased()) }.map(\.0))
    return Array(features.lazy.map { space.stems[$0] }.filter(telling.contains).prefix(CodeSuggestion.mostWords))
  }

  private func suggestion(
    _ code: CodePath, _ place: Int, _ method: Method, score: Double, stems: [Int], example: Int?
  ) -> CodeSuggestion {
    let passage = material.passages[place]
    let text = material.interviews[passage.interview].transcript.text
    let weighing = Set(stems)
    let marks = zip(passage.stems, passage.ranges).filter { weighing.contains($0.0) }.map(\.1)
    let words = stems.compactMap { stem in passage.stems.firstIndex(of: stem).map { text[passage.ranges[$0]] } }
    return CodeSuggestion(
      interview: passage.interview, turn: passage.turn, code: code, method: method, score: score, words: words,
      marks: marks,
      example: example.map {
        CodeSuggestion.Example(interview: material.passages[$0].interview, turn: material.passages[$0].turn)
      })
  }
}

/// A code for a turn, to be read and judged by a person.
public struct CodeSuggestion: Hashable, Sendable {
  /// A coded turn.
  public struct Example: Hashable, Sendable {
    /// The interview's place.
    public let interview: Int
    /// The turn's index, from 0.
    public let turn: Int
  }

  /// At most so many words are shown.
  static let mostWords = 5

  /// The interview's place in the material.
  public let interview: Int
  /// The turn's index, from 0.
  public let turn: Int
  /// The code.
  public let code: CodePath
  /// How it was found.
  public let method: CodeSuggester.Method
  /// The model's probability, or the cosine with the example; 0…1.
  public let score: Double
  /// The turn's words that weigh most for the code, as they were said.
  public let words: [String]
  /// Where these words, in all their forms, stand in the turn, in bytes of the interview's text, in order.
  public let marks: [TextRange]
  /// The coded turn that is most like, where that is the method.
  public let example: Example?

  static func isLikelier(_ one: CodeSuggestion, _ other: CodeSuggestion) -> Bool {
    func key(_ suggestion: CodeSuggestion) -> (Int, Double, Int, Int) {
      (suggestion.method == .model ? 0 : 1, -suggestion.score, suggestion.interview, suggestion.turn)
    }
    return key(one) == key(other) ? one.code < other.code : key(one) < key(other)
  }
}
