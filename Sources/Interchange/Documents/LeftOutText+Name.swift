public import TranscriptText

extension LeftOutText.Reason {
  /// What people call it.
  public func name(in language: Language) -> String {
    switch self {
    case .pageMargin: language.pick("sidehoved og sidefod", "heads and feet of pages")
    case .deleted: language.pick("slettet med sporede ændringer", "deleted by tracked changes")
    case .hidden: language.pick("skjult tekst", "hidden text")
    case .markup: language.pick("formatets egne mærker", "the format's own marks")
    case .note: language.pick("formatets noter", "the format's notes")
    case .picture: language.pick("billeder og figurer", "pictures and shapes")
    case .restated:
      language.pick("talere og tider, skrevet på husets måde", "speakers and times, written in the house's form")
    case .generated:
      language.pick("lavet af programmet (sidetal, indholdsfortegnelse)", "made by the program (page numbers, contents)")
    }
  }
}
