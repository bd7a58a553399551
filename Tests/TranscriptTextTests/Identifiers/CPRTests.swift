import TestSupport
import Testing

@testable import TranscriptText

@Suite("Civil registration numbers")
struct CPRTests {
  private func found(_ text: String) -> [IdentifierFinding] {
    IdentifierFinder().findings(in: CanonicalText(text)).filter { $0.kind == .cpr }
  }

  @Test("a number is found in every written form, and masked as a whole")
  func writtenForms() {
    let forms = CPRForms.numbers(12, seed: 7).flatMap { number in CPRForms.writings.map { $0(number) } }
    #expect(forms.count + CPRForms.listed.count >= 300)
    var missed: [String] = []
    for form in forms + CPRForms.listed {
      for text in [form, "Det er \(form) på papiret.", "nr.: \(form)\nog så"] {
        let masked = ResidualIdentifiers.masked(text)
        let digits = masked.text.unicodeScalars.count { $0.properties.numericType == .decimal }
        if masked.count != 1 || digits > (form.hasSuffix("/2") || form.hasSuffix("-5") ? 1 : 0)
          || found(text).count != 1
        {
          missed.append(text)
        }
      }
    }
    #expect(missed.isEmpty, "\(missed.count): \(missed.prefix(20))")
  }

  @Test(
    "what only looks like one is left alone",
    arguments: [
      "320203-1234", "001203-1234", "300299-1234", "CVR 12345678", "kl. 08.30.15", "1.202.031.234 kr.",
      "12010203123456", "31 12 20 23", "2023 2024", "den 01.02.2023 1500 borgere", "#00:01:23-4#", "[00:01:23]",
      "4f0102031234e88badbeef0102031234", "ab010203-1234-4abc-8def-0123456789ab", "010203-123", "010203-12345",
      "10.12.22 14.30", "20 21 22 23 24 25", "§ 25, stk. 2", "2019-2023", "010203", "1.234.567,89", "11 12 13",
    ])
  func notNumbers(text: String) {
    #expect(found(text).isEmpty)
    #expect(ResidualIdentifiers.masked(text).count == 0)
  }

  @Test("the check digit and the word before raise confidence, and refuse nothing")
  func certainty() {
    #expect(found("070761-4285").map(\.reason) == [.checkDigit])
    #expect(found("010203-1234").map(\.reason) == [.date])
    #expect(found("cpr-nummeret 010203-1234").map(\.certainty) == [.certain])
  }

  @Test(
    "a number that is said is found for review",
    arguments: [
      "nul en nul to nul tre tolv fireogtredive", "nul-et nul-to nul-tre en to tre fire",
      "nul et, nul to, nul tre, bindestreg, tolv fireogtredive", "nul en nul to nul tre tolv fire og tredive",
      "Det er enogtredive tolv nioghalvfems nul nul nul et.", "første i anden nul tre tolv fireogtredive",
      "første februar nitten treogtres tolv fireogtredive", "nul en nul to nul tre 12 34",
      "nul første nul anden treogtres tolv fireogtredive", "010203 tolv fire og tredive og så",
    ])
  func spoken(text: String) throws {
    let found = IdentifierFinder().findings(in: CanonicalText(text)).filter { $0.kind == .spokenCPR }
    #expect(found.count == (text.hasPrefix("010203") ? found.count : 1), "\(text)")
    #expect(!found.contains { !$0.isDoubtful })
  }

  @Test(
    "counting and years are no numbers that are said",
    arguments: [
      "en to tre fire fem seks syv otte ni ti elleve", "tyve enogtyve toogtyve treogtyve fireogtyve", "en to tre",
      "der var to eller tre, måske fire, og så fem til, og seks", "nitten treogtres", "fra ni til fire",
    ])
  func notSpoken(text: String) {
    #expect(!IdentifierFinder().findings(in: CanonicalText(text)).contains { $0.kind == .spokenCPR })
  }

  @Test("the debates hold no number", .enabled(if: !SharedData.debates.isEmpty, "\(SharedData.skipped)"))
  func debates() {
    for debate in SharedData.debates {
      let text = TextDecoder.decode(debate).value.text
      #expect(ResidualIdentifiers.ranges(in: text.utf8).isEmpty, "\(debate.path)")
      let scanned = ScannedText(text.utf8)
      #expect(SpokenCPRScan(IdentifierWords(scanned)).hits().isEmpty, "\(debate.path)")
    }
  }
}
