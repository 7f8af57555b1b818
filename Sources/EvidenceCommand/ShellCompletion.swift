// What a shell may put after `--filter` and `--review`.

import ArgumentParser
import Evidence
import EvidenceQuery
import Glibc
import Terminal

/// Answers to a shell that completes: it gives the words of the line as they stand there, and wants whole words back.
enum ShellCompletion {
  /// Filters that go on as the word does.
  static func filters(_ words: [String], _ index: Int) -> [String] {
    guard words.indices.contains(index), let library = library(of: words, except: index) else { return [] }
    let typed = value(words[index])
    let found = QueryEngine(library).completions(of: typed)
    let before = String(typed.prefix(found.start))
    let word = String(typed.dropFirst(found.start))
    // A shell wants what it offers to begin with what was typed: as filters are read in any case, so it may stay.
    return answers(
      found.candidates.filter { $0.text.folded.hasPrefix(word.folded) }.map { candidate in
        before + word + candidate.text.dropFirst(word.count)
      })
  }

  /// Ids of reviews.
  static func reviews(_ words: [String], _ index: Int) -> [String] {
    answers(library(of: words, except: index)?.reviews.map(\.id) ?? [])
  }

  /// Words on their way to a shell, one a line. Bash expands what it is given, commands and all, so every sign that could mean
  /// something to it is quoted: a review is data, and nothing in it is run.
  private static func answers(_ words: [String]) -> [String] {
    let whole = words.filter { Sanitiser.clean($0) == $0 }
    return switch CompletionShell.requesting {
    case .bash?: whole.map(CommandLineWord.quotedForBash)
    // In zsh a description follows a colon.
    case .zsh?: whole.map { $0.replacing("\\", with: "\\\\").replacing(":", with: "\\:") }
    case .some, nil: whole
    }
  }

  /// The library of the files among the words, as far as they can be read; without any, of the reviews that come with the program.
  private static func library(of words: [String], except index: Int) -> Library? {
    let paths = words.enumerated().dropFirst().filter { $0.offset != index }.map { path($0.element) }
    let files = ReviewSet(reading: paths.filter(isFile).map(ReviewSource.file))
    let records =
      files.records.isEmpty ? ReviewSet(reading: (try? ReviewSource.named(by: [])) ?? []).records : files.records
    return try? ReviewSet.library(of: records)
  }

  private static func path(_ word: String) -> String {
    let path = CommandLineWord.unquoted(word)
    guard path.hasPrefix("~/"), let home = EnvironmentVariable.value("HOME") else { return path }
    return home + path.dropFirst()
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// What a word says; of `--filter=…`, what stands after the sign.
  private static func value(_ word: String) -> String {
    let text = CommandLineWord.unquoted(word)
    guard text.hasPrefix("--"), let sign = text.firstIndex(of: "=") else { return text }
    return String(text[text.index(after: sign)...])
  }
}

/// A word of a command line as a person writes it.
enum CommandLineWord {
  /// The word with a backslash before every sign that bash could take for more than itself.
  static func quotedForBash(_ word: String) -> String {
    String(
      word.flatMap { character -> [Character] in
        let isPlain = !character.isASCII || character.isLetter || character.isNumber || " :,.-_=/".contains(character)
        return isPlain ? [character] : ["\\", character]
      })
  }

  /// What the shell makes of it: without quotation marks and backslashes. A mark that is still open counts as one.
  static func unquoted(_ word: String) -> String {
    var result = ""
    var quote: Character?
    var isEscaped = false
    for character in word {
      if isEscaped {
        if quote == "\"", !"\"\\$`".contains(character) { result.append("\\") }
        result.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else {
        result.append(character)
      }
    }
    return result
  }
}
