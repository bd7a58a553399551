import CodingAnalysis
import CodingModel
import Foundation
import Reporting
import Testing
import TranscriptText

@Suite("Reports")
struct ReportTests {
  static let study = SampleStudy()

  private func rows(_ report: Report, table: String) throws -> [[String: Any]] {
    let text = report.rendered(as: .json, language: .danish)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let tables = object?["tables"] as? [String: Any]
    return try #require((tables?[table] as? [String: Any])?["rows"] as? [[String: Any]])
  }

  @Test("co-occurrence gives programs every pair with its four cells", arguments: UnitOfAnalysis.allCases)
  func coOccurrence(unit: UnitOfAnalysis) throws {
    let matrix = CoOccurrenceMatrix(
      interviews: Self.study.interviews, codings: Self.study.codings, codes: SampleStudy.codes, unit: unit)
    let report = CoOccurrenceReport.report(matrix, context: SampleStudy.context())
    let rows = try rows(report, table: "pairs")
    #expect(rows.count == matrix.pairs.count)
    for row in rows {
      let pair = try #require(
        matrix.pairs.first {
          $0.first.description == row["code_a"] as? String && $0.second.description == row["code_b"] as? String
        })
      #expect(row[unit == .segment ? "n12" : "n11"] as? Int == pair.n11)
      if unit != .segment { #expect(row["n00"] as? Int == pair.table?.n00) }
      if let number = pair.npmi.number {
        #expect(abs((row["npmi"] as? Double ?? .infinity) - number) < 1e-12)
      } else {
        #expect(row["npmi"] is NSNull)
      }
      #expect(row["npmi_undefined"] as? String == pair.npmi.reason?.rawValue)
    }
    #expect(rows.contains { $0[unit == .segment ? "n12" : "n11"] as? Int == 0 })
  }

  /// The first three turns of each interview, the first two with a code each, held against all codings.
  private static func evaluation(context: ReportContext) -> Report {
    let gold = study.interviews.flatMap { interview in
      zip(1...3, [SampleStudy.codes[1], SampleStudy.codes[4], nil]).map { turn, code in
        GoldPassage(
          interview: interview.id, interviewName: interview.name, turn: turn, codes: [code].compactMap(\.self))
      }
    }
    let evaluation = RuleEvaluation(
      gold: gold, interviews: study.interviews, codings: study.codings, codes: SampleStudy.codes, levels: [1, 2])
    let scope = RuleEvaluationScope(file: "gold.tsv", split: "held", showsDifferences: true, showsText: true)
    return RuleEvaluationReport.report(evaluation, scope: scope, context: context)
  }

  /// Every report that this room can make, with what its tables must state.
  private static func reports(_ language: Language) throws -> [(report: Report, keys: [String])] {
    let context = SampleStudy.context(language)
    let counted = ["definition", "filter", "n", "codebooks", "date"]
    let term = try #require(ConcordanceTerm("superbruger*"))
    let frequencies = CodeFrequencyTable(
      interviews: study.interviews, codings: study.codings, codes: SampleStudy.codes)
    let list = QuotationList(interviews: study.interviews, codings: study.codings)
    let units = UnitOfAnalysis.allCases.map { unit in
      CoOccurrenceMatrix(
        interviews: study.interviews, codings: study.codings, codes: SampleStudy.codes, unit: unit)
    }
    let ofCodes: [(Report, [String])] =
      units.map { (CoOccurrenceReport.report($0, context: context), counted + ["unit"]) } + [
        (StudyReport.report(study.analysis, context: context), counted),
        (CrossTabulationReport.report(study.themes, context: context), counted + ["unit"]),
        (CodeFrequencyReport.report(frequencies, context: context), counted),
        (QuotationsReport.report(list, context: context), counted),
        (ConcordanceReport.report(Concordance(term: term, interviews: study.interviews), context: context), counted),
        (
          CodingDifferenceReport.report(
            SampleLists.difference, of: SampleLists.run, isDryRun: false, context: context),
          counted + ["unit"]
        ),
        (evaluation(context: context), counted + ["unit"]),
        (VerdictReport.report(RuleVerdictTable(list, codes: SampleStudy.codes), context: context), counted + ["unit"]),
        (
          VerdictReport.report(list, verdicts: [], goneCount: 1, timeZone: .gmt, context: context), counted
        ),
        (
          VerdictReport.report(
            VerdictOutcome(before: .init(proposed: 1), after: .init(accepted: 1), changed: 1, kept: 1), of: .accept,
            context: context), ["definition", "n", "date", "unit"]
        ),
      ]
    return ofCodes + SampleLists.reports(language).map { ($0, ["definition", "n"]) }
  }

