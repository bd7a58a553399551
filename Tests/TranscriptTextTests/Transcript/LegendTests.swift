import Testing
import TranscriptText

@Suite("Who is named at the top and never speaks")
struct LegendTests {
  static let conversation = "I: Hvad fylder?\n\nM: Travlhed.\n\nI: Hvordan?\n\nM: Mange sager."

  @Test(
    "a legend's line for someone who never speaks makes no speaker and no turn, wherever it stands among the others",
    arguments: [
      "Interviewer (I): konsulent\nMedarbejder (M): sagsbehandler\nLeder (L): leder i tre år",
      "Leder (L): leder i tre år\nInterviewer (I): konsulent\nMedarbejder (M): sagsbehandler",
      "Interviewer (I): konsulent\nLeder (L): leder i tre år\nMedarbejder (M): sagsbehandler",
      "Interviewer (I): konsulent\nMedarbejder (M): sagsbehandler\nLeder (X): leder i tre år",
      "Interviewer (I): konsulent\n\nMedarbejder (M): sagsbehandler\n\nLeder (L): leder i tre år",
      "Interviewer (I): Konsulent.\nMedarbejder (M): Sagsbehandler.\nLeder (L): Leder i tre år.",
      "**Interviewer (I):** konsulent\n**Medarbejder (M):** sagsbehandler\n**Leder (L):** leder i tre år",
      "Dato: 2020-09-14\nInterviewer (I): konsulent\nMedarbejder (M): sagsbehandler\nLeder (L): leder",
      "I: Interviewer\nM: Medarbejder\nL: Leder",
      "I = interviewer\nM = medarbejder\nL = leder",
      "Leder (L): leder i tre år",
      "Dato: 2020-09-14\nLeder (L): leder i tre år",
    ])
  func silent(_ legend: String) {
    let readout = TranscriptReadout("\(legend)\n\n\(Self.conversation)")
    #expect(readout.transcript.speakers.map(\.label) == ["I", "M"])
    #expect(readout.turns == ["I: Hvad fylder?", "M: Travlhed.", "I: Hvordan?", "M: Mange sager."])
    #expect(readout.parsed.diagnostics.map(\.id) == ["transcript.silent-in-legend"])
    #expect(readout.header.allSatisfy { $0.hasPrefix("Dato=") })
  }

  @Test(
    "what may be speech is never taken for a legend",
    arguments: [
      "Ordfører (S): Tak for ordet.\n\nMedlem (EL): Selv tak.\n\nMedlem (EL): Nå.\n\nMinisteren: Ja.",
      "Ordfører (S): Ja tak\n\nMedlem (EL): Selv tak.\n\nMedlem (EL): Nå.\n\nMinisteren: Ja.",
      "Leder (L): Det er jeg glad for.\n\nInterviewer: Nå.\n\nMedarbejder: Ja.\n\nInterviewer: Farvel.",
      "Leder (L): ja\n\nInterviewer: Nå.\n\nLeder (L): Ja.\n\nInterviewer: Farvel.",
    ])
  func speech(_ text: String) {
    #expect(TranscriptReadout(text).turns.count == 4)
  }
}
