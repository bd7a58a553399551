internal import ArgumentParser
internal import Reporting
internal import TranscriptText

/// The one way in for every door: words in, an answer out.
public struct Session: Sendable {
  /// The world outside.
  public var workspace: Workspace

  /// Makes a session.
  public init(workspace: Workspace) { self.workspace = workspace }

  /// Parses a command line (without the program's name), runs it and lays the result out.
  ///
  /// Never throws: what goes wrong is in the answer's error text and status.
  public func answer(_ words: [String]) -> Answer {
    var session = self
    do {
      let rest = try session.takeCommonOptions(words)
      return HelpLanguage.$current.withValue(session.workspace.language) {
        ShellCompletion.$session.withValue(session) { session.run(rest) }
      }
    } catch {
      return session.failure(error)
    }
  }

  private func run(_ words: [String]) -> Answer {
    do {
      return answer(for: try outcome(of: words))
    } catch {
      return failure(error)
    }
  }

  /// Parses words without common options and does what they say. What is wrong with them is told with the command's
  /// name.
  func outcome(of words: [String]) throws -> Outcome {
    do {
      return try plainOutcome(of: words)
    } catch let error as DiagnosticError {
      throw DiagnosticError(error.diagnostics.map { $0.naming(Self.commandName(in: words)) })
    } catch where !KodeksCommand.exitCode(for: error).isSuccess {
      let usage = Usage(language: workspace.language, width: workspace.width)
      throw DiagnosticError([usage.diagnostic(for: error).naming(Self.commandName(in: words))])
    }
  }

  private func plainOutcome(of words: [String]) throws -> Outcome {
    try checkCommandNames(words)
    var command = try KodeksCommand.parseAsRoot(Self.askingForHelp(words))
    if let command = command as? any ProjectCommand { return try command.outcome(in: workspace) }
    // What is no command of ours is the parser's request for help, or a command that only gathers others: both throw
    // the help that belongs to them.
    try command.run()
    return Outcome(.text(""))
  }

  private func answer(for outcome: Outcome) -> Answer {
    if case .report(let report, .svg) = outcome.body, report.figures.isEmpty {
      return failure(DiagnosticError(UsageMessage.noPicture(report: report.title)))
    }
    switch outcome.body {
    case .text(let text):
      let text = workspace.guarded(text)
      return Answer(plain: text, errors: errors(of: outcome), status: outcome.status)
    case .report(let report, let format):
      let text = workspace.rendered(report, as: format, width: workspace.width, color: workspace.usesColor)
      return Answer(laidOut: text, errors: errors(of: outcome), status: outcome.status)
    case .pieces(let pieces):
      return answer(inPieces: pieces, of: outcome)
    case .dialogue(let dialogue):
      return Answer(dialogue, errors: errors(of: outcome), status: outcome.status)
    case .repl(let opening):
      return Answer(errors: errors(of: outcome), status: outcome.status, repl: opening)
    case .transcript(let output, let problems):
      let output = workspace.guarded(output)
      return Answer(laidOut: output, errors: errors(of: outcome) + problems, status: outcome.status)
    }
  }

  /// Masked piece by piece; what was masked is known, and told, when all is written.
  private func answer(
    inPieces pieces: @escaping @Sendable (_ write: (String) throws -> Void) throws -> Void, of outcome: Outcome
  ) -> Answer {
    let workspace = workspace
    let isVerbatim = outcome.isVerbatim
    return Answer(
      writeOutput: { write in try pieces { piece in try write(isVerbatim ? piece : workspace.guarded(piece)) } },
      errors: errors(of: outcome), closingErrors: { rendered(workspace.metNumbers.take(workspace)) },
      status: outcome.status)
  }

  /// What there is to tell, what was masked on the way out last.
  private func errors(of outcome: Outcome) -> String {
    rendered(workspace.notices.take() + outcome.diagnostics + workspace.metNumbers.take(workspace))
  }