  @Test("every table of every report states what it counts", arguments: Language.allCases)
  func statements(language: Language) throws {
    let reports = try Self.reports(language)
    #expect(Set(reports.map(\.report.id)).count == 14)
    for (report, keys) in reports {
      var tables = 0
      for case .table(let table) in report.blocks {
        let stated = table.statements.map(\.key)
        for key in keys { #expect(stated.contains(key), "\(report.id) \(table.id) \(key)") }
        #expect(table.statements.allSatisfy { !$0.text.isEmpty })
        #expect(table.rows.allSatisfy { $0.values.count == table.columns.count }, "\(report.id) \(table.id)")
        tables += 1
      }
      #expect(tables > 0, "\(report.id)")
    }
  }

  @Test(
    "every measure of a list of pairs is defined where it stands, with who proposed it", arguments: Language.allCases)
  func measures(language: Language) throws {
    let other = try #require(SampleStudy.codes.last)
    let twice = Self.study.codings.map { coding in
      Coding(
        id: SampleStudy.uuid(coding.range.start), interview: coding.interview, range: coding.range, code: other,
        coder: .rules)
    }
    for unit in UnitOfAnalysis.allCases {
      let matrix = CoOccurrenceMatrix(
        interviews: Self.study.interviews, codings: Self.study.codings + twice, codes: SampleStudy.codes, unit: unit)
      let report = CoOccurrenceReport.report(matrix, context: SampleStudy.context(language))
      let text = report.rendered(as: .terminal, language: language).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      let terms =
        unit == .segment
        ? ["n A = ", "n B = ", "n12 = ", "A∩B = ", "B∩A = ", "c = n12/", "Dice = ", "Dice 1945", "ATLAS.ti"]
        : unit == .character
          ? ["n A = ", "n11 = ", "Jaccard 1901", "B/A = n11/n A"]
          : ["n A = ", "n11 = ", "Jaccard 1901", "Bouma 2009", "log odds = ln", "1\(language.decimalMark)96·SE"]
      for term in terms { #expect(text.contains(term), "\(unit) \(term)") }
      let json = report.rendered(as: .json, language: language)
      for key in unit == .segment ? ["n12", "c", "dice"] : ["n00", "jaccard", "npmi", "log_odds_se"] {
        #expect(json.contains("\"\(key)\": \""), "\(unit) \(key)")
      }
    }
  }

  @Test("a shortened list of pairs says which option shows the rest")
  func pairLimit() {
    let matrix = CoOccurrenceMatrix(
      interviews: Self.study.interviews, codings: Self.study.codings, codes: SampleStudy.codes, unit: .turn)
    let meeting = matrix.pairs.count { $0.n11 > 0 }
    #expect(meeting > 5)
    func text(_ limit: Int) -> String {
      CoOccurrenceReport.report(matrix, context: SampleStudy.context(), pairLimit: limit)
        .rendered(as: .terminal, language: .danish)
    }
    #expect(text(5).contains("5 af \(meeting) par, der mødes, er vist; »--limit \(meeting)« viser alle"))
    #expect(!text(meeting).contains("--limit"))
    let page = StudyReport.report(Self.study.analysis, context: SampleStudy.context())
      .rendered(as: .terminal, language: .danish)
    #expect(meeting <= 20 || page.contains("»kodeks cooccurrence --limit \(meeting)« viser alle"))
  }

  @Test("codings are not called segments: those that overlap are one segment", arguments: Language.allCases)
  func words(language: Language) {
    let list = QuotationList(interviews: Self.study.interviews, codings: Self.study.codings)
    let quotations = QuotationsReport.report(list, context: SampleStudy.context(language))
      .rendered(as: .terminal, language: language)
    #expect(!quotations.lowercased().contains(language.pick("uddrag", "segment")))
    let themes = CrossTabulationReport.report(Self.study.themes, context: SampleStudy.context(language))
      .rendered(as: .terminal, language: language).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(themes.contains(language.pick("lagt sammen til ét uddrag", "merged into one segment")))
  }

  @Test("the log shows the reader's clock with its offset, and programs the same moment in UTC")
  func clock() throws {
    let change = try #require(SampleLists.changes.first)
    func text(_ hours: Double, _ format: ReportFormat) throws -> String {
      let zone = try #require(TimeZone(secondsFromGMT: Int(hours * 3600)))
      return LogReport.report([change], projectName: "p", timeZone: zone, language: .danish)
        .rendered(as: format, language: .danish)
    }
    #expect(try text(1, .terminal).contains("2020-11-02 10:00:00 +01:00"))
    #expect(try text(-9.5, .terminal).contains("2020-11-01 23:30:00 −09:30"))
    #expect(try text(0, .terminal).contains("2020-11-02 09:00:00 +00:00"))
    for hours in [1, -9.5, 0] {
      #expect(try text(hours, .json).contains("\"time\": \"2020-11-02T09:00:00Z\""))
    }
  }

  @Test("the difference of a run states the codebooks that were run, not those that made the codings before")
  func differenceStatements() {
    let report = CodingDifferenceReport.report(
      SampleLists.difference, of: SampleLists.run, isDryRun: true, context: SampleStudy.context())
    let text = report.rendered(as: .terminal, language: .danish).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(text.contains("Enhed: kodning"))
    #expect(text.contains("alle replikker, også interviewerens"))
    #expect(text.contains("n: 2 kodninger, 2 interviews · Kodebog: a 2.0 (aaaaaaaa), b 2.0 (bbbbbbbb)"))
    #expect(!text.contains("a1b2c3d4"))
  }

  @Test("keys of machine formats are lower case and unique, and do not depend on the language")
  func machineKeys() throws {
    let danish = try Self.reports(.danish)
    let english = try Self.reports(.english)
    for ((one, _), (other, _)) in zip(danish, english) where one.id != "crosstab" && one.id != "study" {
      let header = one.rendered(as: .tsv, language: .danish).prefix { $0 != "\n" }.split(separator: "\t")
      #expect(header.allSatisfy { $0.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil }, "\(header)")
      #expect(Set(header).count == header.count)
      #expect(header == other.rendered(as: .tsv, language: .english).prefix { $0 != "\n" }.split(separator: "\t"))
    }
  }

  @Test("lists say the same to programs in every language")
  func machineLists() {
    for (one, other) in zip(SampleLists.reports(.danish), SampleLists.reports(.english)) {
      #expect(one.rendered(as: .tsv, language: .danish) == other.rendered(as: .tsv, language: .english))
    }
  }

  @Test("what became of each interview, codebook and change is told in fixed words and numbers")
  func fixedWords() {
    let tables = SampleLists.reports(.danish).map { report in
      report.rendered(as: .tsv, language: .danish).split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
    }
    func column(_ key: String, _ table: Int) -> [String] {
      tables[table][0].firstIndex(of: key).map { place in tables[table].dropFirst().map { $0[place] } } ?? []
    }
    #expect(column("status", 0) == ["added", "unchanged"])
    #expect(column("informant_turns", 0) == ["16", "16"])
    #expect(column("status", 1) == ["added", "replaced", "unchanged"])
    #expect(column("former_version", 1) == ["", "1.0", ""])
    #expect(column("sha256", 1).map(\.count) == [64, 64, 64])
    #expect(column("kind", 2) == ChangeKind.allCases.map(\.rawValue))
    func kinds(with key: String) -> [String] {
      zip(column("kind", 2), column(key, 2)).filter { $1 != "0" }.map { "\($0):\($1)" }
    }
    #expect(kinds(with: "add_coding") == ["code:1"])
    #expect(kinds(with: "remove_coding") == ["code:1"])
    #expect(column("reject_coding", 2) == ChangeKind.allCases.map { _ in "0" })
    #expect(Set(column("time", 2)) == ["2020-11-02T09:00:00Z"])
    #expect(!tables[2][0].contains("operations"))
  }

  @Test("words that programs read are lower case, with hyphens inside")
  func machineWords() {
    let words =
      UndefinedReason.allCases.map(\.rawValue) + ChangeKind.allCases.map(\.rawValue)
      + OperationKind.allCases.map(\.rawValue) + UnitOfAnalysis.allCases.map(\.rawValue)
      + SpeakerRole.allCases.map(\.rawValue) + SourceEncoding.allCases.map(\.rawValue)
      + CodedSpan.allCases.map(\.rawValue) + VerdictSelection.allCases.map(\.rawValue)
      + VerdictStatus.allCases.map(\.rawValue)
    for word in words { #expect(word.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(word)") }
  }

  @Test("the day is ISO 8601 for programs and words for people")
  func day() throws {
    let report = CrossTabulationReport.report(Self.study.themes, context: SampleStudy.context())
    #expect(report.rendered(as: .json, language: .danish).contains("\"date\": \"2020-11-20\""))
    #expect(report.rendered(as: .terminal, language: .danish).contains("20. november 2020"))
  }

  @Test("the study's interviews stand once per value, with the key beside it, and without headings for programs")
  func overviewRows() throws {
    let report = StudyReport.report(Self.study.analysis, context: SampleStudy.context())
    let rows = try rows(report, table: "interviews")
    #expect(rows.count == 15)
    #expect(rows.first?["attribute"] as? String == "kommune")
    #expect(rows.first?["value"] as? String == "fynsk")
    let header = report.rendered(as: .tsv, language: .danish).prefix { $0 != "\n" }
    #expect(header == "transcript\tattribute\tvalue\tturns\twords\tcodings")
    #expect(report.rendered(as: .terminal, language: .danish).contains("fynsk (3 interviews)"))
  }

  @Test(
    "the choice of quotations is told in the attribute's own words",
    arguments: [
      ("kommune", "så mange kommuner og interviews"), ("rolle", "så mange værdier af »rolle« og så mange interviews"),
    ])
  func choice(key: String, words: String) {
    let study = StudyAnalysis(
      interviews: Self.study.interviews, codings: Self.study.codings, codes: SampleStudy.codes, by: key)
    let page = StudyReport.report(study, context: SampleStudy.context()).rendered(as: .html, language: .danish)
    #expect(page.contains("De er valgt sådan, at \(words) som muligt kommer til orde."))
    #expect((key == "kommune") == page.contains("kommuner og interviews"))
  }

  @Test("a cross-tabulation reads as 3 af 3 and 5 af 5 and keeps zero rows")
  func crossTabulation() throws {
    let report = CrossTabulationReport.report(Self.study.themes, context: SampleStudy.context())
    let text = report.rendered(as: .terminal, language: .danish)
    let specialists = try #require(text.split(separator: "\n").first { $0.contains("Specialisering") })
    #expect(specialists.contains("3 af 3") && specialists.contains("15 af 15") && specialists.contains("5 af 5"))
    let test = try #require(text.split(separator: "\n").first { $0.contains("Test & »pilot«") })
    #expect(test.contains("0 af 15") && test.contains("0 af 5"))
    let header = report.rendered(as: .tsv, language: .danish).prefix { $0 != "\n" }
    #expect(header.hasPrefix("code\tname\tvalue_fynsk\tvalue_fynsk_n\tvalue_midtjysk\tvalue_midtjysk_n"))
  }

  @Test("quotations give programs one object per coding, with the very bytes it names")
  func quotations() throws {
    let list = QuotationList(interviews: Self.study.interviews, codings: Self.study.codings)
    let text = QuotationsReport.report(list, context: SampleStudy.context()).rendered(as: .json, language: .danish)
    let records = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(records.count == list.segments.count)
    for record in records {
      let name = try #require(record["transcript"] as? String)
      let interview = try #require(Self.study.interviews.first { $0.name == name })
      let start = try #require(record["start"] as? Int)
      let end = try #require(record["end"] as? Int)
      let words = interview.transcript.text[TextRange(start: start, end: end)]
      #expect(record["text"] as? String == words)
      let matches = try #require(record["matches"] as? [[String: Any]])
      for match in matches {
        let range = TextRange(start: match["start"] as? Int ?? -1, end: match["end"] as? Int ?? -1)
        #expect(interview.transcript.text[range] == match["text"] as? String)
      }
      let keys: Set<String> = [
        "id", "transcript", "turn", "start", "end", "time", "speaker", "role", "code", "coder", "verdict", "rule",
        "rules", "matches", "text",
      ]
      #expect(Set(record.keys) == keys)
    }
  }

  @Test("no quotations is an empty array for programs and a sentence for people")
  func noQuotations() {
    let report = QuotationsReport.report(
      QuotationList(interviews: Self.study.interviews, codings: []), context: SampleStudy.context())
    #expect(report.rendered(as: .json, language: .danish) == "[]\n")
    #expect(report.rendered(as: .terminal, language: .danish).contains("Ingen kodninger i udvalget."))
  }

  @Test("a concordance says how many places it found, in how many interviews")
  func concordance() throws {
    let term = try #require(ConcordanceTerm("superbruger*"))
    let concordance = Concordance(term: term, interviews: Self.study.interviews, context: 20)
    let report = ConcordanceReport.report(concordance, context: SampleStudy.context())
    let text = report.rendered(as: .terminal, language: .danish)
    #expect(text.contains("40 steder i 12 af 15 interviews"))
    let tsv = report.rendered(as: .tsv, language: .danish).split(separator: "\n")
    #expect(tsv.count == 41)
    #expect(tsv[0] == "transcript\tturn\tstart\tend\ttime\tspeaker\trole\tleft\tmatch\tright")
  }

  @Test("frequencies have a row for every code")
  func frequencies() throws {
    let table = CodeFrequencyTable(
      interviews: Self.study.interviews, codings: Self.study.codings, codes: SampleStudy.codes)
    let report = CodeFrequencyReport.report(table, context: SampleStudy.context())
    let rows = try rows(report, table: "codes")
    #expect(rows.map { $0["code"] as? String } == SampleStudy.codes.map(\.description))
    #expect(rows.map { $0["turns"] as? Int } == table.rows.map(\.turns))
  }

  @Test("two codes of the same name are told apart by the name above them")
  func sharedNames() throws {
    let labels = [("a", "Alfa"), ("a/x", "Tid"), ("b", "Beta"), ("b/x", "Tid")].compactMap { path, name in
      CodePath(path).map { CodeLabel(path: $0, name: name, color: "#123456", definition: "") }
    }
    let context = ReportContext(
      language: .danish, codes: labels, codebookVersions: [], projectName: "p", date: "")
    let matrix = CoOccurrenceMatrix(
      interviews: Self.study.interviews, codings: [], codes: labels.map(\.path), unit: .turn)
    let names = try rows(CoOccurrenceReport.report(matrix, context: context), table: "pairs").map {
      $0["name_a"] as? String
    }
    #expect(names.contains("Alfa › Tid"))
  }
}
