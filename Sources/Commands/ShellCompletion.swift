internal import ArgumentParser

/// The session that a shell's request for completion is answered in.
///
/// The parser asks static members of the commands for candidates, so the session must reach them around the parser.
enum ShellCompletion {
  @TaskLocal static var session: Session?
}

extension CompletionKind {
  /// Codes of the project that the shell's folder, or the `--project` on its line, names.
  static var codes: CompletionKind { fromProject { $0.codeCompletions($1) } }

  /// What a memo of that project can be about.
  static var targets: CompletionKind { fromProject { $0.targetCompletions($1) } }

  /// Attributes of that project's interviews and speakers.
  static var attributes: CompletionKind { fromProject { $0.attributeCompletions($1) } }

  /// Rules behind the codings of that project.
  static var rules: CompletionKind { fromProject { $0.ruleCompletions($1) } }

  /// That project's saved queries.
  static var queries: CompletionKind { fromProject { $0.queryCompletions($1) } }

  /// That project's coders.
  static var coders: CompletionKind { fromProject { $0.coderCompletions($1) } }

  /// That project's interviews, to name a turn of.
  static var interviews: CompletionKind { fromProject { $0.interviewCompletions($1) } }

  private static func fromProject(
    _ candidates: @escaping @Sendable (_ session: Session, _ typed: String) -> [String]
  ) -> CompletionKind {
    .custom { words, _, typed in
      guard let session = ShellCompletion.session?.adopting(commonOptionsOf: words) else { return [] }
      return candidates(session, typed)
    }
  }
}
