internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// `kodeks asked`: which codes informants were asked about, and which they came to by themselves.
struct AskedCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "asked", alias: "spurgt",
      "Vis for hver kode, om informanterne blev spurgt eller selv kom ind på den.",
      "Show for each code whether informants were asked or came to it by themselves.")
  }

  @Option(
    parsing: .unconditional,
    help: .text(
      "Så mange af interviewerens replikker før en replik regnes for dens spørgsmål.",
      "So many of the interviewer's turns before a turn count as its question.", value: .number),
    transform: WholeNumber.atLeast(1))
  var questions = 1

  @OptionGroup var filters: CodingOptions
  @OptionGroup var output: PictureFormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let store = try workspace.openProject()
    let material = try Material(workspace)
    let filter = try filters.filter(for: material)
    let codings = try material.codings(filter)
    let silence = try SilentTurns(material.interviews, in: store)
    let asked = AskedCodes(
      interviews: material.interviews, codings: codings, raised: try raised(material, store, workspace),
      codes: material.countedCodes(filter), filter: filter, questionReach: questions, isSilent: silence.contains)
    return Outcome(
      .report(
        AskedReport.report(asked, tried: asked.questionCount, context: material.context(for: filter)), output.format),
      diagnostics: material.codingWarnings(for: filter),
      status: asked.rows.allSatisfy { $0.turns == 0 } ? .nothing : .done)
  }

  /// What the rules of the codebooks find in the interviewer's turns; nothing of it is stored. A filter that asks for
  /// what people have judged leaves it out, since nobody has.
  private func raised(_ material: Material, _ store: ProjectStore, _ workspace: Workspace) throws -> [Coding] {
    let books = try StoredCodebooks.read(store).map(\.book)
    guard !books.isEmpty else { return [] }
    var run = RuleRun(books: books, roles: [.interviewer])
    try run.read(material.interviews, archives: try store.tokenArchives(of: TokenArchive.identity)) {
      try DictionaryMemory(workspace).knownWords(store, corpus: $0)
    }
    let rejected = Set(material.allCodings.filter { $0.verdict == .rejected }.map(\.id))
    let byID = Dictionary(material.interviews.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let found = run.codings().filter { coding in
      guard let interview = byID[coding.interview], let turn = interview.turnIndex(at: coding.range.start) else {
        return false
      }
      return interview.transcript.role(of: interview.transcript.turns[turn]) == .interviewer
    }
    return try store.projectCodes().placed(found).filter { !rejected.contains($0.id) }
  }
}

/// The interviewer's turns that ask nothing: all their words are stop words or fillers.
private struct SilentTurns {
  private var turns: [UUID: Set<Int>] = [:]

  init(_ interviews: [Interview], in store: ProjectStore) throws {
    let silent = WordLists(try store.records(ListedWord.self)).all
    let tokens = try TokenisedMaterial(interviews, in: store)
    let isSilent = (0..<tokens.vocabulary.count).map { silent.contains(tokens.vocabulary.folded(of: TypeID($0))) }
    for (interview, transcript) in tokens.transcripts {
      let quiet = transcript.turnTokens.indices.filter { turn in
        interview.transcript.role(of: interview.transcript.turns[turn]) == .interviewer
          && transcript.tokens[transcript.turnTokens[turn]].allSatisfy { token in
            !token.kind.countsAsWord || isSilent[Int(token.type)]
          }
      }
      turns[interview.id] = Set(quiet)
    }
  }

  func contains(_ interview: UUID, _ turn: Int) -> Bool { turns[interview]?.contains(turn) ?? false }
}
