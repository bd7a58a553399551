internal import TranscriptText

extension RTFReading {
  /// Words that say what a group is for; `false` for other words.
  mutating func actOnDestination(_ word: RTFWord) -> Bool {
    if let purpose = Self.purpose(word) {
      beginAside(purpose)
      return true
    }
    switch word {
    case .fonttbl: group.target = .fonts
    case .stylesheet: group.target = .styles
    case .info, .userprops: break
    case .field: group.isGenerated = false
    case .fldrslt: if group.isGenerated { beginAside(.leftOut(.generated)) }
    case .ftnalt:
      if let last = asides.indices.last, asides[last].purpose == .footnote { asides[last].purpose = .endnote }
    case .upr:
      group.outerTarget = group.target
      group.target = .nowhere
    default:
      guard Self.isData(word) else { return false }
      group.target = .nowhere
    }
    return true
  }

  /// Inside data: text boxes and descriptions of pictures are text all the same.
  mutating func actInData(_ word: RTFWord) {
    switch word {
    case .ud: group.target = group.outerTarget
    case .shptxt, .dptxbxtext: beginAside(.leftOut(.picture))
    case .sn: beginAside(.fieldName)
    case .sv: beginAside(.fieldValue)
    default: break
    }
  }

  private static func purpose(_ word: RTFWord) -> RTFAside.Purpose? {
    switch word {
    case .header, .headerl, .headerr, .headerf, .footer, .footerl, .footerr, .footerf, .ftnsep, .ftnsepc, .ftncn,
      .aftnsep, .aftnsepc, .aftncn:
      .leftOut(.pageMargin)
    case .footnote: .footnote
    case .annotation: .annotation
    case .atnid: .initials
    case .atnauthor: .author
    case .atnref: .reference
    case .atndate: .date
    case .atrfstart: .rangeStart
    case .atrfend: .rangeEnd
    case .listtext, .pntext: .leftOut(.generated)
    case .xe, .tc: .leftOut(.hidden)
    case .shptxt, .dptxbxtext: .leftOut(.picture)
    case .fldinst: .instruction
    case .generator: .leftOut(.markup)
    case .propname: .propertyName
    case .staticval: .propertyValue
    case .sn: .fieldName
    case .sv: .fieldValue
    default: metadataKey(word).map(RTFAside.Purpose.metadata)
    }
  }

  private static func metadataKey(_ word: RTFWord) -> String? {
    switch word {
    case .title: "Titel"
    case .subject: "Emne"
    case .author: "Forfatter"
    case .operator: "Gemt af"
    case .keywords: "Nøgleord"
    case .category: "Kategori"
    case .manager: "Ansvarlig"
    case .company: "Organisation"
    case .doccomm, .comment: "Kommentar"
    default: nil
    }
  }

  private static func isData(_ word: RTFWord) -> Bool {
    switch word {
    case .colortbl, .pict, .objdata, .themedata, .colorschememapping, .datastore, .latentstyles, .listtable,
      .listoverridetable, .rsidtbl, .revtbl, .filetbl, .xmlnstbl, .mmathPr, .panose, .falt, .fontemb, .nonshppict,
      .shprslt, .shpinst, .do, .nonesttables, .nesttableprops, .wgrffmtfilter, .datafield, .blipuid, .bkmkstart,
      .bkmkend, .pgdsctbl, .pgdsc, .pnseclvl, .pn, .fchars, .lchars, .listpicture, .picprop, .objclass, .objname,
      .hlloc, .hlsrc, .hlfr, .protusertbl, .passwordhash:
      true
    default: false
    }
  }

  /// Gathers the group's text apart from the body.
  mutating func beginAside(_ purpose: RTFAside.Purpose) {
    // A second destination in one group would end the first one's text with its own.
    guard !group.endsAside else { return }
    var aside = RTFAside(purpose: purpose)
    switch purpose {
    case .footnote, .annotation: aside.mark = body.mark()
    case .rangeStart, .rangeEnd: aside.mark = body.mark()
    default: break
    }
    asides.append(aside)
    group.target = .aside
    group.endsAside = true
    group.isHidden = false
    group.isDeleted = false
  }

  /// Delivers what was gathered, when its group ends.
  mutating func endAside() {
    guard let aside = asides.popLast() else { return }
    let text = Self.text(aside.text) ?? ""
    switch aside.purpose {
    case .rangeStart: comments.begin(text, aside.mark)
    case .rangeEnd: comments.end(text, aside.mark)
    case .footnote: comments.add(.footnote, text, aside.mark)
    case .endnote: comments.add(.endnote, text, aside.mark)
    case .annotation: comments.addAnnotation(text, aside.mark)
    case .reference: comments.reference = text
    case .date: comments.date = text
    case .propertyName, .fieldName: pendingName = text
    default: deliver(text, aside.purpose)
    }
  }

  private mutating func deliver(_ text: String, _ purpose: RTFAside.Purpose) {
    guard !text.isEmpty else { return }
    switch purpose {
    case .leftOut(let reason): leftOut.append(LeftOutText(reason, text))
    case .metadata(let key): metadata.append(HeaderField(key: key, value: text))
    case .author: comments.author = text
    case .initials: comments.initials = text
    case .instruction: endInstruction(text)
    case .propertyValue: if !pendingName.isEmpty { metadata.append(HeaderField(key: pendingName, value: text)) }
    case .fieldValue: if pendingName == "wzDescription" { leftOut.append(LeftOutText(.picture, text)) }
    default: break
    }
  }

  /// The instruction of a field tells whether the program itself makes its result.
  private mutating func endInstruction(_ text: String) {
    let word = text.prefix { !$0.isWhitespace }.uppercased()
    let isGenerated = ["TOC", "PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "INDEX"].contains(word)
    // The field is the group around this one, which is about to end.
    if isGenerated, groups.count > 2 { groups[groups.count - 2].isGenerated = true }
    leftOut.append(LeftOutText(.markup, text))
  }
}
