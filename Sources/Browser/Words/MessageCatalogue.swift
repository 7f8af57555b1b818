/// What the program says in a language, by the English: a PO file of GNU gettext
/// (https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html), the format that translators have tools for. Of the
/// format it reads what a catalogue without plural forms and contexts has.
struct MessageCatalogue: Sendable {
  /// One text.
  struct Message: Hashable, Sendable {
    /// What it is in English.
    var english = ""
    /// What it is in the language; empty where nobody has written it yet.
    var text = ""
    /// What the translator says of it: a comment that begins with `# `.
    var remark = ""
  }

  /// The texts, in the order of the file.
  let messages: [Message]
  /// The texts that are there, by the English.
  let texts: [String: String]

  /// Reads a catalogue. What is not of the format is passed over: a text that cannot be read is one that is missing.
  init(po: String) {
    var messages: [Message] = []
    var message = Message()
    var isText = false
    for line in po.split(separator: "\n") {
      if line.hasPrefix("# ") || line.hasPrefix("msgid ") {
        // Either begins another message, once this one has its text.
        if isText { messages.append(message) }
        if isText { (message, isText) = (Message(), false) }
      }
      if line.hasPrefix("# ") {
        message.remark += (message.remark.isEmpty ? "" : " ") + line.dropFirst(2)
      } else if let quote = line.firstIndex(of: "\""), !line.hasPrefix("#") {
        if line.hasPrefix("msgstr ") { isText = true }
        let piece = Self.unquoted(line[quote...])
        if isText { message.text += piece } else { message.english += piece }
      }
    }
    if isText { messages.append(message) }
    // The message of no English is the head of the file.
    self.messages = messages.filter { !$0.english.isEmpty }
    texts = self.messages.reduce(into: [:]) { texts, message in
      if !message.text.isEmpty { texts[message.english] = message.text }
    }
  }

  /// What stands between quotes, without its escapes.
  private static func unquoted(_ quoted: Substring) -> String {
    var text = ""
    var isEscaped = false
    for character in quoted.dropFirst() {
      if isEscaped {
        text.append(escapes[character] ?? character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        break
      } else {
        text.append(character)
      }
    }
    return text
  }

  private static let escapes: [Character: Character] = ["n": "\n", "t": "\t"]
}
