/// The control words that are read (Microsoft, Rich Text Format Specification 1.9.1); all others are passed over.
enum RTFWord: String, CaseIterable {
  // Encoding
  case ansi, mac, pc, pca, ansicpg, u, uc, upr, ud, bin
  // Fonts and styles
  case fonttbl, fcharset, cpg, f, deff, stylesheet, s, outlinelevel
  // Characters
  case plain, b, i, ul, uld, uldash, uldb, ulth, ulw, ulwave, ulnone, caps, scaps, v, deleted
  // Paragraphs
  case par, pard, sect, page, column, line, lbr, softline, intbl, tab
  // Tables
  case cell, nestcell, row, nestrow, trowd
  // Signs
  case emdash, endash, emspace, enspace, qmspace, bullet, lquote, rquote, ldblquote, rdblquote, zwj, zwnj, ltrmark,
    rtlmark
  // Notes and comments
  case footnote, ftnalt, annotation, atnid, atnauthor, atnref, atndate, atrfstart, atrfend
  // Text that is not the body's
  case header, headerl, headerr, headerf, footer, footerl, footerr, footerf
  case ftnsep, ftnsepc, ftncn, aftnsep, aftnsepc, aftncn
  case listtext, pntext, field, fldinst, fldrslt, xe, tc, shptxt, dptxbxtext, sn, sv
  // What the file says about itself
  case info, title, subject, author, `operator`, keywords, category, manager, company, doccomm, comment, generator,
    propname, staticval
  // Data, and text that is there twice
  case colortbl, pict, objdata, themedata, colorschememapping, datastore, latentstyles, listtable, listoverridetable,
    rsidtbl, revtbl, filetbl, xmlnstbl, mmathPr, panose, falt, fontemb, nonshppict, shprslt, shpinst, `do`,
    nonesttables, nesttableprops, wgrffmtfilter, datafield, blipuid, bkmkstart, bkmkend, pgdsctbl, pgdsc, pnseclvl, pn,
    fchars, lchars, userprops, listpicture, picprop, objclass, objname, hlloc, hlsrc, hlfr, protusertbl, passwordhash

  /// The words by their letters.
  static let byName = Dictionary(uniqueKeysWithValues: allCases.map { (RTFWordName($0.rawValue.utf8), $0) })
}

/// Up to 16 letters packed into a number each for eight, so that a word is looked up without making a `String`.
struct RTFWordName: Hashable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var count = 0

  init() {}

  init(_ letters: some Sequence<UInt8>) { for letter in letters { append(letter) } }

  /// Adds a letter; beyond sixteen the name is one that no word has.
  mutating func append(_ letter: UInt8) {
    if count < 8 { first = first << 8 | UInt64(letter) } else { second = second << 8 | UInt64(letter) }
    count += 1
  }
}
