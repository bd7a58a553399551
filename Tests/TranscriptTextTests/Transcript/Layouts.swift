import Testing

/// A way in which transcripts are written, and how it is to be read.
struct Layout: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let turns: [String]

  init(_ name: String, _ text: String, _ turns: [String]) {
    testDescription = name
    self.text = text
    self.turns = turns
  }

  static let all = labels + times + Self.marks + mixed

  static let labels: [Layout] = [
    Layout(
      "short labels, blank lines, legend",
      """
      Interviewer (I): konsulent   Interviewperson (IP): leder

      I: Hvad laver du?

      IP: Jeg leder.

      Det har jeg gjort længe.

      I: Ja.
      """, ["I: Hvad laver du?", "IP: Jeg leder.⏎⏎Det har jeg gjort længe.", "I: Ja."]),
    Layout(
      "long labels, a line each",
      """
      Interviewer: Hej.
      Informant: Hej, hej.
      Og velkommen.
      Interviewer: Tak.
      """, ["Interviewer: Hej.", "Informant: Hej, hej.⏎Og velkommen.", "Interviewer: Tak."]),
    Layout(
      "numbered roles",
      """
      Moderator: Velkommen.
      Medarbejder 4: Tak.
      Medarbejder 12: I lige måde.
      """, ["Moderator: Velkommen.", "Medarbejder 4: Tak.", "Medarbejder 12: I lige måde."]),
    Layout(
      "focus group codes", "INT: Hvem?\n\nM1: Mig.\n\nK2: Og mig.\n\nM1/K2: Os!",
      [
        "INT: Hvem?", "M1: Mig.", "K2: Og mig.", "M1/K2: Os!",
      ]),
    Layout(
      "first names", "Milica: Hvordan går det?\nKristina: Godt.\nMilica: Dejligt.\nKristina: Ja.",
      [
        "Milica: Hvordan går det?", "Kristina: Godt.", "Milica: Dejligt.", "Kristina: Ja.",
      ]),
    Layout(
      "two names, once each", "Milica: Hvordan går det?\nKristina: Godt.",
      [
        "Milica: Hvordan går det?", "Kristina: Godt.",
      ]),
    Layout(
      "roles with parties", "Ordfører (S): Tak.\n\nMedlem (EL): Jeg spørger.\n\nOrdfører (S): Jeg svarer.",
      [
        "Ordfører (S): Tak.", "Medlem (EL): Jeg spørger.", "Ordfører (S): Jeg svarer.",
      ]),
    Layout(
      "titles in several words",
      """
      Social- og boligministeren: Ja.

      Klima-, energi- og forsyningsministeren: Nej.

      Ministeren for fødevarer, landbrug og fiskeri: Måske.
      """,
      [
        "Social- og boligministeren: Ja.", "Klima-, energi- og forsyningsministeren: Nej.",
        "Ministeren for fødevarer, landbrug og fiskeri: Måske.",
      ]),
    Layout("question and answer", "Q: Hvorfor?\nA: Derfor.", ["Q: Hvorfor?", "A: Derfor."]),
    Layout(
      "machine's speakers", "[SPEAKER_00]: Hej.\n[SPEAKER_01]: Hej.\nSPEAKER_00: Nå.",
      [
        "SPEAKER_00: Hej.", "SPEAKER_01: Hej.", "SPEAKER_00: Nå.",
      ]),
    Layout(
      "one speaker spelt in several ways", "IP 1: En.\nINT: To.\nip1: Tre.\nInt.: Fire.\nIP1.: Fem.",
      [
        "IP 1: En.", "INT: To.", "IP 1: Tre.", "INT: Fire.", "IP 1: Fem.",
      ]),
    Layout("a remark after the label", "I: Nå?\nIP: Ja.\nIP (griner): Nej.", ["I: Nå?", "IP: Ja.", "IP: Nej."]),
    Layout("no blank after the colon, tab after the colon", "I:Hej.\nIP:\tHej.", ["I: Hej.", "IP: Hej."]),
    Layout(
      "small letters throughout", "i: Et.\nip: To.\ni: Tre.\nip: Fire.\ni: Fem.\nip: Seks.",
      [
        "i: Et.", "ip: To.", "i: Tre.", "ip: Fire.", "i: Fem.", "ip: Seks.",
      ]),
  ]

  static let times: [Layout] = [
    Layout(
      "f4: a time code ends each turn", "I: Et. #00:00:05-2#\n\nIP: To.\n\nTre. #00:00:09-0#\n\nI: Fire. #00:01:00-0#",
      [
        "0 I: Et.", "5200 IP: To.⏎⏎Tre.", "9000 I: Fire.",
      ]),
    Layout(
      "f4: a time code begins each turn", "#00:00:06-2# I: Et.\n\n#00:01:23-4# IP: To.",
      ["6200 I: Et.", "83400 IP: To."]),
    Layout(
      "brackets before the label", "[00:00:09] Interviewer: Et.\nInformant: To.\n[01:10] Interviewer: Tre.",
      [
        "9000 Interviewer: Et.", "Informant: To.", "70000 Interviewer: Tre.",
      ]),
    Layout(
      "a time code on the line above", "[00:00:04]\nInterviewer: Et.\n\n[00:00:15]\nLeder: To.",
      [
        "4000 Interviewer: Et.", "15000 Leder: To.",
      ]),
    Layout(
      "a bare time code on the line above, now and then", "00:00:14\nI: Et.\n\nLeder: To.\n\n00:04:37\nI: Tre.",
      [
        "14000 I: Et.", "Leder: To.", "277000 I: Tre.",
      ]),
    Layout(
      "a bare time code before the label", "00:00:14 I: Et.\n00:00:16 Leder: To.", ["14000 I: Et.", "16000 Leder: To."]),
    Layout(
      "a time code between label and colon",
      "Interviewer (00:01:23): Et.\nLeder [01:30]: To.\nInterviewer 00:01:40: Tre.",
      [
        "83000 Interviewer: Et.", "90000 Leder: To.", "100000 Interviewer: Tre.",
      ]),
    Layout("a time code after the colon", "I: [01:23] Et.\nIP: #00:01:30-5# To.", ["83000 I: Et.", "90500 IP: To."]),
    Layout(
      "a label alone with a time code", "Interviewer: [00:00:01]\nEt.\n\nLeder: [00:00:04]\nTo.",
      [
        "1000 Interviewer: Et.", "4000 Leder: To.",
      ]),
    Layout(
      "Word's dictation", "00:00:04 Taler 1\nEt og to.\n\n00:00:09 Taler 2\nTre.",
      ["4000 Taler 1: Et og to.", "9000 Taler 2: Tre."]),
    Layout(
      "Teams' document", "Hanne Sø   0:04\nEt.\n\nBo Å   1:12\nTo.\n\nHanne Sø   1:20\nTre.\n\nBo Å   1:31\nFire.",
      [
        "4000 Hanne Sø: Et.", "72000 Bo Å: To.", "80000 Hanne Sø: Tre.", "91000 Bo Å: Fire.",
      ]),
    Layout(
      "a machine's ranges without speakers",
      "[00:00:00.000 --> 00:00:04.000]  Et.\n[00:00:04.500 --> 00:00:07.000]  To.",
      [
        "0 ?: Et.", "4500 ?: To.",
      ]),
  ]
}
