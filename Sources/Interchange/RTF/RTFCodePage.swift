internal import Foundation

/// Eight-bit encodings by their Windows numbers, as `\ansicpg` and fonts name them.
struct RTFCodePage {
  /// UTF-8 of each byte of 0x80 or more; empty where the encoding is not read.
  private let upper: [[UInt8]]

  /// UTF-8 for a byte of 0x80 or more; `nil` when it is unknown.
  func utf8(of byte: UInt8) -> [UInt8]? {
    let index = Int(byte) - 0x80
    return upper.indices.contains(index) && !upper[index].isEmpty ? upper[index] : nil
  }

  /// Makes the table of a code page.
  init(_ number: Int) {
    if let letters = Self.consoleLetters[number] {
      upper = letters.unicodeScalars.map { Array(String(Character($0)).utf8) }
    } else if let encoding = Self.encodings[number] {
      upper = (UInt8(0x80)...0xFF).map { byte in
        String(bytes: [byte], encoding: encoding).map { Array($0.utf8) } ?? []
      }
    } else {
      upper = []
    }
  }

  private static let encodings: [Int: String.Encoding] = [
    1250: .windowsCP1250, 1251: .windowsCP1251, 1252: .windowsCP1252, 1253: .windowsCP1253, 1254: .windowsCP1254,
    10000: .macOSRoman, 28591: .isoLatin1, 28592: .isoLatin2, 0: .windowsCP1252,
  ]

  /// The upper halves of the code pages of MS-DOS (IBM 437, 850, 865).
  private static let consoleLetters: [Int: String] = [
    437: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
      + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}",
    850: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
      + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}",
    865: "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø₧ƒáíóúñÑªº¿⌐¬½¼¡«¤░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
      + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}",
  ]

  /// The code page of a font's character set; `nil` for the document's own.
  static func ofCharset(_ charset: Int) -> Int? {
    switch charset {
    case 0, 2: 1252
    case 77: 10000
    case 128: 932
    case 129: 949
    case 134: 936
    case 136: 950
    case 161: 1253
    case 162: 1254
    case 163: 1258
    case 177: 1255
    case 178: 1256
    case 186: 1257
    case 204: 1251
    case 222: 874
    case 238: 1250
    case 254: 437
    case 255: 850
    default: nil
    }
  }
}
