import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite("Counting line by line")
struct LineCountTests {
  /// Fifteen words, twelve of them distinct without regard to case; the last line has no end.
  static let text = """
    Jobcentret og jobcenteret.
    Job, penge og PENGE!

    Vi går ud på arbejdsmarkedet med 3 penge
    """

  /// The phrase stands on line 4; »job« is a word of its own on line 2 only.
  static let patterns = [
    ("arbejde", "jobcent*"), ("arbejde", "ud på arbejdsmarkedet"), ("penge", "penge*"), ("penge", "job"),
    ("intet", "og jobcentret"),
  ]

  static let counts: [(BenchJob, String)] = [
    (.words, "tokens\t15\ntypes\t12\n"),
    (.matches, "tokens\t15\ntypes\t12\ncode\tarbejde\t3\ncode\tpenge\t4\ncode\tintet\t0\n"),
    (
      .lines,
      """
      tokens\t15
      types\t12
      code\tarbejde\t3
      code\tpenge\t4
      code\tintet\t0
      co\tarbejde\t2\t1\t0
      co\tpenge\t1\t2\t0
      co\tintet\t0\t0\t0

      """
    ),
  ]

  @Test("the numbers are those counted by hand, with one thread or more", arguments: counts, [1, 2, 3, 64, 1_000_000])
  func byHand(wanted: (job: BenchJob, text: String), threads: Int) throws {
    let patterns = wanted.job == .words ? [] : Self.patterns.map { (code: $0.0, pattern: $0.1) }
    let count = try LineCount(Array(Self.text.utf8), patterns: patterns, threads: threads)
    #expect(count.lines(for: wanted.job) == wanted.text)
  }

  @Test("the command prints the same", arguments: counts, [1, 3])
  func command(wanted: (job: BenchJob, text: String), threads: Int) throws {
    let project = try TestProject()
    try project.write(Self.text, to: "tekst.txt")
    try project.write(Self.patterns.map { "\($0.0)\t\($0.1)\n" }.joined(), to: "ordliste.tsv")
    let line = "bench \(wanted.job.rawValue) tekst.txt --dictionary ordliste.tsv --threads \(threads)"
    #expect(try project.succeed(line) == wanted.text)
  }

  @Test("a text without words has none", arguments: ["", "\n", "\n\n\n", " . \n!"], [1, 3])
  func withoutWords(text: String, threads: Int) throws {
    let count = try LineCount(Array(text.utf8), patterns: [("a", "b*")], threads: threads)
    #expect(count.lines(for: .lines) == "tokens\t0\ntypes\t0\ncode\ta\t0\nco\ta\t0\n")
  }

  @Test("bytes that are no text are counted without failing, alike with any number of threads")
  func noText() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<50 {
      let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let one = try LineCount(bytes, patterns: [], threads: 1).lines(for: .words)
      #expect(try LineCount(bytes, patterns: [], threads: 3).lines(for: .words) == one)
    }
  }

  @Test("any number of threads gives the same numbers of a random text")
  func threads() throws {
    var generator = SeededGenerator(seed: 11)
    let words = [
      "job", "Job", "jobcentret", "penge", "ud", "på", "arbejdsmarkedet", "og", "æble", "3", ",", "\n", "\n", "\r\n",
    ]
    let patterns = Self.patterns.map { (code: $0.0, pattern: $0.1) }
    for _ in 0..<40 {
      let text = (0..<Int.random(in: 0...300, using: &generator)).map { _ in generator.pick(words) }.joined(
        separator: " ")
      let one = try LineCount(Array(text.utf8), patterns: patterns, threads: 1).lines(for: .lines)
      for threads in [2, 3, 7] {
        #expect(try LineCount(Array(text.utf8), patterns: patterns, threads: threads).lines(for: .lines) == one)
      }
    }
  }

  @Test("lines of the dictionary without a tabulator are passed over; its file must be text")
  func dictionary() throws {
    let project = try TestProject()
    try project.write(Self.text, to: "tekst.txt")
    try project.write("ordliste\n\npenge\tpenge*\n", to: "ordliste.tsv")
    #expect(
      try project.succeed("bench J2 tekst.txt --dictionary ordliste.tsv") == "tokens\t15\ntypes\t12\ncode\tpenge\t3\n")
    try project.write([0, 1, 2, 3], to: "ordliste.tsv")
    #expect(try project.run("bench J2 tekst.txt --dictionary ordliste.tsv").status == .misuse)
  }
}
