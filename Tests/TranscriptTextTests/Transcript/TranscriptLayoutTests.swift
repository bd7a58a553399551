import Testing
import TranscriptText

@Suite("Transcript layouts")
struct TranscriptLayoutTests {
  @Test("every layout gives its turns, speakers and times", arguments: Layout.all)
  func layout(_ layout: Layout) {
    #expect(TranscriptReadout(layout.text).turns == layout.turns)
  }

  @Test("line ends of Windows and old Macs make no difference", arguments: Layout.all)
  func lineEnds(_ layout: Layout) {
    for end in ["\r\n", "\r"] {
      #expect(
        TranscriptReadout(layout.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end))
          .turns == layout.turns)
    }
  }

  @Test("nothing is lost: every character that is no white space lies in exactly one part", arguments: Layout.all)
  func accounting(_ layout: Layout) {
    let problems = TranscriptInvariants(SourceFile(path: "a.txt", text: layout.text)).problems
    #expect(problems == [])
  }
}
