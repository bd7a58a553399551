import CodingModel
import Foundation
import Testing

@Suite("The beginning of an identity")
struct IdentityPrefixTests {
  private let id = UUID(
    uuid: (0xD7, 0x9E, 0xCC, 0xB0, 0xDE, 0x7E, 0x83, 0xBB, 0x9A, 0x48, 0x46, 0x6F, 0xDD, 0xA1, 0xA7, 0xCC))

  @Test(
    "digits of either case, with hyphens or without, are compared one by one",
    arguments: [
      ("d79e", true), ("D79ECCB0-DE7", true), ("d79eccb0-de7e-83bb-9a48-466fdda1a7cc", true), ("d79f", false),
      ("d79eccb0de7e83bb9a48466fdda1a7cd", false), ("d-7-9-e-c", true),
    ])
  func begins(text: String, isBeginning: Bool) throws {
    let prefix = try #require(IdentityPrefix(text))
    #expect(prefix.begins(id) == isBeginning)
    #expect(prefix.begins(id.uuidString.lowercased()) == isBeginning)
  }

  @Test(
    "too few digits, too many, or other signs are none",
    arguments: ["", "d79", "d7-9", "d79x", "ｄ79e", "d79eccb0de7e83bb9a48466fdda1a7cc0"])
  func malformed(text: String) { #expect(IdentityPrefix(text) == nil) }
}
