internal import CodingModel
internal import Foundation

/// What a line at the coding desk asks for.
enum DeskLine: Hashable, Sendable {
  /// The next turn.
  case next
  /// Give codes to a turn, several turns or a part of one.
  case code(CodeRequest)
  /// Take own codings with these codes away.
  case uncode(CodeRequest)
  /// Make a code and code with it.
  case make(name: String, definition: String)
  /// Accept proposals of the rules: by their numbers, or all of the turn.
  case accept([Int])
  /// Reject proposals of the rules: by their numbers, or all of the turn.
  case reject([Int])
  /// Write a memo on the turn.
  case memo(String)
  /// Show what a code means.
  case describe(String)
  /// Go to where a term stands next; empty for the term searched last.
  case search(String)
  /// Go to a turn by its number.
  case go(Int)
  /// Go to the next informant's turn without own codings.
  case nextUncoded
  /// Go to the next turn with proposals.
  case nextProposal
  /// Learn from what people have coded, and offer codes from here on.
  case suggest
  /// Go to the turn before.
  case back
  /// Take the last own change back.
  case undo
  /// Make it again.
  case redo
  /// Show the turn again.
  case show
  /// List the codes, or those that hold a text.
  case list(String)
  /// Show or hide what others have coded.
  case others
  /// Show the keys.
  case help
  /// Run a `kodeks` command.
  case command(String)
  /// Go to another interview, by a beginning of its name or its number; empty for the list of interviews.
  case interviews(String)
  /// Leave the desk.
  case leave
  /// Nothing: a comment of a script.
  case comment
  /// A line that cannot be read.
  case malformed(Malformation)

  /// What is wrong with a line.
  enum Malformation: Hashable, Sendable {
    /// A stretch or a range without a code.
    case missingCode
    /// A quotation mark that is not closed.
    case openQuotation
    /// A quotation without a word.
    case emptyQuotation
    /// `m` without a text.
    case emptyMemo
    /// `g` without a number.
    case missingNumber
    /// `+` without `ny` or without a name.
    case missingName
  }
}

/// Which codes go on what.
struct CodeRequest: Hashable, Sendable {
  /// The turns' numbers; `nil` for the turn at hand.
  var turns: ClosedRange<Int>?
  /// The part of the turn; `nil` for all of it.
  var part: QuotedPart?
  /// The codes.
  var codes: [CodeWord]
}

/// How a code is named at the desk.
enum CodeWord: Hashable, Sendable {
  /// By a beginning of its name or path.
  case name(String)
  /// By its path: what a choice among several has led to.
  case exactly(CodePath)
  /// By its place among the codes used lately, from 1.
  case recent(Int)
  /// The codes that were given last.
  case latest
}

/// A part of a turn, by its first and last words: `"ord … ord"`. Without an ellipsis the words are the whole part.
struct QuotedPart: Hashable, Sendable {
  /// The words that the part begins with, or all of it.
  let beginning: String
  /// The words that it ends with; `nil` where nothing is left out.
  let end: String?

  /// Takes a quotation apart at its first ellipsis (`…` or `...`); `nil` where no word stands on a side of it.
  init?(_ text: String) {
    let text = text.replacing("...", with: "…")
    let parts = text.split(separator: "…", maxSplits: 1, omittingEmptySubsequences: false).map {
      String($0).trimmingCharacters(in: .whitespaces)
    }
    guard let first = parts.first, !first.isEmpty else { return nil }
    guard parts.count == 2 else {
      self.init(beginning: first, end: nil)
      return
    }
    guard !parts[1].isEmpty else { return nil }
    self.init(beginning: first, end: parts[1])
  }

  init(beginning: String, end: String?) {
    self.beginning = beginning
    self.end = end
  }
}
