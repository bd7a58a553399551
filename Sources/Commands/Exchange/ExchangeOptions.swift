internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Interchange
internal import TranscriptText

/// How someone says that a file counts characters.
enum PositionOption: String, CaseIterable, ExpressibleByArgument {
  case auto
  case codepoint
  case utf16
  case codepointCRLF1 = "codepoint-crlf1"
  case utf16CRLF1 = "utf16-crlf1"

  /// What readers take.
  var choice: PositionChoice {
    switch self {
    case .auto: .automatic
    case .codepoint: .fixed(PositionConvention(.codePoint))
    case .utf16: .fixed(PositionConvention(.utf16))
    case .codepointCRLF1: .fixed(PositionConvention(.codePoint, lineBreak: 1))
    case .utf16CRLF1: .fixed(PositionConvention(.utf16, lineBreak: 1))
    }
  }
}

/// What codes are that are called alike.
enum EqualNamesOption: String, CaseIterable, ExpressibleByArgument {
  case merge, separate

  /// What the import takes.
  var choice: EqualNames {
    switch self {
    case .merge: .merge
    case .separate: .separate
    }
  }
}

/// The program that a file is for.
enum ExchangeTarget: String, CaseIterable, ExpressibleByArgument {
  case standard, nvivo

  /// What its positions count.
  var unit: PositionConvention.Unit {
    switch self {
    case .standard: .codePoint
    case .nvivo: .utf16
    }
  }
}

extension ExchangeContent {
  /// What a project holds.
  ///
  /// - Throws: `DiagnosticError` when it cannot be read.
  init(of store: ProjectStore) throws {
    self.init(
      interviews: try store.interviews(), codes: try store.projectCodes(), codings: try store.codings(),
      dates: try store.codingDates(), cases: try store.caseRecords(), memos: try store.records(MemoRecord.self),
      records: try store.records(ExchangeRecord.self))
  }
}

/// What can be wrong with how an exchange is asked for.
enum RefiUseMessage: DiagnosticMessage {
  case equalNames([String])
  case unknownEnding

  var id: String {
    switch self {
    case .equalNames: "refi.equal-names"
    case .unknownEnding: "refi.unknown-ending"
    }
  }

  var severity: Severity { .error }

  func text(in language: Language) -> String {
    switch self {
    case .equalNames(let paths):
      language.pick(
        "\(paths.count) \(paths.count == 1 ? "kode" : "koder") hedder som i projektet, men har et andet GUID: ",
        "\(paths.count) \(paths.count == 1 ? "code is" : "codes are") called as in the project but"
          + " \(paths.count == 1 ? "has" : "have") another GUID: ")
        + paths.prefix(5).joined(separator: ", ") + (paths.count > 5 ? " …" : "")
    case .unknownEnding:
      language.pick("filens navn skal ende på .qdpx eller .qdc", "the file's name must end in .qdpx or .qdc")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .equalNames:
      language.pick(
        "er de de samme, så skriv --equal-names merge; ellers --equal-names separate",
        "if they are the same, write --equal-names merge; otherwise --equal-names separate")
    case .unknownEnding: nil
    }
  }
}
