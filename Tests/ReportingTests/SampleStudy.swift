import CodingAnalysis
import CodingModel
import Foundation
import Reporting
import TranscriptText

/// A constructed study: fifteen interviews in five municipalities, seventeen codes in four themes. No chance in it.
struct SampleStudy {
  let interviews: [Interview]
  let codings: [Coding]

  static let municipalities = ["fynsk", "midtjysk", "nordjysk", "sjællandsk", "sydjysk"]

  static let labels: [CodeLabel] = [[CodeLabel]](
    arrayLiteral:
      label("org", "Organisering", "#4269d0", "Hvordan arbejdet er delt op og ledes."),
    label("org/gang", "Arbejdsgange", "#4269d0", "Trin, rækkefølge og rutiner i sagsbehandlingen."),
    label("org/special", "Specialisering", "#6f8fe0", "Hvem der kan hvad: specialister og generalister."),
    label("org/ledelse", "Ledelse", "#2a4593", "Prioritering, opfølgning og støtte fra lederen."),
    label("sam", "Tværgående samarbejde", "#3ca951", "Samarbejde med andre enheder."),
    label("sam/job", "Jobcenter", "#3ca951", "Alt om samarbejdet med jobcenteret."),
    label("sam/borger", "Borgerservice", "#8ad18f", "Alt om samarbejdet med borgerservice."),
    label("sam/udk", "Udbetaling Danmark", "#1e6b2d", "Alt om samarbejdet med Udbetaling Danmark."),
    label("dig", "Digitale kompetencer", "#efb118", "Hvad medarbejdere og borgere kan med it."),
    label("dig/super", "Superbrugere", "#efb118", "Kolleger, der hjælper andre med systemerne."),
    label("dig/oplær", "Oplæring", "#f7d67a", "Kurser, sidemandsoplæring og vejledninger."),
    label("dig/udsat", "Digitalt udsatte borgere", "#a87500", "Borgere, der ikke kan betjene sig selv."),
    label("ky", "Påvirkning fra KY og KSD", "#9c3f5d", "Hvad de nye systemer gør ved arbejdet."),
    label("ky/auto", "Automatisering", "#9c3f5d", "Det, som systemet nu gør af sig selv."),
    label("ky/fejl", "Fejl og nedbrud", "#c97f97", "Når systemet ikke gør, som det skal."),
    label("ky/omvej", "Omveje", "#6b2339", "Lister, regneark og andre veje uden om systemet."),
    label("ky/test", "Test & »pilot« <forsøg>", "#666666", "Afprøvning, før systemet blev taget i brug.")
  ).flatMap { $0 }

  private static func label(_ text: String, _ name: String, _ color: String, _ definition: String) -> [CodeLabel] {
    guard let path = CodePath(text) else { return [] }
    return [
      CodeLabel(
        path: path, name: name, color: color, definition: definition,
        include: text.contains("/") ? "Også det, der kun nævnes i forbifarten." : "",
        exclude: text.contains("/") ? "Rene gengivelser af reglerne." : "")
    ]
  }

  static var codes: [CodePath] { labels.map(\.path) }

  static func context(_ language: Language = .danish) -> ReportContext {
    ReportContext(
      language: language, codes: labels,
      codebookVersions: ["organisering 1.0.0 (a1b2c3d4)", "samarbejde 1.1.0 (0f9e8d7c)"],
      projectName: "Ydelsesområdet i fem kommuner", date: "2020-11-20")
  }

  /// What people say, with the codes and the words that a rule would find.
  private static let sentences: [(text: String, code: String, words: String)] = [
    (
      "Altså, vi har delt sagerne efter cpr-nummer, så hver mandag går den første time med at fordele.", "org/gang",
      "fordele"
    ),
    (
      "Jeg er jo den eneste, der kan det med fleksløn, så når jeg holder ferie, ligger det bare.", "org/special",
      "eneste"
    ),
    ("Min leder prioriterer bunken sammen med os om morgenen, og det giver ro.", "org/ledelse", "leder"),
    (
      "Jobcenteret sidder på den anden side af gaden, men vi taler mest sammen gennem systemet.", "sam/job",
      "Jobcenteret"
    ),
    (
      "Borgerservice tager den første samtale, og så får vi den videre, når den er blevet svær.", "sam/borger",
      "Borgerservice"
    ),
    (
      "Det tager tre uger, før Udbetaling Danmark svarer, og imens ringer borgeren til os.", "sam/udk",
      "Udbetaling Danmark"
    ),
    (
      "Vi har to superbrugere, og de bliver afbrudt hele dagen, øh, hver gang noget driller.", "dig/super",
      "superbrugere"
    ),
    ("Oplæringen var en halv dag med en projektor, og så var det ellers bare i gang.", "dig/oplær", "Oplæringen"),
    ("De ældste borgere kan ikke finde ud af NemID, så de møder op, og så sidder vi der sammen.", "dig/udsat", "NemID"),
    ("KY regner selv ud nu, og det er jo fint, når det passer, men vi skal stadig se efter.", "ky/auto", "KY"),
    ("I sidste uge var KSD nede fra kl. 8.30 til over middag, og så stod vi der.", "ky/fejl", "KSD"),
    ("Så laver vi et regneark ved siden af, for ellers mister man overblikket, ikk'.", "ky/omvej", "regneark"),
  ]

