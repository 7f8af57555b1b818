import Testing

@testable import Browser

/// Catalogues are read as GNU gettext reads them.
@Suite struct MessageCatalogueTests {
  private static let sample = #"""
    # About the file.
    msgid ""
    msgstr ""
    "Language: cy\n"

    # To check: which of two words.
    msgid "study"
    msgstr "astudiaeth"

    #. A comment of a tool.
    #: a/place.swift
    msgid ""
    "a long "
    "text"
    msgstr ""
    "testun "
    "hir"

    msgid "say \"no\"\tor\\"
    msgstr "dweud \"na\"\tneu\\"

    msgid "not yet"
    msgstr ""
    """#

  @Test func textsHaveTheirEnglishAndTheirRemarks() {
    let catalogue = MessageCatalogue(po: Self.sample)
    #expect(catalogue.messages.map(\.english) == ["study", "a long text", "say \"no\"\tor\\", "not yet"])
    #expect(catalogue.messages.map(\.remark) == ["To check: which of two words.", "", "", ""])
    #expect(
      catalogue.texts == [
        "study": "astudiaeth", "a long text": "testun hir", "say \"no\"\tor\\": "dweud \"na\"\tneu\\",
      ])
  }

  @Test func whatIsNoCatalogueHasNoTexts() {
    for text in ["", "msgid", "msgid \"a", "msgstr \"b\"", "\"c\"", "# ", "msgid \"a\"\nmsgid \"b\""] {
      #expect(MessageCatalogue(po: text).texts.isEmpty, "\(text)")
    }
  }
}
