/// Danish number words as digits are said one by one or in pairs.
enum DanishNumberWords {
  /// What a word says.
  enum Value: Hashable {
    /// One digit, or two.
    case digits([Int])
    /// An ordinal number or a month's name: a day or a month.
    case calendar(Int)
  }

  /// The value of a word, by its key (`IdentifierWords.key`); `nil` for other words.
  static func value(of key: String) -> Value? {
    if let number = numbers[key] { return .digits(digits(number)) }
    if let number = calendar[key] { return .calendar(number) }
    guard let hinge = key.firstRange(of: "og"), hinge.lowerBound > key.startIndex else { return nil }
    let unit = String(key[..<hinge.lowerBound])
    guard let ones = ones[unit], ones > 0 else { return nil }
    let rest = String(key[hinge.upperBound...])
    if let tens = tens[rest] { return .digits([tens / 10, ones]) }
    return ordinalTens[rest].map { .calendar($0 + ones) }
  }

  /// The tens that a word says, for `fire og tredive`.
  static func tens(of key: String) -> Int? { tens[key] }

  /// The single digit that a word says.
  static func one(of key: String) -> Int? { ones[key] }

  private static func digits(_ number: Int) -> [Int] { number < 10 ? [number] : [number / 10, number % 10] }

  private static let ones = [
    "nul": 0, "nulle": 0, "o": 0, "en": 1, "et": 1, "én": 1, "ét": 1, "een": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5,
    "seks": 6, "syv": 7, "otte": 8, "ni": 9,
  ]

  private static let tens = [
    "tyve": 20, "tredive": 30, "tredve": 30, "fyrre": 40, "fyrretyve": 40, "halvtreds": 50, "halvtredsindstyve": 50,
    "tres": 60, "tresindstyve": 60, "halvfjerds": 70, "halvfjerdsindstyve": 70, "firs": 80, "firsindstyve": 80,
    "halvfems": 90, "halvfemsindstyve": 90,
  ]

  private static let ordinalTens = ["tyvende": 20, "tredivte": 30, "tredvte": 30]

  private static let numbers = ones.merging(tens) { first, _ in first }.merging([
    "ti": 10, "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16, "sytten": 17,
    "atten": 18, "nitten": 19,
  ]) { first, _ in first }

  private static let calendar = [
    "første": 1, "anden": 2, "tredje": 3, "fjerde": 4, "femte": 5, "sjette": 6, "syvende": 7, "ottende": 8,
    "niende": 9, "tiende": 10, "ellevte": 11, "elvte": 11, "tolvte": 12, "trettende": 13, "fjortende": 14,
    "femtende": 15, "sekstende": 16, "syttende": 17, "attende": 18, "nittende": 19, "tyvende": 20, "tredivte": 30,
    "januar": 1, "februar": 2, "marts": 3, "april": 4, "maj": 5, "juni": 6, "juli": 7, "august": 8, "september": 9,
    "oktober": 10, "november": 11, "december": 12,
  ]
}
