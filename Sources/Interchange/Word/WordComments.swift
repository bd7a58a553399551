/// The comments of a document as WordprocessingML.
enum WordComments {
  /// The part `word/comments.xml`; comments are numbered by their places.
  static func xml(_ comments: [WordComment]) -> String {
    var result = WordParts.declaration + "<w:comments \(WordParts.namespaces)>"
    for (number, comment) in comments.enumerated() {
      let author = XMLText.escaped(comment.author)
      result += "<w:comment w:id=\"\(number)\" w:author=\"\(author)\" w:initials=\"\(initials(comment.author))\""
      result += (comment.date.map { " w:date=\"\(XMLText.escaped($0))\"" } ?? "") + ">"
      for line in comment.text.split(separator: "\n", omittingEmptySubsequences: false) {
        result += "<w:p><w:pPr><w:pStyle w:val=\"CommentText\"/></w:pPr><w:r>\(WordBody.content(String(line)))</w:r></w:p>"
      }
      result += "</w:comment>"
    }
    return result + "</w:comments>"
  }

  private static func initials(_ author: String) -> String {
    XMLText.escaped(String(author.split(separator: " ").compactMap(\.first).prefix(3)).uppercased())
  }
}
