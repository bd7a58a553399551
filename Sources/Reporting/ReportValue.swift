public import CodingAnalysis

/// What stands in a cell. How it looks is the renderer's business.
public enum ReportValue: Hashable, Sendable {
  /// Text as it is.
  case text(String)
  /// A count.
  case integer(Int)
  /// A number shown with so many decimals; programs get all of them. `mark` refers to a note, such as `*`.
  case decimal(Double, digits: Int, mark: String = "")
  /// "3 of 5".
  case share(Int, of: Int)
  /// Yes or no.
  case flag(Bool)
  /// A measure without a value.
  case undefined(UndefinedReason)
  /// Nothing belongs here.
  case empty
  /// A code.
  case code(ReportCode)

  /// A measure, with so many decimals.
  public static func measure(_ measure: Measure, digits: Int, mark: String = "") -> ReportValue {
    switch measure {
    case .value(let number): .decimal(number, digits: digits, mark: mark)
    case .undefined(let reason): .undefined(reason)
    }
  }
}

/// A code as a report shows it.
public struct ReportCode: Hashable, Sendable {
  /// The written path: what programs and commands use.
  public let path: String
  /// What people read.
  public let text: String
  /// The code's colour, for a swatch beside the text.
  public let color: CodeColor
  /// How far it stands in below its theme; 0 for none.
  public let indentation: Int
  /// Where the report says more about it.
  public let anchor: String?

  /// Makes a code.
  public init(path: String, text: String, color: CodeColor, indentation: Int = 0, anchor: String? = nil) {
    self.path = path
    self.text = text
    self.color = color
    self.indentation = indentation
    self.anchor = anchor
  }
}
