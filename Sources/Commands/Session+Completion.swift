internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

extension Session {
  /// What the word under the cursor could become: commands, then options, codes, attributes or files, by its place.
  ///
  /// `line` is the line up to the cursor. The candidates are whole words as they must be typed (a blank in a name has a
  /// `\` before it), in a fixed order; they take the place of `CommandLineWords.lastWord(of: line)`.
  public func completions(for line: String) -> [String] {
    var words = CommandLineWords.unfinished(line)
    if words.count > 1, words.first == "kodeks" { words.removeFirst() }
    // A name that could steer the terminal is not offered; shown otherwise it would be another name.
    return candidates(words).filter { $0 == $0.withVisibleControls }.map(CommandLineWords.escaped)
  }

  private func candidates(_ words: [String]) -> [String] {
    guard let current = words.last else { return [] }
    if words.count == 1 { return Self.starting(with: current, KodeksCommand.commandNames + ["exit"]) }
    if KodeksCommand.helpNames.contains(words[0]) {
      return Self.starting(with: current, Self.commandNames(after: words.dropFirst().dropLast()))
    }
    guard var command = KodeksCommand.command(named: words[0]) else { return [] }
    // After `at` and a moment stands a command of its own.
    if command is AtCommand.Type { return words.count > 2 ? candidates(Array(words.dropFirst(2))) : [] }
    if words.count > 2,
      let below = command.configuration.subcommands.first(where: { CommandOutline($0).names.contains(words[1]) })
    {
      command = below
    }
    if current.hasPrefix("--") { return Self.starting(with: current, options(of: command)) }
    return values(of: words[words.count - 2], current, command) ?? arguments(current, of: command)
  }

  /// The commands that can follow `help` and some words.
  private static func commandNames(after words: ArraySlice<String>) -> [String] {
    guard let first = words.first else { return KodeksCommand.commandNames }
    guard words.count == 1, let command = KodeksCommand.outline.first(where: { $0.names.contains(first) }) else {
      return []
    }
    return command.commands.flatMap(\.names)
  }

  /// The values of an option; `nil` when the word before is no option whose values are known.
  private func values(of option: String, _ current: String, _ command: any ParsableCommand.Type) -> [String]? {
    switch option {
    case "--format": Self.starting(with: current, command.formatNames)
    case "--language": Self.starting(with: current, Language.allCases.map(\.rawValue))
    case "--unit": Self.starting(with: current, unitNames(of: command))
    case "--test": Self.starting(with: current, TestName.allCases.map(\.rawValue))
    case "--measures" where command is AgreementCommand.Type:
      Self.starting(with: current, ["all"] + AgreementMeasure.allCases.map(\.rawValue))
    case "--measures": Self.starting(with: current, MeasureList.allValueStrings)
    case "--weight": Self.starting(with: current, NetworkRule.Weight.allCases.map(\.rawValue))
    case "--measure":
      Self.starting(
        with: current,
        command is CollocationsCommand.Type
          ? CollocationTable.Ranking.allCases.map(\.rawValue) : ComparisonMeasure.allCases.map(\.rawValue))
    case "--percent": Self.starting(with: current, PercentBase.allCases.map(\.rawValue))
    case "--sort": Self.starting(with: current, Concordance.Order.allCases.map(\.rawValue))
    case "--rules": Self.starting(with: current, WordRules.allCases.map(\.rawValue))
    case "--where", "--against": Self.starting(with: current, attributeConditions())
    case "--query": queryCompletions(current)
    case "--by", "--strata": attributeCompletions(current)
    case "--code", "--codes", "--under", "--into", "--move-to", "--exclusive": codeCompletions(current)
    case "--clear": Self.starting(with: current, CodeTextField.allCases.map(\.rawValue))
    case "--rule": ruleCompletions(current)
    case "--coder", "--by-coder": coderCompletions(current)
    case "--interview": interviewNames(current)
    case "--on": targetCompletions(current)
    case "--kind" where command is PseudonymAddCommand.Type:
      Self.starting(with: current, ListedKind.allCases.map(\.rawValue))
    case "--kind": Self.starting(with: current, CaseKind.allCases.map(\.rawValue) + ChangeKind.allCases.map(\.rawValue))
    case "--type": Self.starting(with: current, AttributeType.allCases.map(\.rawValue))
    case "--verdict": Self.starting(with: current, VerdictSelection.allCases.map(\.rawValue))
    case "--project", "--output", "--dictionary", "--file", "--key", "--password-file": fileCompletions(current)
    default: nil
    }
  }

  private func unitNames(of command: any ParsableCommand.Type) -> [String] {
    switch command {
    case is CoOccurrenceCommand.Type, is NetworkCommand.Type: UnitOfAnalysis.allCases.map(\.name)
    case is AgreementCommand.Type: AgreementUnit.allCases.map(\.rawValue)
    default: QueryUnit.allCases.map(\.rawValue)
    }
  }

