internal import CodingModel
internal import CodingStore
internal import Foundation
internal import TranscriptText

/// How a REPL shall begin.
public struct ReplOpening: Sendable {
  /// What is talked about.
  public var conversation: ReplConversation
  /// True to end a script at its first error.
  public let stopsOnError: Bool
}

/// The conversation of the REPL: at the entrance lines are `kodeks` commands or choose an interview, at the coding desk
/// they code. The door reads the lines and shows the answers.
public struct ReplConversation: Sendable {
  private var session: Session
  private let change: ChangeOptions
  private var desk: CodingDesk?
  /// What is to be shown before the first line at a desk that was opened already.
  private var opening: Opening?

  /// What a desk says first.
  private struct Opening: Sendable {
    let text: String
    let problems: [Diagnostic]

    init(_ answer: DeskAnswer) {
      text = answer.text
      problems = answer.problems
    }

    var answer: DeskAnswer { DeskAnswer(text: text, problems: problems) }
  }

  /// Makes a conversation; with an interview's name or number it begins at the coding desk.
  ///
  /// - Throws: `DiagnosticError` when there is no such interview, or the project cannot be opened.
  init(_ session: Session, change: ChangeOptions, interview: String?) throws {
    self.session = session
    self.change = change
    guard let interview else { return }
    opening = Opening(try sitDown(at: interview))
  }

  var language: Language { session.workspace.language }
  private var coder: Coder { Coder(name: session.workspace.coderName(change.coder)) }

  /// Columns of the terminal; they may change between two lines.
  public var width: Int {
    get { session.workspace.width }
    set {
      session.workspace.width = newValue
      desk?.workspace.width = newValue
    }
  }

  /// What stands before the next line.
  public var prompt: String { desk?.prompt ?? "kodeks› " }

  /// True at the coding desk, where a script's lines are shown with what they are answered.
  public var isAtDesk: Bool { desk != nil }

  /// What is shown first; `isInteractive` where a person sits there.
  public mutating func open(isInteractive: Bool) -> Answer? {
    if let opening {
      self.opening = nil
      return answer(opening.answer)
    }
    guard isInteractive else { return nil }
    let greeting = session.greeting
    let list = (try? chooser()).flatMap { try? $0.list(width: width) } ?? ""
    guard !list.isEmpty else { return greeting }
    let hint = language.pick(
      "Skriv nummeret på et interview, eller begyndelsen af dets navn, for at kode det.\n",
      "Type the number of an interview, or the beginning of its name, to code it.\n")
    return Answer(laidOut: ((try? greeting.output()) ?? "") + "\n" + list + hint, status: .done)
  }

  /// Answers a line.
  public mutating func take(_ line: String) -> LineAnswer {
    guard desk != nil else { return takeAtEntrance(line) }
    guard let answer = desk?.take(line) else { return .nothing }
    switch answer.exit {
    case nil: return .answer(self.answer(answer))
    case .leave: return .leave
    case .interviews(let name):
      return .answer(guarded { conversation in try conversation.change(to: name) })
    }
  }

  /// What is said at the end; `nil` at the entrance.
  public var farewell: Answer? {
    desk.map { Answer(laidOut: $0.farewell, status: .done) }
  }

  /// What the end of a line could become.
  public func completions(for line: String) -> LineCompletion {
    if let desk { return desk.completions(for: line) }
    let completion = LineCompletion(
      typed: String(CommandLineWords.lastWord(of: line)), candidates: session.completions(for: line))
    guard completion.candidates.isEmpty, !line.contains(" "), let chooser = try? self.chooser() else { return completion }
    return LineCompletion(typed: line, candidates: chooser.records.map(\.name).filter { $0.lowercased().hasPrefix(line.lowercased()) })
  }

  // MARK: At the entrance

  private mutating func takeAtEntrance(_ line: String) -> LineAnswer {
    let text = line.trimmingCharacters(in: .whitespaces)
    let bare = text.hasPrefix("!") ? String(text.dropFirst()) : text
    if !text.hasPrefix("!"), !text.isEmpty, !isCommand(text), let chooser = try? self.chooser(), chooser.holds(text) {
      return .answer(guarded { conversation in try conversation.sitDown(at: text) })
    }
    let answer = session.answer(line: bare)
    guard case .answer(let said) = answer, let opening = said.repl else { return answer }
    guard let desk = opening.conversation.desk, let first = opening.conversation.opening else { return .nothing }
    self.desk = desk
    return .answer(self.answer(first.answer))
  }

  private func isCommand(_ text: String) -> Bool {
    guard let first = text.split(separator: " ").first.map(String.init) else { return false }
    return first.hasPrefix("-") || first.hasPrefix("#") || first.hasPrefix("\"") || first.hasPrefix("'")
      || (KodeksCommand.commandNames + ["kodeks", "exit", "quit", "slut"]).contains(first)
  }

  private func chooser() throws -> InterviewChooser? {
    guard (try? session.workspace.projectPath()) != nil else { return nil }
    return try InterviewChooser(session.workspace.openProject(), coder: coder, language: language)
  }

  // MARK: To the desk

  private mutating func sitDown(at name: String) throws -> DeskAnswer {
    let store = try desk?.store ?? session.workspace.openProject()
    let record = try InterviewChooser(store, coder: coder, language: language).record(name)
    guard let interview = try store.interview(record.id) else { return DeskAnswer() }
    var desk = try CodingDesk(interview, store: store, workspace: session.workspace, change: change)
    desk.takeOver(self.desk)
    let answer = desk.open()
    self.desk = desk
    return answer
  }

  /// From the desk to another interview, or to the list of them.
  private mutating func change(to name: String) throws -> DeskAnswer {
    if !name.isEmpty { return try sitDown(at: name) }
    let list = try chooser().map { try $0.list(width: width) } ?? ""
    let farewell = desk?.farewell ?? ""
    desk = nil
    return DeskAnswer(text: farewell + "\n" + list)
  }

  private mutating func guarded(_ work: (inout ReplConversation) throws -> DeskAnswer) -> Answer {
    do {
      return answer(try work(&self))
    } catch {
      return session.failure(error)
    }
  }

  private func answer(_ answer: DeskAnswer) -> Answer {
    if let command = answer.command { return answer.text.isEmpty ? command : command.followed(by: answer.text) }
    let errors = answer.problems.map { session.workspace.asWritten($0).rendered(in: language) + "\n" }.joined()
    return Answer(laidOut: answer.text, errors: errors, status: answer.problems.isEmpty ? .done : .misuse)
  }
}

/// What the end of a typed line could become.
public struct LineCompletion: Sendable, Hashable {
  /// The end of the line that a candidate takes the place of.
  public let typed: String
  /// What it could become, the likeliest first.
  public let candidates: [String]

  /// Makes a completion.
  public init(typed: String, candidates: [String]) {
    self.typed = typed
    self.candidates = candidates
  }
}
