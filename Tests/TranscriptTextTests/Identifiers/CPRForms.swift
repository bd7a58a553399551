import TestSupport

/// Written forms of numbers that nobody has: dates with a serial number that fails modulus 11, or with one of letters.
enum CPRForms {
  /// A number to be written in many ways.
  struct Number {
    let day: String
    let month: String
    let year: String
    let serial: String

    var date: String { day + month + year }
    var digits: [Int] { (date + serial).compactMap(\.wholeNumberValue) }
  }

  /// How a number can be written; what is put in is date and serial number.
  static let writings: [@Sendable (Number) -> String] = [
    { "\($0.date)-\($0.serial)" }, { "\($0.date)\($0.serial)" }, { "\($0.date) \($0.serial)" },
    { "\($0.date)  \($0.serial)" }, { "\($0.date) - \($0.serial)" }, { "\($0.date)- \($0.serial)" },
    { "\($0.date) -\($0.serial)" }, { "\($0.date)–\($0.serial)" }, { "\($0.date) – \($0.serial)" },
    { "\($0.date)—\($0.serial)" }, { "\($0.date)\u{2011}\($0.serial)" }, { "\($0.date)\u{2010}\($0.serial)" },
    { "\($0.date)\u{2212}\($0.serial)" }, { "\($0.date)\u{A0}\($0.serial)" }, { "\($0.date)\u{2009}\($0.serial)" },
    { "\($0.date)\u{202F}\($0.serial)" }, { "\($0.date)\u{AD}\($0.serial)" }, { "\($0.date)--\($0.serial)" },
    { "\($0.date)\n\($0.serial)" }, { "\($0.date)-\n\($0.serial)" }, { "\($0.date) -\n  \($0.serial)" },
    { "\($0.date)\r\n\($0.serial)" }, { "\($0.date)\t\($0.serial)" }, { "\($0.date)/\($0.serial)" },
    { "\($0.date).\($0.serial)" }, { "\($0.date)_\($0.serial)" },
    { "\($0.day).\($0.month).\($0.year)-\($0.serial)" }, { "\($0.day).\($0.month).\($0.year) \($0.serial)" },
    { "\($0.day).\($0.month).\($0.year) - \($0.serial)" }, { "\($0.day)/\($0.month)/\($0.year)-\($0.serial)" },
    { "\($0.day)/\($0.month)/\($0.year) \($0.serial)" }, { "\($0.day)-\($0.month)-\($0.year)-\($0.serial)" },
    { "\($0.day)-\($0.month)-\($0.year) \($0.serial)" }, { "\($0.day) \($0.month) \($0.year) \($0.serial)" },
    { "\($0.day) \($0.month) \($0.year)-\($0.serial)" },
    { "\($0.day)\u{A0}\($0.month)\u{A0}\($0.year)\u{A0}\($0.serial)" },
    { "\($0.day). \($0.month). \($0.year) - \($0.serial)" }, { "\($0.day).\($0.month).19\($0.year)-\($0.serial)" },
    { "\($0.day)\($0.month)19\($0.year)-\($0.serial)" }, { "\($0.day)\($0.month) \($0.year) \($0.serial)" },
    { "\($0.date) \($0.serial.prefix(2)) \($0.serial.suffix(2))" },
    { "\($0.date)-\($0.serial.prefix(2))-\($0.serial.suffix(2))" },
    { "\($0.day) \($0.month) \($0.year) \($0.serial.prefix(2)) \($0.serial.suffix(2))" },
    { ($0.date + $0.serial).map(String.init).joined(separator: " ") },
    { ($0.date + $0.serial).map(String.init).joined(separator: "-") },
    { "\($0.date)-" + $0.serial.map(String.init).joined(separator: " ") },
    { "CPR:\($0.date)\($0.serial)" }, { "cpr-nr.\($0.date)-\($0.serial)" }, { "(\($0.date)-\($0.serial))" },
    { "»\($0.date)\($0.serial)«" }, { "x\($0.date)-\($0.serial)y" }, { "CPR\($0.date)\($0.serial)" },
    { "[\($0.date) \($0.serial)]" }, { "nr.\($0.date)\($0.serial)." }, { "\"\($0.date)-\($0.serial)\"," },
    { fullWidth("\($0.date)-\($0.serial)") }, { fullWidth("\($0.date)\($0.serial)") },
    { arabic("\($0.date)-\($0.serial)") }, { arabic("\($0.date)\($0.serial)") },
    { "\($0.date)\u{200B}-\u{200B}\($0.serial)" },
  ]

  /// Numbers of all centuries and seasons, drawn with a fixed seed: their serial numbers fail modulus 11.
  static func numbers(_ count: Int, seed: UInt64) -> [Number] {
    var generator = SeededGenerator(seed: seed)
    var numbers: [Number] = []
    while numbers.count < count {
      let kind = generator.next() % 4
      let day = 1 + Int(generator.next() % 28) + (kind == 1 ? 60 : 0)
      let month = 1 + Int(generator.next() % 12) + (kind == 2 ? 20 : 0) + (kind == 3 ? 40 : 0)
      let number = Number(
        day: two(day), month: two(month), year: two(Int(generator.next() % 100)),
        serial: two(Int(generator.next() % 100)) + two(Int(generator.next() % 100)))
      if !fitsModulus(number.digits) { numbers.append(number) }
    }
    return numbers
  }

  /// Forms that fit no pattern above, or stand beside something.
  static let listed = [
    "010203-1234", "0102031234", "010203 1234", "01.02.03-1234", "01 02 03 1234", "010203 - 1234", "010203–1234",
    "010203\u{2011}1234", "010203\n1234", "01-02-03-1234", "1.2.03-1234", "1/2/03-1234", "01.2.03-1234",
    "610203-1234", "010203-AB12", "010203-1A2B", "010203-ABCD", "010203-ab12", "010203AB12", "010203 AB12",
    "012203-1234", "014203-1234", "290200-1234", "311299-0000", "Mit cpr er 010203-1234.", "cpr=010203-1234;",
    "010203-1234og", "nr010203-1234", "Født 010203-1234, ja", "010203-1234/2", "010203-1234-5", "# 010203-1234 #",
    "010203\u{2028}1234", "010203 \u{2013} 1234", "\u{FF10}1\u{FF10}2\u{FF10}3-1234",
  ]

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func fitsModulus(_ digits: [Int]) -> Bool {
    zip(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).reduce(0) { $0 + $1.0 * $1.1 } % 11 == 0
  }

  private static func fullWidth(_ text: String) -> String { inScript(text, zero: 0xFF10) }

  private static func arabic(_ text: String) -> String { inScript(text, zero: 0x0660) }

  private static func inScript(_ text: String, zero: UInt32) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          guard (0x30...0x39).contains(scalar.value) else { return scalar }
          return Unicode.Scalar(zero + scalar.value - 0x30) ?? scalar
        }))
  }
}
