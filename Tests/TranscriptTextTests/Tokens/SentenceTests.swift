import Testing
import TranscriptText

/// The sentences of a turn's body, or of a plain text whose lines stand alone.
private func sentences(_ text: String, _ lineEnds: SentenceSplitter.LineEnds = .mayWrap, _ rules: WordRules = .danish)
  throws -> [String]
{
  let text = CanonicalText(text)
  let tokens = try Tokeniser(rules: rules).tokens(in: text, range: text.fullRange)
  return SentenceSplitter(lineEnds: lineEnds).sentences(in: text, tokens: tokens, range: 0..<tokens.count)
    .map { text[$0.range] }
}

@Suite("Sentences")
struct SentenceTests {
  @Test(
    "end behind a full stop, a question mark, an exclamation mark",
    arguments: [
      "Det er fint.|Vi går nu.", "Hvad nu?|Ikke noget!|Godt.", "»Det er fint.«|Han gik.", "(Det er fint.)|Han gik.",
      "Han sagde \"ja\".|Så gik han.", "Vi ventede...|Så kom de.", "Vi ventede…|Så kom de.", "Hvad?!|Nej.",
      "Det er fint.|- Vi har travlt.", "Det er fint.|– Vi har travlt.", "Vi er mange.|98 kommuner er med.",
      "Det koster 5 kr.|Det er dyrt.", "Og så videre osv.|Vi går.", "Det var i 2019.|Så kom KY.",
      "Det var fint.|\"Ja\".",
      "det var fint nok.|og så gik vi.", "det ved jeg ikke.|så ja.", "Hvad?|og så gik vi.", "Ja.|§ 7 gælder.",
    ])
  func breaks(_ marked: String) throws {
    let expected = marked.split(separator: "|").map(String.init)
    #expect(try sentences(expected.joined(separator: " ")) == expected)
  }

  @Test(
    "do not end inside",
    arguments: [
      "Det er bl.a. KY og f.eks. KSD.", "Det er ca. 40 pct. af dem.", "Hr. Madsen kom kl. 8.30 i går.",
      "Se jf. § 7, stk. 2 i loven.", "Den 2. maj kom de.", "Jens B. Hansen kom.", "H.C. Andersen kom.",
      "»Ja!« sagde hun.", "\"Hvad nu?\" spurgte han.", "Skyd den! foreslår et barn.", "- Et bryllup? fortsatte han.",
      "Det koster 5 mio. kr. om året.", "Vi ventede ... og så kom de.", "Vi ventede… og så kom de.",
      "1. Organisering er vigtig.", "Det var iflg. Det Nationale Råd.", "Det er dr. Madsen fra Skt. Hans.",
    ])
  func holdsTogether(_ sentence: String) throws {
    #expect(try sentences(sentence) == [sentence])
    #expect(try sentences("Ja. \(sentence) Nej.") == ["Ja.", sentence, "Nej."])
  }

  @Test("an initial before a word that begins sentences ends one")
  func pseudonym() throws {
    #expect(try sentences("Det er i kommune A. Det går godt.") == ["Det er i kommune A.", "Det går godt."])
  }

  @Test("an annotation or time code hides no end and belongs to the sentence before, [time] to the one after")
  func marks() throws {
    #expect(try sentences("Ja. [griner] Det er fint.") == ["Ja. [griner]", "Det er fint."])
    #expect(try sentences("Ja. #00:01:23-4# Det er fint.") == ["Ja. #00:01:23-4#", "Det er fint."])
    #expect(try sentences("Ja. [griner] [00:01:23] Det er fint.") == ["Ja. [griner]", "[00:01:23] Det er fint."])
    #expect(try sentences("Det er [griner] fint nok.") == ["Det er [griner] fint nok."])
  }

  @Test("with ICU's own rules abbreviations are known as well")
  func icuRules() throws {
    #expect(
      try sentences("Det er bl.a. KY. Jens B. Hansen kom.", .mayWrap, .icu)
        == ["Det er bl.a. KY.", "Jens B. Hansen kom."])
  }

  @Test("in plain text every line ends one")
  func lines() throws {
    #expect(try sentences("det er\nfint. Ja", .alwaysBreak) == ["det er", "fint.", "Ja"])
  }

  @Test("in a turn a blank line always ends one")
  func blankLine() throws {
    #expect(try sentences("det er\n\nfint") == ["det er", "fint"])
  }

  @Test("in a turn a line's end ends one after a full stop, or before a capital, not before a small letter")
  func paragraphs() throws {
    #expect(try sentences("Det er fint.\nog så gik vi") == ["Det er fint.", "og så gik vi"])
    #expect(try sentences("Det er fint\nOg så gik vi") == ["Det er fint", "Og så gik vi"])
    #expect(try sentences("Det er\nfint") == ["Det er\nfint"])
    #expect(try sentences("Det var den 2.\nmaj og ca.\n40 kom") == ["Det var den 2.\nmaj og ca.\n40 kom"])
  }

  @Test("lines that were wrapped to a width are read as one paragraph")
  func wrapped() throws {
    let text = """
      Altså jeg synes egentlig at det går meget godt med samarbejdet med
      Udbetaling Danmark og med jobcenteret, selv om vi sidder langt fra
      KY og alt det andet der er kommet til siden vi begyndte på det.
      """
    #expect(try sentences(text) == [text])
  }

  @Test("every token belongs to one, also where nothing ends")
  func complete() throws {
    #expect(try sentences("") == [])
    #expect(try sentences("...") == ["..."])
    #expect(try sentences("og så") == ["og så"])
    #expect(try sentences("[griner]") == ["[griner]"])
  }
}
