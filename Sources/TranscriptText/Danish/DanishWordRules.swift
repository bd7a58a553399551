/// The Danish word rules: ICU's root rules with our own before the last one.
///
/// Only structure is written here, nothing that needs a word list: each alternative with letters makes the compiled
/// tables larger, so abbreviations and clipped forms are joined after breaking (`DanishMerges`). Every rule that begins
/// with something that also ends a word carries `^`, which forbids chaining into it; without it a full stop would be
/// glued to the word before.
enum DanishWordRules {
  /// Statuses of the segments that our rules name; ICU's own end at 499.
  enum Status {
    static let cpr: Int32 = 540
    static let timeCode: Int32 = 550
    static let annotation: Int32 = 560
    static let url: Int32 = 570
    static let email: Int32 = 580
  }

  /// The root rules as the linked ICU gives them, extended.
  static func extending(root: String) -> String {
    let root = withoutVersionDifferences(root)
    guard let last = root.ranges(of: ".;").last else { return root + sets + rules }
    return root[..<last.lowerBound] + sets + rules + root[last.lowerBound...]
  }

  /// Some ICU versions hold `@` among the letters, some let `:` join letters. Both out, so that tokens do not depend
  /// on the version.
  private static func withoutVersionDifferences(_ root: String) -> String {
    root
      .replacing(#"[\p{Word_Break=ALetter}@]"#, with: #"[\p{Word_Break=ALetter}]"#)
      .replacing(#"[\p{Word_Break=MidLetter}]"#, with: #"[\p{Word_Break=MidLetter}-[\:\uFE55\uFF1A]]"#)
  }

  /// A URL is limited to ASCII and æøå: every set that reaches further makes compiling markedly slower.
  private static let sets = ##"""
    $Hy=[\-\u2010\u2011]; $Apos=[\u0027\u2019\u00B4]; $D=[0-9]; $L=[[:Letter:]]; $Lo=[:Lowercase:];
    $Up=[A-Z\u00C0-\u00D6\u00D8-\u00DE]; $Bl=[\u0020\u00A0];
    $Mail=[A-Za-z0-9\u00C6\u00D8\u00C5\u00E6\u00F8\u00E5]; $Local=[$Mail.%+_\-]; $Domain=[$Mail\-];
    $U=[$Mail\!\#\$%\&\u0027()*+,\-./\:;=?\@_~]; $UEnd=[$Mail/_=\&\#%+~\-];

    """##

  /// In order: compounds, suspended hyphens, `80'erne`; ranges and fractions; dots; ordinals, `10.-klasse`; initials;
  /// CPR shape; time codes; annotations; times and spans of time; URLs; e-mail.
  private static let rules = ##"""
    ($ALetterPlus|$Numeric)$ExFm*$Hy$ExFm*($ALetterPlus|$Numeric){200};
    ($ALetterPlus|$Numeric)$ExFm*$Hy{200};
    ($ALetterPlus|$Numeric)$ExFm*$Apos$ExFm*$ALetterPlus{200};
    $Numeric$ExFm*[\u2013/]$ExFm*$Numeric;
    ^\.\.+;
    ^$D$D?$D?\. / ($Bl$Lo|[,]){100};
    ^$D$D?$D?\.$Hy$D$D?$D?\. / $Bl$Lo{100};
    ^$D$D?$D?\.$Hy$ALetterPlus{200};
    ^$Up\. / $Bl$Up{200};
    ^($Up\.)($Up\.)+{200};
    ^$D$D$D$D$D$D$Hy$D$D$D$D{540};
    ^\#$D$D?\:$D$D(\:$D$D)?([\-.,]$D+)?\#{550};
    ^\[$D$D?\:$D$D(\:$D$D)?([\-.,]$D+)?\]{550};
    ^\[$L[^\[\]\u000a]*\]{560};
    ^$D$D?\:$D$D(\:$D$D)?{100};
    ^$D$D?\:$D$D[$Hy\u2013]$D$D?\:$D$D{100};
    ^([hH][tT][tT][pP][sS]?\:\/\/|[wW][wW][wW]\.)$U*$UEnd{570};
    ^$Mail$Local*\@$Domain+(\.$Domain+)*\.[A-Za-z][A-Za-z]+{580};

    """##
}
