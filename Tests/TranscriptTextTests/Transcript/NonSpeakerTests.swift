import Testing
import TranscriptText

@Suite("Words with a colon that are no speakers")
struct NonSpeakerTests {
  static let lines = [
    "kl. 8:30 mødes vi.", "Kl. 8:30 mødes vi.", "8:30 mødes vi.", "§ 25, stk. 2: Kommunen skal.",
    "Stk. 2: Kommunen skal.",
    "Det er sådan: vi når det ikke.", "Så siger hun: »Hvad har jeg gjort?«", "Og så er der en ting mere: telefonen.",
    "For det første: vi er for få.", "http://www.kommune.dk", "https://kommune.dk/a:b", "NB: husk det.",
    "Obs: husk det.",
    "OBS: husk det.", "1: det ene", "2: det andet", "Citat: her.", "Med andre ord: nej.", "Jeg tænker: hvorfor?",
    "Altså: nej.", "Men: nej.", "Hun sagde, og det mener jeg: nej.", "Min pointe er: nej.", "Ja: det er rigtigt.",
    "»Nå«: sådan sagde han.", "I Danmark: alt.", "3:1 til os.", "[griner]: nej", "Den 1. juni: der skete det.",
    "Det spørgsmål, man burde stille sig selv, er: hvorfor?", "Elementer. (ministeren: Skal det vedtages?)",
    "Mailto:a@b.dk",
    "Fordele: mange.",
  ]

  @Test("they stay in the turn, however often they return", arguments: lines)
  func staysInTurn(_ line: String) {
    for times in 1...4 {
      var text = ""
      for round in 1...6 {
        text += "I: Hvad sker der?\n\nIP: Noget.\n\n"
        if round <= times { text += line + "\n\n" }
      }
      let turns = TranscriptReadout(text).turns
      #expect(turns.count == 12)
      #expect(turns[1] == "IP: Noget.⏎⏎" + line)
    }
  }

  @Test("they stay in the turn inside a hard-wrapped paragraph", arguments: lines)
  func staysInParagraph(_ line: String) {
    let text = "I: Hvad sker der?\n\nIP: Noget, og\n\(line)\nog mere.\n\nI: Nå.\n\nIP: Ja."
    #expect(TranscriptReadout(text).turns.count == 4)
  }

  @Test("they make no speaker of a text without labels", arguments: lines)
  func noSpeakerAlone(_ line: String) {
    let readout = TranscriptReadout("Et afsnit om noget.\n\n\(line)\n\nEt afsnit til.\n\nOg det sidste.")
    #expect(readout.transcript.speakers.isEmpty)
    #expect(readout.turns.count == 4)
    #expect(readout.findings.first == "1:1 transcript.no-speakers")
  }

  @Test("a name that stands once among clear labels is told, not taken")
  func onceOnlyName() {
    let readout = TranscriptReadout("I: Et.\n\nIP: To.\n\nRegionen: tre.\n\nI: Fire.\n\nIP: Fem.")
    #expect(readout.turns == ["I: Et.", "IP: To.⏎⏎Regionen: tre.", "I: Fire.", "IP: Fem."])
    #expect(readout.findings == ["5:1 transcript.unread-label"])
  }

  @Test(
    "a role or short code that stands once is a speaker",
    arguments: ["Observatør", "M1", "Teamleder", "Skatteministeren"])
  func onceOnlyRole(_ label: String) {
    let readout = TranscriptReadout("I: Et.\n\nIP: To.\n\n\(label): Tre.\n\nI: Fire.")
    #expect(readout.turns == ["I: Et.", "IP: To.", "\(label): Tre.", "I: Fire."])
  }

  @Test("a name in the legend is a speaker from the first time")
  func namedInLegend() {
    let readout = TranscriptReadout("Interviewer (I): A   Nabo (Bo): gæst\n\nI: Et.\n\nIP: To.\n\nBo: Tre.\n\nI: Fire.")
    #expect(readout.turns.contains("Bo: Tre."))
  }

  @Test("a label that begins a wrapped line inside a sentence is told, not taken")
  func labelInsideParagraph() {
    let text = "I: Et.\n\nLeder: To.\n\nI: Tre.\n\nLeder: der stod på døren\nLeder: og ikke andet.\n\nI: Fire."
    let readout = TranscriptReadout(text)
    #expect(readout.turns.count == 5)
    #expect(readout.findings == ["8:1 transcript.label-inside-paragraph"])
  }

  @Test("one label far down in an essay does not make the rest of it preamble")
  func strayLabel() {
    let readout = TranscriptReadout("Første afsnit.\n\nAndet afsnit.\n\nLeder: det er et ord.\n\nSidste afsnit.")
    #expect(readout.turns.count == 4)
    #expect(readout.transcript.speakers.isEmpty)
    #expect(readout.findings == ["1:1 transcript.no-speakers", "5:1 transcript.unread-label"])
  }

  @Test("a word that returns in an essay is no speaker", arguments: ["Kommunen", "Spørgsmål 1", "KSD", "Fase 2"])
  func recurringWord(_ word: String) {
    let text = (1...24).map { $0 % 8 == 0 ? "\(word): det er sagt." : "Et afsnit om noget." }.joined(separator: "\n\n")
    #expect(TranscriptReadout(text).transcript.speakers.isEmpty)
    #expect(TranscriptReadout(text).turns.count == 24)
  }

  @Test("numbered questions among clear labels are text")
  func numberedQuestions() {
    let readout = TranscriptReadout("I: Et.\n\nIP: To.\n\nSpørgsmål 1: Hvorfor?\n\nI: Tre.\n\nIP: Fire.")
    #expect(readout.turns == ["I: Et.", "IP: To.⏎⏎Spørgsmål 1: Hvorfor?", "I: Tre.", "IP: Fire."])
  }

  @Test("a list of terms, each once, is no conversation")
  func terms() {
    let readout = TranscriptReadout("Ydelse: et.\n\nKontrol: to.\n\nJobcenter: tre.\n\nBibliotek: fire.")
    #expect(readout.transcript.speakers.isEmpty)
    #expect(readout.turns.count == 4)
  }

  @Test("a label may have 63 characters and no more")
  func longestLabel() {
    let fits = "Konsulent fra " + String(repeating: "å", count: 49)
    #expect(TranscriptReadout("\(fits): Et.\n\nI: To.").turns == ["\(fits): Et.", "I: To."])
    let long = fits + "å"
    #expect(TranscriptReadout("I: Nul.\n\n\(long): Et.\n\nI: To.").turns.count == 2)
  }
}
