import Interchange
import Testing
import TranscriptText

@Suite("Composing transcripts")
struct TranscriptComposerTests {
  private func composed(_ blocks: [DocumentBlock], _ comments: [DocumentComment] = []) -> ComposedTranscript {
    let document = SourceDocument(blocks: blocks, comments: comments)
    return TranscriptComposer.compose(document, name: "a", path: "a.vtt").value
  }

  private func turns(_ composed: ComposedTranscript) -> [String] {
    composed.transcript.turns.map { turn in
      let time = turn.time.map { "\($0.milliseconds) " } ?? ""
      let words = composed.transcript.text[turn.body].split(separator: "\n", omittingEmptySubsequences: false)
      return time + (composed.transcript.speaker(of: turn)?.label ?? "?") + ": " + words.joined(separator: "⏎")
    }
  }

  private func said(_ speaker: String?, _ start: Int?, _ end: Int?, _ text: String) -> DocumentBlock {
    .utterance(
      Utterance(
        speaker: speaker, start: start.map { TimeCode(milliseconds: $0) }, end: end.map { TimeCode(milliseconds: $0) },
        text: text))
  }

  @Test("utterances of one speaker on end are one turn, written in the house's form with exact times")
  func joined() {
    let result = composed([
      said("Konsulent", 400, 2_000, "Hvad laver du?"), said("Leder", 2_500, 4_000, "Jeg leder"),
      said("Leder", 4_000, 5_000, "ydelsen."), said("Leder", 9_000, 9_500, "Det er alt."),
      said("Konsulent", 10_000, nil, "Interviewer: er et ord.\nOg en linje."),
    ])
    #expect(
      turns(result) == [
        "400 Konsulent: Hvad laver du?", "2500 Leder: Jeg leder ydelsen.⏎Det er alt.",
        "10000 Konsulent: Interviewer: er et ord.⏎Og en linje.",
      ])
    #expect(result.transcript.text[result.transcript.turns[1].range].hasPrefix("[00:00:02] Leder: Jeg"))
    #expect(result.account.missing == 0)
  }

  @Test("where nobody is named, an utterance ends with its sentence or before a pause")
  func unnamed() {
    let result = composed([
      said(nil, 0, 1_000, "Vi har"), said(nil, 1_200, 2_000, "travlt."), said(nil, 2_000, 3_000, "Hver dag"),
      said(nil, 8_000, 9_000, "eller hver uge"), said("Leder", 9_000, 9_500, "Ja"), said(nil, 9_600, nil, "nej"),
    ])
    #expect(
      turns(result) == [
        "0 ?: Vi har travlt.", "2000 ?: Hver dag", "8000 ?: eller hver uge", "9000 Leder: Ja", "9600 ?: nej",
      ])
  }

  @Test("names that are no labels by their looks are speakers where the format tells them; roles and header are found")
  func odd() {
    let result = composed([
      .paragraph(DocumentParagraph("Interviewer: 2. konsulent")), .paragraph(DocumentParagraph("Dato: 2020-09-14")),
      said("2. konsulent", nil, nil, "Hvad så?"), said("det er mig, ikke?", nil, nil, "Nå."),
    ])
    #expect(turns(result) == ["2. konsulent: Hvad så?", "det er mig, ikke?: Nå."])
    #expect(result.transcript.speakers.map(\.role) == [.interviewer, .informant])
    #expect(result.transcript.header.map(\.key) == ["Interviewer", "Dato"])
  }

  @Test("text between told turns is nobody's, a heading no turn, a label that is known one")
  func between() {
    let result = composed([
      said("Leder", nil, nil, "Et."), .paragraph(DocumentParagraph("Pausen varede længe.")),
      .paragraph(DocumentParagraph("Efter pausen", isHeading: true)), .paragraph(DocumentParagraph("Leder: To.")),
      said("Konsulent", nil, nil, "Tre."),
    ])
    #expect(turns(result) == ["Leder: Et.", "?: Pausen varede længe.", "Leder: To.", "Konsulent: Tre."])
    #expect(result.account.missing == 0)
  }

  @Test("bold words that do not return are no speaker")
  func emphasis() {
    let result = composed([
      .paragraph(DocumentParagraph("IP: Det var sådan.")),
      .paragraph(DocumentParagraph("Fredag var slem.", leadIn: 6)), .paragraph(DocumentParagraph("IP: Ja.")),
    ])
    #expect(turns(result) == ["IP: Det var sådan.⏎Fredag var slem.", "IP: Ja."])
  }

  @Test("a comment keeps its words, in paragraphs, in cells and beside a label that got a colon")
  func places() {
    let comment = { (block: Int, row: Int?, column: Int?, start: Int, end: Int) in
      DocumentComment(
        kind: .comment, text: "?", start: DocumentPlace(block: block, row: row, column: column, offset: start),
        end: DocumentPlace(block: block, row: row, column: column, offset: end))
    }
    let result = composed(
      [
        .paragraph(DocumentParagraph("Leder Vi har travlt.", leadIn: 5)),
        .paragraph(DocumentParagraph("Leder Hver dag.", leadIn: 5)),
        .paragraph(DocumentParagraph("Leder Hver nat.", leadIn: 5)),
        .table([["Taler", "Tekst"], ["Leder", " På øen."], ["Konsulent", "Nå."]]),
      ],
      [
        comment(0, nil, nil, 13, 19), comment(3, 1, 1, 5, 9), comment(3, 2, 0, 0, 9), comment(9, nil, nil, 0, 0),
        comment(1, nil, nil, 5, 5),
      ])
    let words = result.comments.map { $0.range.map { result.transcript.text[$0] } }
    #expect(words == ["travlt", "Leder: Hver dag.", "øen", "Konsulent: Nå.", nil])
  }
}
