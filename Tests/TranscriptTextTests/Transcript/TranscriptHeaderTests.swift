import Testing
import TranscriptText

@Suite("Header, legend and preamble")
struct TranscriptHeaderTests {
  @Test("fields are kept as written, in order, whatever their keys")
  func fields() {
    let text = """
      Dette interview er konstrueret, og ingen har sagt det.
      Kommune: nordjysk
      Dato: 2020-09-14
      Tidligere ansættelse: a-kasse: i Aalborg
      **Sted:** mødelokale, kl. 9.30
      - Antal borgere: ca. 49.000
      Varighed:

      I: Hej.

      IP: Ordet er: hej.
      """
    #expect(
      TranscriptReadout(text).header == [
        "Kommune=nordjysk", "Dato=2020-09-14", "Tidligere ansættelse=a-kasse: i Aalborg", "Sted=mødelokale, kl. 9.30",
        "Antal borgere=ca. 49.000",
      ])
  }

  @Test("sentences, headings and long keys are no fields")
  func noFields() {
    let text =
      "## Om interviewet\nDet er sagt: ja\nEt navn, et andet: nej\n\(String(repeating: "a", count: 41)): b\nhttp://a.dk\n\nI: Hej.\n\nIP: Hej."
    #expect(TranscriptReadout(text).header == [])
  }

  @Test("a time of day in a field is no time code, and a field with a role is no turn")
  func timeInField() {
    let readout = TranscriptReadout(
      "Tid: 8:30\nInterviewer: konsulent\nInformant: leder\n\nInterviewer: Hej.\n\nInformant: Hej.")
    #expect(readout.header == ["Tid=8:30", "Interviewer=konsulent", "Informant=leder"])
    #expect(readout.turns == ["Interviewer: Hej.", "Informant: Hej."])
  }

  @Test("text before the first turn that is no header makes no turn, and much of it is told")
  func preamble() {
    let text = "En linje.\nEn til.\nOg en tredje.\n\nI: Hej.\n\nIP: Hej."
    let readout = TranscriptReadout(text)
    #expect(readout.turns == ["I: Hej.", "IP: Hej."])
    #expect(readout.findings == ["1:1 transcript.preamble"])
    #expect(readout.parsed.diagnostics.first?.severity == .warning)
  }

  @Test(
    "a legend gives labels their meaning",
    arguments: [
      "Interviewer (I): konsulent   Leder (L): leder i tre år, kommer fra a-kasse",
      "Interviewer (I): konsulent\tLeder (L): leder i tre år, kommer fra a-kasse",
      "Interviewer (I): konsulent; Leder (L): leder i tre år, kommer fra a-kasse",
      "Interviewer (I): konsulent, Leder (L): leder i tre år, kommer fra a-kasse",
      "Interviewer (I): konsulent\nLeder (L): leder i tre år, kommer fra a-kasse",
      "- Interviewer (I): konsulent\n- Leder (L): leder i tre år, kommer fra a-kasse",
    ])
  func legend(_ legend: String) {
    let readout = TranscriptReadout("Dato: i dag\n\n\(legend)\n\nL: Først mig.\n\nI: Hej.")
    #expect(
      readout.speakers == [
        "I interviewer betegnelse=Interviewer beskrivelse=konsulent",
        "L informant betegnelse=Leder beskrivelse=leder i tre år, kommer fra a-kasse",
      ])
    #expect(readout.turns == ["L: Først mig.", "I: Hej."])
    #expect(readout.header == ["Dato=i dag"])
  }

  @Test(
    "a legend without descriptions",
    arguments: [
      "I = interviewer, R = respondent", "I: Interviewer\nR: Respondent", "I = interviewer\nR = respondent",
    ])
  func shortLegend(_ legend: String) {
    let readout = TranscriptReadout("\(legend)\n\nI: Hej.\n\nR: Hej.\n\nI: Farvel.")
    #expect(readout.turns == ["I: Hej.", "R: Hej.", "I: Farvel."])
    #expect(readout.transcript.speakers.map(\.role) == [.interviewer, .informant])
    #expect(
      readout.transcript.speakers.map { $0.attributes.first?.value.lowercased() } == ["interviewer", "respondent"])
  }

  @Test("a legend line is a turn when its label is used nowhere")
  func noLegend() {
    let readout = TranscriptReadout("Ordfører (S): Tak for ordet.\n\nMedlem (EL): Selv tak.\n\nOrdfører (S): Nå.")
    #expect(
      readout.speakers == [
        "Ordfører (S) informant rolle=Ordfører parti=S", "Medlem (EL) informant rolle=Medlem parti=EL",
      ])
    #expect(readout.turns.count == 3)
  }

  @Test("parentheses with more than a party are a description")
  func description() {
    let readout = TranscriptReadout(
      "Leder (nordjysk kommune): Et.\nBorger (f. 1960): To.\nLeder (nordjysk kommune): Tre.\nBorger (f. 1960): Fire.")
    #expect(
      readout.speakers == [
        "Leder (nordjysk kommune) informant rolle=Leder beskrivelse=nordjysk kommune",
        "Borger (f. 1960) informant rolle=Borger beskrivelse=f. 1960",
      ])
  }

  @Test(
    "a header alone, and labels without words, are told",
    arguments: ["Dato: i dag\nSted: her", "I:\nIP:\nI:", "## Tema"])
  func noTurns(_ text: String) {
    #expect(TranscriptReadout(text).turns.isEmpty)
    #expect(TranscriptReadout(text).findings.contains("1:1 transcript.no-turns"))
  }

  @Test("someone in the legend who says nothing is told")
  func silent() {
    let readout = TranscriptReadout("Interviewer (I): A   Suppleant (S): B   Leder (L): C\n\nI: Et.\n\nL: To.")
    #expect(readout.findings == ["1:1 transcript.silent-in-legend"])
    #expect(readout.transcript.speakers.map(\.label) == ["I", "L"])
  }

  @Test("the legend's long name written out is the same speaker")
  func longName() {
    let readout = TranscriptReadout("Interviewer (I): A   Leder (L): C\n\nI: Et.\n\nLeder: To.\n\nL: Tre.")
    #expect(readout.turns == ["I: Et.", "Leder: To.", "Leder: Tre."])
    #expect(readout.transcript.speakers.count == 2)
  }

  @Test("a label without words is left out and told")
  func emptyTurn() {
    let readout = TranscriptReadout("I: Et.\n\nIP:\n\nI: To.\n\nIP: [00:00:01]\n")
    #expect(readout.turns == ["I: Et.", "I: To."])
    #expect(readout.findings == ["3:1 transcript.empty-turn", "7:1 transcript.empty-turn"])
  }

  @Test(
    "who asks and who answers",
    arguments: [
      ("I: a\nIP: b", "I"), ("INT: a\nM1: b", "INT"), ("Interviewer 2: a\nLeder: b", "Interviewer 2"),
      ("Moderator: a\nDeltager 1: b", "Moderator"), ("Ordstyrer: a\nOrdfører: b", "Ordstyrer"),
      ("Facilitator: a\nDeltager: b", "Facilitator"), ("Q: a\nA: b", "Q"), ("Spørger: a\nSvarer: b", "Spørger"),
      ("I1: a\nI2: b\nIP: c", "I1,I2"), ("I1: a\nI2: b\nInterviewer: c", "Interviewer"), ("Int.: a\nR: b", "Int."),
      ("Konsulent: a\nLeder: b", ""), ("Konsulent (K): interviewer   Leder (L): leder\n\nK: a\n\nL: b", "K"),
      (
        "Dato: i dag\nInterviewer: Milica, Jannie\nSted: her\n\nMilica: a\nKristina: b\nMilica: c\nKristina: d",
        "Milica"
      ),
      ("Interviewperson (IP): x   Interviewer (I): y\n\nI: a\n\nIP: b", "I"), ("Formand: a\nMedlem: b", ""),
    ])
  func roles(_ text: String, _ interviewers: String) {
    let found = TranscriptReadout(text).transcript.speakers.filter { $0.role == .interviewer }.map(\.label)
    #expect(found.sorted().joined(separator: ",") == interviewers)
  }
}
