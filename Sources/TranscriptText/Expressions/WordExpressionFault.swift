/// What is wrong with the way a regular expression is written; the raw values are ICU's names.
public enum WordExpressionFault: String, Sendable, Hashable, CaseIterable {
  case parentheses = "U_REGEX_MISMATCHED_PAREN"
  case unclosedBracket = "U_REGEX_MISSING_CLOSE_BRACKET"
  case range = "U_REGEX_INVALID_RANGE"
  case count = "U_REGEX_BAD_INTERVAL"
  case countOrder = "U_REGEX_MAX_LT_MIN"
  case countSize = "U_REGEX_NUMBER_TOO_BIG"
  case escape = "U_REGEX_BAD_ESCAPE_SEQUENCE"
  case property = "U_REGEX_PROPERTY_SYNTAX"
  case backReference = "U_REGEX_INVALID_BACK_REF"
  case groupName = "U_REGEX_INVALID_CAPTURE_GROUP_NAME"
  case lookBehind = "U_REGEX_LOOK_BEHIND_LIMIT"
  case flag = "U_REGEX_INVALID_FLAG"
  case size = "U_REGEX_PATTERN_TOO_BIG"
  /// A sign that cannot stand where it does, such as a star with nothing before it; also what has no case of its own.
  case syntax = "U_REGEX_RULE_SYNTAX"

  /// The fault that ICU means by a name.
  init(icuName: String) { self = Self(rawValue: icuName) ?? .syntax }

  /// What is wrong, as a sentence without full stop.
  public func text(in language: Language) -> String {
    switch self {
    case .parentheses:
      language.pick(
        "parenteserne i det regulære udtryk passer ikke sammen", "the expression's parentheses do not match")
    case .unclosedBracket:
      language.pick("en [ i det regulære udtryk bliver ikke lukket", "a [ of the regular expression is never closed")
    case .range:
      language.pick(
        "tegnene står i forkert rækkefølge: skriv a-z, ikke z-a",
        "the characters are in wrong order: write a-z, not z-a")
    case .count:
      language.pick("i { } kan der kun stå tal: {2} eller {2,3}", "only numbers can stand in { }: {2} or {2,3}")
    case .countOrder:
      language.pick("i { } skal det mindste tal stå først", "in { } the smaller number must come first")
    case .countSize: language.pick("tallet er for stort", "the number is too large")
    case .escape: language.pick("ukendt tegn efter omvendt skråstreg", "unknown character after a backslash")
    case .property:
      language.pick("ukendt egenskab: skriv for eksempel \\p{L}", "unknown property: write for example \\p{L}")
    case .backReference:
      language.pick("udtrykket har ingen gruppe med det nummer", "the expression has no group of that number")
    case .groupName:
      language.pick("udtrykket har ingen gruppe med det navn", "the expression has no group of that name")
    case .lookBehind:
      language.pick(
        "det, der skal stå forud, må ikke kunne være uendelig langt", "what must stand before cannot be without end")
    case .flag: language.pick("ukendt tegn efter (?", "unknown character after (?")
    case .size: language.pick("det regulære udtryk er for langt", "the regular expression is too long")
    case .syntax:
      language.pick(
        "det regulære udtryk kan ikke læses fra dette tegn", "the regular expression cannot be read from this character"
      )
    }
  }
}