  func failure(_ error: any Error) -> Answer {
    if let error = error as? DiagnosticError {
      return Answer(errors: rendered(workspace.notices.take() + error.diagnostics), status: .misuse)
    }
    let usage = Usage(language: workspace.language, width: workspace.width)
    if KodeksCommand.exitCode(for: error).isSuccess {
      return Answer(plain: usage.help(for: error), status: .done)
    }
    return Answer(errors: rendered([usage.diagnostic(for: error)]), status: .misuse)
  }

  private func rendered(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { workspace.asWritten($0).rendered(in: workspace.language) + "\n" }.joined()
  }

  /// The session with the project and the language that an unfinished command line names, as far as it names them.
  func adopting(commonOptionsOf words: [String]) -> Session {
    var session = self
    return (try? session.takeCommonOptions(words)) == nil ? self : session
  }

  /// Takes `--project`, `--language` and `--include-cpr-numbers` out of the words, wherever they stand before `--`.
  private mutating func takeCommonOptions(_ words: [String]) throws -> [String] {
    if let name = workspace.environment["KODEKS_LANGUAGE"], !name.isEmpty { try setLanguage(name) }
    var rest: [String] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      if word == "--" { return rest + words[index...] }
      if ResidualGuard.optionNames.contains(word) {
        workspace.includesCPRNumbers = true
        index += 1
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard ["--project", "--language"].contains(parts[0]) else {
        rest.append(word)
        index += 1
        continue
      }
      let isApart = parts.count == 1
      guard let value = isApart ? words.dropFirst(index + 1).first : parts[1], !value.isEmpty,
        !(isApart && value.hasPrefix("--"))
      else {
        throw DiagnosticError(UsageMessage.missingValue(option: parts[0]))
      }
      if parts[0] == "--project" { workspace.project = value } else { try setLanguage(value) }
      index += isApart ? 2 : 1
    }
    return rest
  }

  private mutating func setLanguage(_ name: String) throws {
    guard let language = Language(rawValue: name) else {
      throw DiagnosticError(UsageMessage.unknownLanguage(name))
    }
    workspace.language = language
  }

  /// `help X` and `hjælp X` are `X --help`, and no words at all ask for help too.
  private static func askingForHelp(_ words: [String]) -> [String] {
    let asked = words.drop(while: KodeksCommand.helpNames.contains)
    return words.isEmpty || asked.count < words.count ? asked + ["--help"] : words
  }

  /// The first word must be a command, and the second one of its own where it has such; the parser would call them
  /// superfluous.
  private func checkCommandNames(_ words: [String]) throws {
    let words = words.drop(while: KodeksCommand.helpNames.contains)
    guard let first = words.first, !first.hasPrefix("-") else { return }
    guard let command = KodeksCommand.outline.first(where: { $0.names.contains(first) }) else {
      throw unknownCommand(first, among: KodeksCommand.commandNames)
    }
    let names = command.commands.flatMap(\.names)
    guard !names.isEmpty, !command.takesArguments, let second = words.dropFirst().first, !second.hasPrefix("-"), !names.contains(second) else {
      return
    }
    throw unknownCommand(second, among: names)
  }

  /// The command that words name, as they write it: `codebook add`.
  private static func commandName(in words: [String]) -> String? {
    let words = words.drop(while: KodeksCommand.helpNames.contains)
    guard let first = words.first, let command = KodeksCommand.outline.first(where: { $0.names.contains(first) }) else {
      return nil
    }
    guard let second = words.dropFirst().first, command.commands.flatMap(\.names).contains(second) else { return first }
    return first + " " + second
  }

  private func unknownCommand(_ name: String, among names: [String]) -> DiagnosticError {
    DiagnosticError(UsageMessage.unknownCommand(name, suggestion: Suggestion.nearest(to: name, among: names)))
  }
}

extension Diagnostic {
  /// The same with the command that was used wrongly, where it does not say it yet.
  fileprivate func naming(_ command: String?) -> Diagnostic {
    guard case UsageMessage.invalid(let facts, nil)? = message as? UsageMessage else { return self }
    return Diagnostic(UsageMessage.invalid(facts, command: command), at: location)
  }
}
