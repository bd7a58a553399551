public import CodingModel

/// A file as it would come into the project.
public struct ImportPreview: Sendable {
  /// Characters that stay out for one reason.
  public struct LeftOut: Hashable, Sendable {
    let reason: String
    let reasonName: String
    let characters: Int
    let beginning: String

    /// Makes one; `beginning` is the first piece of it.
    public init(reason: String, reasonName: String, characters: Int, beginning: String) {
      self.reason = reason
      self.reasonName = reasonName
      self.characters = characters
      self.beginning = beginning
    }
  }

  /// Where the file's characters go, white space apart.
  public struct Account: Hashable, Sendable {
    let source: Int
    let transcript: Int
    let comments: Int
    let leftOut: [LeftOut]
    let missing: Int
    let added: Int
    let isCountedApart: Bool

    /// Makes an account; `isCountedApart` where the characters of the file were counted by a way of its own.
    public init(
      source: Int, transcript: Int, comments: Int, leftOut: [LeftOut], missing: Int, added: Int, isCountedApart: Bool
    ) {
      self.source = source
      self.transcript = transcript
      self.comments = comments
      self.leftOut = leftOut
      self.missing = missing
      self.added = added
      self.isCountedApart = isCountedApart
    }
  }

  let path: String
  let format: String
  let formatName: String
  let interview: Interview
  let comments: Int
  let account: Account

  /// Makes one; `format` is what programs call the file's format, `formatName` what people do.
  public init(
    path: String, format: String, formatName: String, interview: Interview, comments: Int, account: Account
  ) {
    self.path = path
    self.format = format
    self.formatName = formatName
    self.interview = interview
    self.comments = comments
    self.account = account
  }
}