  private func arguments(_ current: String, of command: any ParsableCommand.Type) -> [String] {
    switch command.argumentKind {
    case .code: codeCompletions(current)
    case .coder: coderCompletions(current) + (command is AssignCommand.Type ? interviewNames(current) : [])
    case .file: fileCompletions(current)
    case .interview: interviewCompletions(current)
    case .expression: expressionCompletions(current)
    case .subcommand: Self.starting(with: current, CommandOutline(command).commands.flatMap(\.names))
    case .other: []
    }
  }

  private static func starting(with beginning: String, _ candidates: [String]) -> [String] {
    candidates.filter { $0.lowercased().hasPrefix(beginning.lowercased()) }
  }

  /// The long options that the help of a command names, in its order; where another stands in for it, that one's.
  private func options(of command: any ParsableCommand.Type) -> [String] {
    let help = HelpLanguage.$current.withValue(workspace.language) {
      KodeksCommand.helpMessage(for: command.configuration.defaultSubcommand ?? command, columns: 1000)
    }
    return help.split(separator: "\n").compactMap { line in
      line.prefixMatch(of: /\ \ (?:-\w, )?(--[\w-]+)/).map { String($0.1) }
    }
  }

  /// Codes whose path begins with, or else holds, what was typed.
  func codeCompletions(_ typed: String) -> [String] {
    guard let codes = try? workspace.openProject().codes().map(\.path.description) else { return [] }
    let beginning = Self.starting(with: typed, codes)
    return beginning.isEmpty ? codes.filter { $0.lowercased().contains(typed.lowercased()) } : beginning
  }

  /// Coders whose names begin with what was typed.
  func coderCompletions(_ typed: String) -> [String] {
    guard let coders = try? CoderMaterial(workspace).judged.coders else { return [] }
    return Self.starting(with: typed, coders.map(\.name))
  }

  /// Saved queries that begin with what was typed.
  func queryCompletions(_ typed: String) -> [String] {
    guard let records = try? workspace.openProject().records(SavedQuery.self) else { return [] }
    return Self.starting(with: typed, workspace.language.collation.sorted(records.map(\.name)))
  }

  /// An expression with its last word made a code; brackets and `=` before the word stay.
  private func expressionCompletions(_ typed: String) -> [String] {
    let start = typed.lastIndex { $0.isWhitespace || "(=".contains($0) }.map(typed.index(after:)) ?? typed.startIndex
    return codeCompletions(String(typed[start...])).map { typed[..<start] + $0 }
  }

  /// Rules behind codings that begin with what was typed.
  func ruleCompletions(_ typed: String) -> [String] {
    guard let codings = try? workspace.openProject().codings() else { return [] }
    return Self.starting(with: typed, RuleNames(codings).all)
  }

  /// Interviews whose names begin with what was typed, with the colon that a turn's number follows.
  func interviewCompletions(_ typed: String) -> [String] { interviewNames(typed).map { $0 + ":" } }

  /// Interviews whose names begin with what was typed.
  func interviewNames(_ typed: String) -> [String] {
    guard let records = try? workspace.openProject().interviewRecords() else { return [] }
    return Self.starting(with: typed, workspace.language.collation.sorted(records, by: \.name).map(\.name))
  }

  /// What a memo can be about: interviews, then codes.
  func targetCompletions(_ typed: String) -> [String] {
    guard let records = try? workspace.openProject().interviewRecords() else { return [] }
    let names = workspace.language.collation.sorted(records.map(\.name))
    return Self.starting(with: typed, names) + codeCompletions(typed)
  }

  /// Attributes that begin with what was typed.
  func attributeCompletions(_ typed: String) -> [String] {
    guard let interviews = try? workspace.openProject().interviews() else { return [] }
    return Self.starting(with: typed, AttributeKeys(interviews).all)
  }

  private func attributeConditions() -> [String] {
    guard let interviews = try? workspace.openProject().interviews() else { return [] }
    let keys = AttributeKeys(interviews)
    return keys.all.flatMap { key in keys.values(of: key).map { "\(key)=\($0)" } }
  }

  private func fileCompletions(_ typed: String) -> [String] {
    let parts = typed.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let base = folder.isEmpty ? (typed.hasPrefix("/") ? "/" : "") : folder + "/"
    let names = workspace.files(in: workspace.absolute(base.isEmpty ? "." : base)).filter { !$0.hasPrefix(".") }
    return Self.starting(with: String(parts.last ?? ""), names).map { name in
      base + name + (workspace.isFolder(base + name) ? "/" : "")
    }
  }
}
