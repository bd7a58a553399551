internal import TranscriptText

/// What help calls the value that an argument or an option takes: `<fil>`, `<betingelse>` …
enum ValueName {
  case attribute, change, characters, code, coder, coding, color, command, condition, expression, file, files, folder,
    format, interview, job, kind, language, measure, measures, memo, moment, name, number, order, orphan, passage,
    part, percentBase, rule, rules, target, test, text, type, unit, value, verdict, weight, words

  /// The name as it stands between the angle brackets.
  func text(in language: Language) -> String {
    switch self {
    case .attribute: language.pick("egenskab", "attribute")
    case .change: language.pick("ændring", "change")
    case .characters: language.pick("tegn", "characters")
    case .code: language.pick("kode", "code")
    case .coding: language.pick("kodning", "coding")
    case .measures: language.pick("mål", "measures")
    case .test: language.pick("prøve", "test")
    case .weight: language.pick("vægt", "weight")
    case .command: language.pick("kommando", "command")
    case .color: language.pick("farve", "colour")
    case .condition: language.pick("betingelse", "condition")
    case .expression: language.pick("udtryk", "expression")
    case .file: language.pick("fil", "file")
    case .files: language.pick("filer", "files")
    case .folder: language.pick("mappe", "folder")
    case .format: language.pick("format", "format")
    case .interview: language.pick("interview", "interview")
    case .job: language.pick("job", "job")
    case .kind: language.pick("slags", "kind")
    case .memo: language.pick("memo", "memo")
    case .target: language.pick("hvad", "what")
    case .type: language.pick("type", "type")
    case .value: language.pick("egenskab=værdi", "attribute=value")
    case .language: language.pick("sprog", "language")
    case .moment: language.pick("tid", "time")
    case .name: language.pick("navn", "name")
    case .number: language.pick("n", "n")
    case .order: language.pick("rækkefølge", "order")
    case .orphan: language.pick("id", "id")
    case .rule: language.pick("regel", "rule")
    case .passage: language.pick("sted", "passage")
    case .rules: language.pick("regler", "rules")
    case .text: language.pick("tekst", "text")
    case .unit: language.pick("enhed", "unit")
    case .verdict: language.pick("vurdering", "verdict")
    case .words: language.pick("ord", "words")
    case .measure: language.pick("mål", "measure")
    case .part: language.pick("del", "part")
    case .percentBase: language.pick("af hvad", "of what")
    case .coder: language.pick("koder", "coder")
    }
  }
}
