/// One written form of a term.
public struct WordForm: Hashable, Sendable {
  /// The spelling, NFC and case-folded.
  public let text: String
  /// What it can be, in the enum's order; several where forms coincide (`leders`).
  public let kinds: [FormKind]
  /// True when the form can stand before another word in a compound: `sags` in `sagsbehandler`, never `sager`.
  public let leads: Bool

  /// Makes a form.
  public init(text: String, kinds: [FormKind], leads: Bool) {
    self.text = text
    self.kinds = kinds
    self.leads = leads
  }

  /// True when the form is a word of its own, or can end a compound.
  public var standsAlone: Bool { kinds != [.firstPart] }
}

/// Forms while they are gathered: each spelling once, in the order of first appearance.
struct FormList {
  private var spellings: [String] = []
  private var kinds: [String: Set<FormKind>] = [:]
  private var leading: Set<String> = []

  /// Notes that `text` can be a form of this kind.
  mutating func add(_ text: String, _ kind: FormKind) {
    if kinds[text] == nil { spellings.append(text) }
    kinds[text, default: []].insert(kind)
  }

  /// Notes a form and its genitive: -s, or an apostrophe after s, x and z.
  mutating func add(_ text: String, _ kind: FormKind, genitive: FormKind) {
    add(text, kind)
    if let last = text.last, "sxz".contains(last) {
      add(text + "'", genitive)
      add(text + "\u{2019}", genitive)
    } else {
      add(text + "s", genitive)
    }
  }

  /// Notes that `text` can begin a compound.
  mutating func lead(_ text: String) {
    if kinds[text] == nil { add(text, .firstPart) }
    leading.insert(text)
  }

  /// Takes out spellings that the term does not have after all.
  mutating func remove(where isWrong: (String) -> Bool) {
    spellings.removeAll { isWrong($0) }
  }

  /// The forms gathered so far.
  var forms: [WordForm] {
    spellings.map { text in
      let found = kinds[text, default: []]
      let kinds = found.count > 1 ? found.subtracting([.firstPart]) : found
      return WordForm(text: text, kinds: kinds.sorted(), leads: leading.contains(text))
    }
  }
}
