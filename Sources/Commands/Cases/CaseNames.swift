internal import CodingModel
internal import Foundation
internal import TranscriptText

/// Finds the case that someone means.
struct CaseNames {
  private let interviews: [Interview]
  private let records: CaseRecords
  /// Every case with the name that people give it.
  private let all: [(reference: CaseReference, name: String)]

  /// Takes the interviews, to which the records are attached.
  init(_ interviews: [Interview], _ records: CaseRecords) {
    self.interviews = interviews
    self.records = records
    var all: [(CaseReference, String)] = interviews.map { (.interview($0.id), $0.name) }
    for interview in interviews {
      all += interview.transcript.speakers.map {
        (.informant(interview.id, label: $0.label), "\(interview.name):\($0.label)")
      }
    }
    var names: [String: String] = [:]
    for interview in interviews {
      for speaker in [nil] + interview.transcript.speakers.map(Optional.init) {
        guard let name = interview.fact(of: "kommune", speaker: speaker)?.value else { continue }
        names[CaseReference.folded(name)] = min(names[CaseReference.folded(name)] ?? name, name)
      }
    }
    for value in records.values {
      if case .municipality(let name) = value.bearer, names[name] == nil { names[name] = name }
    }
    all += names.sorted { $0.key < $1.key }.map { (.municipality($0.key), $0.value) }
    all += records.groups.map { ($0.reference, $0.name) }
    self.all = all
  }

  /// The interview with a name, or with the name of a file.
  ///
  /// - Throws: `DiagnosticError` where there is none.
  func interview(_ text: String) throws -> Interview {
    guard case .interview(let id) = try reference(for: text, kind: .interview),
      let interview = interviews.first(where: { $0.id == id })
    else { throw DiagnosticError(CaseMessage.unknown(text, kind: .interview, near: nil)) }
    return interview
  }

  /// The case written as `text`: `nordjysk-leder`, `nordjysk-leder:IP1`, `nordjysk`; where several kinds have the name,
  /// with the kind before it: `kommune:nordjysk`, `interview:…`, `case:…`. Upper and lower case are the same.
  ///
  /// - Throws: `DiagnosticError` when none or several fit.
  func reference(for text: String, kind: CaseKind? = nil) throws -> CaseReference {
    let (kind, name) = kind.map { ($0, text) } ?? Self.split(text)
    let wanted = Self.spellings(name)
    for spelling in wanted {
      let found = all.filter {
        (kind == nil || $0.reference.kind == kind) && CaseReference.folded($0.name) == spelling
      }
      if found.count == 1 { return found[0].reference }
      if found.count > 1 {
        throw DiagnosticError(
          CaseMessage.ambiguous(text, matches: found.map { "\($0.reference.kind.prefix):\($0.name)" }))
      }
    }
    let names = all.filter { kind == nil || $0.reference.kind == kind }.map(\.name)
    throw DiagnosticError(CaseMessage.unknown(name, kind: kind, near: Suggestion.nearest(to: name, among: names)))
  }

  /// What people call a case; `nil` where the project does not hold it any more.
  func name(of reference: CaseReference) -> String? { all.first { $0.reference == reference }?.name }

  /// The name, the name of the file in a path, and that name without its ending.
  private static func spellings(_ name: String) -> [String] {
    let name = CaseReference.folded(name)
    let file = name.split(separator: "/").last.map(String.init) ?? name
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    return [name, file, stem]
  }

  private static func split(_ text: String) -> (CaseKind?, String) {
    guard let colon = text.firstIndex(of: ":") else { return (nil, text) }
    let rest = String(text[text.index(after: colon)...])
    guard let kind = CaseKind(argument: String(text[..<colon])), !rest.isEmpty else { return (nil, text) }
    return (kind, rest)
  }
}

extension CaseKind {
  /// The word before a name that tells the kind.
  var prefix: String {
    switch self {
    case .municipality: "kommune"
    case .interview: "interview"
    case .informant: "informant"
    case .other: "case"
    }
  }
}
