import CodingAnalysis
import CodingModel
import Foundation
import Reporting
import Testing
import TranscriptText

@Suite("Study report")
struct StudyReportTests {
  static let study = SampleStudy()
  static let page = StudyReport.report(study.analysis, context: SampleStudy.context())
    .rendered(as: .html, language: .danish)

  @Test("is one page without scripts, network or anything fetched")
  func selfContained() throws {
    #expect(Self.page.hasPrefix("<!DOCTYPE html>\n<html lang=\"da\">"))
    for forbidden in ["<script", "http://", "https://", "<link", "<img", "url(", "@import", " onclick", "<iframe"] {
      let rest = Self.page.replacingOccurrences(of: "http://www.w3.org/2000/svg", with: "")
      #expect(!rest.contains(forbidden), "\(forbidden)")
    }
    if let path = ProcessInfo.processInfo.environment["KODEKS_REPORT"] {
      try Self.page.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  @Test("every link leads to a place in the page, and no place has two owners")
  func links() {
    let ids = Self.page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(ids.count == Set(ids).count)
    let targets = Self.page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(targets.count > 20)
    for target in targets { #expect(ids.contains(target), "\(target)") }
  }

  @Test("what scrolls by itself can be reached by keyboard and has a name")
  func scrolling() {
    let regions = Self.page.matches(of: /<div class="(?:scroll|figure)"([^>]*)>/).map { String($0.1) }
    #expect(regions.count == 5)
    for region in regions {
      #expect(region.contains("role=\"region\"") && region.contains("tabindex=\"0\""))
      #expect(region.firstMatch(of: /aria-label="[^"]{3,}"/) != nil, "\(region)")
    }
  }

  @Test("is well-formed: every element that opens closes in its place")
  func wellFormed() {
    var open: [String] = []
    let void: Set<String> = ["meta", "br", "hr", "input"]
    let body = Self.page.replacing(/<style>(.|\n)*?<\/style>/, with: "")
    for match in body.matches(of: /<(\/?)([a-z][a-z0-9]*)([^<>]*?)(\/?)>/) {
      let name = String(match.2)
      if match.1 == "/" {
        #expect(open.popLast() == name)
      } else if match.4.isEmpty, !void.contains(name) {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }

  @Test("keeps codes that nobody was given, with their zeros")
  func zeroRows() throws {
    let row = try #require(
      Self.page.firstMatch(of: /<tr><th scope="row">[^\n]*Test &amp; »pilot« &lt;forsøg&gt;[^\n]*/))
    #expect(row.0.contains("0 af 3"))
    #expect(row.0.contains("0 af 5"))
  }

  @Test("says how many of a code's quotations are shown")
  func shownOfAll() {
    let counts = Self.study.analysis.quotations
    #expect(counts.contains { $0.segments.count < $0.total })
    for selection in counts {
      #expect(Self.page.contains("\(selection.segments.count) af \(selection.total) kodninger vist"))
    }
  }

  @Test("quotations stand verbatim, with the matched words marked")
  func verbatimQuotations() {
    let first = Self.study.analysis.quotations.flatMap(\.segments)
    #expect(!first.isEmpty)
    for segment in first.prefix(20) {
      let marked = segment.matches.map { CanonicalText(segment.text)[$0] }
      for words in marked { #expect(Self.page.contains("<mark>\(words)</mark>")) }
    }
  }

  @Test("text colours of the style sheet and of all swatches keep a contrast of 4.5")
  func contrast() {
    let white = CodeColor("#ffffff")
    for color in ["#1b1f23", "#53595f", "#0b5569"] { #expect(CodeColor(color).contrast(with: white) >= 4.5) }
    for ground in ["#eef5f7", "#ddecf0", "#cbe2e9", "#b7d8e1", "#fdf0c4", "#f4f6f7"] {
      #expect(CodeColor(ground).contrast(with: CodeColor("#1b1f23")) >= 4.5)
    }
    for red in stride(from: 0, through: 255, by: 17) {
      for green in stride(from: 0, through: 255, by: 17) {
        for blue in stride(from: 0, through: 255, by: 17) {
          let digits = [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
          let color = CodeColor("#" + digits)
          #expect(color.hexadecimal == "#" + digits)
          #expect(color.readableText.contrast(with: color) >= 4.5)
        }
      }
    }
  }

  @Test("the same input gives the same bytes, in every format")
  func deterministic() {
    let again = SampleStudy()
    for format in ReportFormat.allCases {
      let one = StudyReport.report(Self.study.analysis, context: SampleStudy.context())
        .rendered(as: format, language: .danish, width: 100)
      let other = StudyReport.report(
        StudyAnalysis(
          interviews: again.interviews, codings: again.codings.reversed(), codes: SampleStudy.codes, quotationLimit: 6),
        context: SampleStudy.context()
      ).rendered(as: format, language: .danish, width: 100)
      #expect(one == other)
    }
  }

  @Test("an empty project gives a page, not a crash")
  func emptyProject() {
    let study = StudyAnalysis(interviews: [], codings: [], codes: [])
    let context = ReportContext(language: .english, codes: [], codebookVersions: [], projectName: "x", date: "")
    let report = StudyReport.report(study, context: context)
    for format in ReportFormat.allCases {
      let isPicture = format == .svg
      #expect(report.rendered(as: format, language: .english).isEmpty == isPicture, "\(format): no codes, no picture")
    }
  }
}
