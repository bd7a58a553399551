internal import TranscriptText

/// What help calls the value that an argument or an option takes: `<fil>`, `<betingelse>` …
enum ValueName {
  case attribute, characters, code, coding, condition, file, files, format, interview, job, language, name, number, passage, rule,
    rules, text, unit, verdict, words

  /// The name as it stands between the angle brackets.
  func text(in language: Language) -> String {
    switch self {
    case .attribute: language.pick("egenskab", "attribute")
    case .characters: language.pick("tegn", "characters")
    case .code: language.pick("kode", "code")
    case .coding: language.pick("kodning", "coding")
    case .condition: language.pick("betingelse", "condition")
    case .file: language.pick("fil", "file")
    case .files: language.pick("filer", "files")
    case .format: language.pick("format", "format")
    case .interview: language.pick("interview", "interview")
    case .job: language.pick("job", "job")
    case .language: language.pick("sprog", "language")
    case .name: language.pick("navn", "name")
    case .number: language.pick("n", "n")
    case .rule: language.pick("regel", "rule")
    case .passage: language.pick("sted", "passage")
    case .rules: language.pick("regler", "rules")
    case .text: language.pick("tekst", "text")
    case .unit: language.pick("enhed", "unit")
    case .verdict: language.pick("vurdering", "verdict")
    case .words: language.pick("ord", "words")
    }
  }
}