  private static let fillers = [
    "Mm.", "Ja, lige præcis.", "Det har jeg faktisk ikke tænkt over før nu.", "(pause) Jo.",
  ]

  init() {
    var interviews: [Interview] = []
    var codings: [Coding] = []
    for number in 0..<15 {
      var draft = Draft(number: number)
      for turn in 0..<24 { draft.addTurn(turn) }
      interviews.append(draft.interview)
      codings += draft.codings
    }
    self.interviews = interviews
    self.codings = codings
  }

  var analysis: StudyAnalysis {
    StudyAnalysis(interviews: interviews, codings: codings, codes: Self.codes, quotationLimit: 6)
  }

  /// Codes by municipality.
  var themes: CrossTabulation {
    CrossTabulation(
      interviews: interviews, codings: codings, codes: Self.codes, by: "kommune", gathersDescendants: true)
  }

  /// One interview as it grows.
  private struct Draft {
    let number: Int
    let id: UUID
    var text = ""
    var turns: [Turn] = []
    var ranges: [TextRange] = []
    var words: [Int] = []
    var codings: [Coding] = []

    init(number: Int) {
      self.number = number
      id = SampleStudy.uuid(number)
    }

    mutating func addTurn(_ turn: Int) {
      let isInterviewer = turn.isMultiple(of: 3)
      let start = text.utf8.count
      text += isInterviewer ? "I: " : "IP: "
      let body = text.utf8.count
      for step in 0..<(isInterviewer ? 1 : 1 + (turn + number) % 4) {
        let choice = (number * 7 + turn * 5 + step * step * 3 + (turn * number) % 4) % 16
        // The first municipality has not heard of the last theme's codes, so that there are zeros to see.
        let isKnown = choice < SampleStudy.sentences.count && (number > 2 || choice < 9)
        let said = isKnown ? SampleStudy.sentences[choice] : (SampleStudy.fillers[choice % 4], "", "")
        if step > 0 { text += " " }
        let from = text.utf8.count
        text += said.0
        let range = TextRange(start: from, end: text.utf8.count)
        ranges.append(range)
        self.words += said.0.split(separator: " ").map { word in
          from + said.0[..<word.startIndex].utf8.count
        }
        addCoding(code: said.1, words: said.2, sentence: said.0, range: range)
      }
      turns.append(
        Turn(
          number: turn + 1, range: TextRange(start: start, end: text.utf8.count),
          body: TextRange(start: body, end: text.utf8.count), speaker: isInterviewer ? 0 : 1,
          time: TimeCode(milliseconds: turn * 73_000)))
      text += "\n\n"
    }

    private mutating func addCoding(code: String, words: String, sentence: String, range: TextRange) {
      guard let path = CodePath(code), let found = sentence.range(of: words) else { return }
      let start = range.start + sentence[..<found.lowerBound].utf8.count
      let evidence = RuleEvidence(
        codebook: path.components[0], codebookSHA256: "a1b2c3d4", rule: "\(code)#00000000", text: words, line: 12,
        matches: [TextRange(start: start, end: start + words.utf8.count)])
      codings.append(
        Coding(
          id: SampleStudy.uuid(number * 1000 + codings.count), interview: id, range: range, code: path, coder: .rules,
          evidence: [evidence]))
    }

    var interview: Interview {
      let municipality = SampleStudy.municipalities[number / 3]
      let role = ["leder", "sagsbehandler", "gruppe"][number % 3]
      let transcript = Transcript(
        name: "\(municipality)-\(role)", text: CanonicalText(text),
        header: [HeaderField(key: "Kommune", value: municipality), HeaderField(key: "Rolle", value: role)],
        speakers: [Speaker(label: "I", role: .interviewer), Speaker(label: "IP", role: .informant)], turns: turns)
      return Interview(id: id, transcript: transcript, sentences: ranges, wordStarts: words)
    }
  }

  static func uuid(_ number: Int) -> UUID {
    let digits = String(number)
    let padded = String(repeating: "0", count: 12 - digits.count) + digits
    return UUID(uuidString: "00000000-0000-4000-8000-\(padded)") ?? UUID()
  }
}
