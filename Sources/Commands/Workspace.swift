internal import CodingModel
internal import CodingStore
public import Foundation
internal import Reporting
public import TranscriptText

/// All that a command knows of the world outside: where it runs, who runs it, the clock, the reader's language.
///
/// Nothing below the doors reaches for these on its own, so a test can give fixed ones.
public struct Workspace: Sendable {
  /// The folder that relative paths start from, absolute.
  public var directory: String
  /// Environment variables.
  public var environment: [String: String]
  /// The reader's language.
  public var language: Language
  /// Columns of the terminal; what is printed for people is fitted to it.
  public var width: Int
  /// True when colours may be used.
  public var usesColor: Bool
  /// The project file named with `--project`, if any.
  public var project: String?
  /// True where numbers shaped as civil registration numbers may go out as they are (`--include-cpr-numbers`).
  public var includesCPRNumbers = false
  /// Asks the person for something that must not be seen on the screen, such as a password; `nil` where nobody is there
  /// to ask, or nothing was answered.
  public var askSecret: @Sendable (_ question: String) -> String? = { _ in nil }
  /// The clock.
  public var now: @Sendable () -> Date
  /// The time zone of the reader's clock; looked up only where a time is shown.
  public var timeZone: @Sendable () -> TimeZone
  /// Source of identities for new things.
  public var newID: @Sendable () -> UUID
  /// Shows how far long work has come, on one line that the next one takes the place of; `nil` takes it away.
  public var showProgress: @Sendable (String?) -> Void = { _ in }
  /// The project as it was, for a command that shows it so; `nil` for the project as it is.
  var past: ProjectStore?
  /// The projects that are open.
  let projects = OpenProjects()
  /// What opening the project had to tell.
  let notices = OpeningNotices()
  /// The numbers that were met on the way out.
  let metNumbers = MetNumbers()

  /// Makes a workspace.
  public init(
    directory: String, environment: [String: String] = [:], language: Language = .danish, width: Int = 100,
    usesColor: Bool = false, project: String? = nil, now: @escaping @Sendable () -> Date = { Date() },
    timeZone: @escaping @Sendable () -> TimeZone = { .current }, newID: @escaping @Sendable () -> UUID = { UUID() }
  ) {
    self.directory = directory
    self.environment = environment
    self.language = language
    self.width = width
    self.usesColor = usesColor
    self.project = project
    self.now = now
    self.timeZone = timeZone
    self.newID = newID
  }

  /// Who makes changes: `--coder`, else `$KODEKS_CODER`, else the login name.
  public func coderName(_ given: String?) -> String {
    let candidates = [given, environment["KODEKS_CODER"], environment["USER"], environment["LOGNAME"]]
    return candidates.compactMap { $0 }.first { !$0.isEmpty } ?? language.pick("ukendt", "unknown")
  }

  /// Who makes changes, as `coderName`.
  ///
  /// - Throws: `DiagnosticError` for a name that could not be written in a list.
  func coder(_ given: String?) throws -> Coder {
    try Self.checkedCoder(coderName(given))
  }

  /// The coder of a name.
  ///
  /// - Throws: `DiagnosticError` for a name that is blank or could not be written in a list.
  static func checkedCoder(_ name: String) throws -> Coder {
    let isBad = { (scalar: Unicode.Scalar) in scalar == "\u{FFFD}" || scalar.properties.generalCategory == .control }
    guard !name.allSatisfy(\.isWhitespace), !name.contains(where: \.isNewline), !name.unicodeScalars.contains(where: isBad)
    else {
      throw DiagnosticError(UsageMessage.badCoder(name))
    }
    return Coder(name: name)
  }

  /// Identity, time, coder and reason of a change made now; throws as `coder`.
  func stamp(_ options: ChangeOptions) throws -> ChangeStamp {
    ChangeStamp(id: newID(), date: now(), coder: try coder(options.coder), reason: options.reason ?? "")
  }

  /// The day on the reader's calendar, as ISO 8601 writes it: `2020-11-02`.
  var today: String { now().isoDay(in: timeZone()) }

  /// The same diagnostic with a path below `directory` as people write it there, without the folder in front.
  func asWritten(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let place = diagnostic.location, place.file.hasPrefix(directory + "/") else { return diagnostic }
    let file = String(place.file.dropFirst(directory.count + 1))
    return Diagnostic(
      diagnostic.message,
      at: SourceLocation(file: file, line: place.line, column: place.column, sourceLine: place.sourceLine))
  }

  /// The absolute path of `path`, seen from `directory`.
  public func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : directory + "/" + path
  }
}
