import CodingModel
import Foundation
import Reporting
import Testing
import TranscriptText

@testable import Commands

@Suite("Values of options")
struct OptionValueTests {
  @Test("decimal numbers have a point or a comma, and bounds")
  func decimals() {
    for (text, number) in [("6,63", 6.63), ("6.63", 6.63), ("0", 0), (",5", 0.5), (".5", 0.5), ("1e-2", 0.01), ("+3", 3)] {
      #expect(DecimalNumber.value(text, in: 0...100) == number, "\(text)")
    }
    for text in ["nan", "inf", "-inf", "0x1p2", "", ",", "1,2,3", "-1", "100,1", "٣", "1 000", "1e999"] {
      #expect(DecimalNumber.value(text, in: 0...100) == nil, "\(text)")
    }
  }

  @Test(
    "an option refuses what is no number", arguments: [
      "keyness --by kommune --ll", "network --max-q", "saturation --threshold", "agreement --overlap",
    ])
  func refused(line: String) throws {
    let project = try TestProject.coded()
    for text in ["nan", "inf", "x", "-1"] { #expect(try project.run("\(line)=\(text)").status == .misuse, "\(text)") }
    #expect(!(try project.run("\(line)=0,5").errors.contains("passer ikke")))
  }

  @Test(
    "the largest number that an option takes is as good as any",
    arguments: [
      "cooccurrence --window", "cooccurrence --sequence --window", "cooccurrence org sys --window",
      "cooccurrence org sys --sequence --window", "cooccurrence --min", "cooccurrence --limit", "network --window",
      "network --min", "collocations arbejdet --min 1 --window", "collocations arbejdet --left", "words --limit",
      "collocations arbejdet --right", "collocations arbejdet --min", "keyness --by kommune --interviews",
      "keyness --by kommune --limit", "search arbejdet --context", "asked --questions", "saturation --base",
      "saturation --base 1 --run", "crosstab --by kommune --level", "suggest --limit", "log --limit",
      "idea suggest --challenges org --proposals sys --reach",
    ])
  func largest(line: String) throws {
    let project = try TestProject.coded()
    let (large, small) = (
      try project.run("\(line)=\(Int.max) --format json"),
      try project.run("\(line)=1000 --format json")
    )
    #expect(large.status == small.status && large.status != .misuse, "\(large.errors)")
    let digits = "9.223.372.036.854.775.807"
    #expect(large.output.replacing(digits, with: "1.000").replacing("\(Int.max)", with: "1000") == small.output)
  }

  @Test("segments have no npmi, so a network of them cannot be weighed by it")
  func weight() throws {
    let project = try TestProject.coded()
    let reply = try project.run("network --unit segment --weight npmi")
    #expect(reply.status == .misuse && reply.errors.contains("npmi") && reply.output.isEmpty)
    #expect(try project.run("network --unit character --weight npmi --test none").status != .misuse)
  }

  @Test("log --kind takes what the log prints", arguments: ChangeKind.allCases)
  func kinds(kind: ChangeKind) {
    for language in Language.allCases { #expect(ChangeKind(argument: kind.text(in: language)) == kind) }
    #expect(ChangeKind(argument: kind.rawValue) == kind)
  }

  @Test("the words for kinds of change are each other's in no language")
  func differentKinds() {
    for language in Language.allCases {
      #expect(Set(ChangeKind.allCases.map { $0.text(in: language) }).count == ChangeKind.allCases.count)
    }
  }

  @Test("a file of interviews may have a byte order mark, paths, and a name that is nearly right is suggested")
  func order() throws {
    let project = try TestProject.coded()
    try project.write([0xEF, 0xBB, 0xBF] + Array("syd\r\n\r\n ./nord.txt \r\n".utf8), to: "orden.txt")
    let table = try project.run("saturation --base 1 --run 1 --order orden.txt --format json").output
    let (south, north) = (table.firstRange(of: "\"syd\""), table.firstRange(of: "\"nord\""))
    #expect(try #require(south).lowerBound < #require(north).lowerBound)
    try project.write("syd\nnorrd\n", to: "fejl.txt")
    let wrong = try project.run("saturation --base 1 --run 1 --order fejl.txt")
    #expect(wrong.status == .misuse && wrong.errors.hasPrefix("fejl.txt:2: fejl: "))
    #expect(wrong.errors.contains("mente du »nord«"))
  }
}
