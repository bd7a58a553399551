internal import CodingModel
internal import TranscriptText

/// What there is to tell about values that are left out.
enum AttributeMessage: DiagnosticMessage {
  /// Interviews with a value that is not of the type it is compared as.
  case misfits(String, AttributeType, in: [String])

  var id: String { "attributes.left-out" }
  var severity: Severity { .warning }

  func text(in language: Language) -> String {
    switch self {
    case .misfits(let key, let type, let names):
      language.pick(
        "»\(key)« er \(type.denial(in: language)) i \(Self.list(names, "interview", "interviews")) og holdes ude dér",
        "'\(key)' is \(type.denial(in: language)) in \(Self.list(names, "interview", "interviews")); left out there")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .misfits(let key, _, let names):
      language.pick("ret værdien: ", "mend the value: ") + "kodeks case set \(names.first ?? "") \(key)=…"
    }
  }

  private static func list(_ names: [String], _ one: String, _ several: String) -> String {
    let shown = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " …" : "")
    return "\(names.count) \(names.count == 1 ? one : several) (\(shown))"
  }
}
