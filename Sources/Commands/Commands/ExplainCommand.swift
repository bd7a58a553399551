internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks explain CODING|FILE:TURN`: why a passage is coded, or why not.
struct ExplainCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "explain", alias: "forklar",
      "Vis, hvorfor et sted er kodet: reglen, ordene og formerne; og hvilke regler der blev holdt tilbage.",
      "Show why a passage is coded: the rule, the words and their forms; and which rules were held back.",
      discussion: (
        "Stedet er en kodning (dens id i »quotes --format json« eller mindst fire cifre af det) eller en replik, som"
          + " »quotes« skriver den: fynsk-leder:12. Med --code ses kun på én kode; har replikken den ikke, vises de"
          + " regler, der var nærmest.",
        "The passage is a coding (its id in 'quotes --format json', or at least four digits of it) or a turn as 'quotes'"
          + " writes it: fynsk-leder:12. --code looks at one code only; where the turn does not have it, the rules that"
          + " came nearest are shown."
      ))
  }

  @Argument(
    help: .text(
      "En replik (fynsk-leder:12) eller en kodnings id.", "A turn (fynsk-leder:12) or a coding's id.", value: .passage),
    completion: .interviews)
  var passage: String

  @Option(
    help: .text("Kun denne kode med underkoder.", "Only this code with the codes below it.", value: .code),
    completion: .codes)
  var code: String?

  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    let codings = try material.codings(CodingFilter())
    let passage = try ExplainedPassage(passage, interviews: material.interviews, codings: codings)
    let code = try code.map { try CodeNames(material.codes).path(for: $0) }
    let asked = passage.codings.filter { code?.encloses($0.code) ?? true }
    let store = try workspace.openProject()
    let rules = try RulesInUse(store, versions: material.codebooks, for: asked)
    let dictionary = DictionaryMemory(workspace)
    let known = try dictionary.knownWords(store) { try Self.words(of: material.interviews) }
    let vocabulary = Vocabulary()
    let transcript = try Self.tokens(of: passage.interview, store, vocabulary)
    let explainer = TurnExplainer(
      transcript, vocabulary: vocabulary, turn: passage.turn, interview: passage.interview.id,
      books: rules.books, earlier: rules.earlier, known: known,
      roles: rules.roles(codings: codings, interviews: material.interviews))
    let explanation = TurnExplanation(
      passage.interview, turn: passage.turn, codings: asked, code: code, within: passage.coding?.range,
      codes: try store.projectCodes(), by: explainer)
    return Outcome(
      .report(
        ExplanationReport.report(explanation, inForce: try store.codebookRecords(), context: material.context),
        output.format),
      diagnostics: material.warnings + (dictionary.exists ? [] : [known.notice].compactMap(\.self)),
      status: explanation.isEmpty ? .nothing : .done)
  }

  /// The interview's tokens as the project remembers them, or found anew.
  private static func tokens(
    of interview: Interview, _ store: ProjectStore, _ vocabulary: Vocabulary
  ) throws -> TokenisedTranscript {
    if let archive = try store.tokenArchive(of: interview.id, manner: TokenArchive.identity),
      let transcript = TokenArchive.read(archive, of: interview.transcript, vocabulary)
    {
      return transcript
    }
    return try Tokeniser(vocabulary: vocabulary).tokenise(interview.transcript)
  }

  /// The words of all interviews, which decide where there is no dictionary.
  private static func words(of interviews: [Interview]) throws -> [(word: String, count: Int)] {
    let tokeniser = try Tokeniser()
    var counter = FoldedWordCounter(tokeniser.vocabulary)
    for interview in interviews { counter.add(try tokeniser.tokenise(interview.transcript).tokens[...]) }
    return counter.words
  }
}
