// What a shell may put after options whose values depend on what is open.

import ArgumentParser
import Browser
import Evidence
import EvidenceQuery
import EvidenceReports
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

  /// Names of places that go on as the word does, in any case.
  static func places(_ words: [String], _ index: Int) -> [String] {
    guard words.indices.contains(index) else { return [] }
    let typed = value(words[index])
    let found = PlaceName.all.filter { $0.folded.hasPrefix(typed.folded) }
    return answers(found.map { typed + $0.dropFirst(typed.count) })
  }

  /// Columns after a comma or as the first, those that are named already left out.
  static func columns(_ words: [String], _ index: Int) -> [String] {
    guard words.indices.contains(index) else { return [] }
    let typed = value(words[index])
    let named = typed.split(separator: ",", omittingEmptySubsequences: false).dropLast().map(String.init)
    let before = named.map { $0 + "," }.joined()
    let candidates = columnNames(words, index).filter { !named.contains($0) } + (named.isEmpty ? ["all"] : [])
    return answers(candidates.map { before + $0 }.filter { $0.hasPrefix(typed) })
  }

  /// Columns to sort by, the other way round where a minus is typed.
  static func orders(_ words: [String], _ index: Int) -> [String] {
    guard words.indices.contains(index) else { return [] }
    let sign = value(words[index]).hasPrefix("-") ? "-" : ""
    return answers(columnNames(words, index).map { sign + $0 } + [Question.Order.source])
  }

  /// The columns of the list that the line names.
  private static func columnNames(_ words: [String], _ index: Int) -> [String] {
    let others = words.enumerated().filter { $0.offset != index }.map { CommandLineWord.unquoted($0.element) }
    let named = others.lazy.compactMap { word in
      ReportList(rawValue: word) ?? (word.hasPrefix("--list=") ? ReportList(rawValue: String(word.dropFirst(7))) : nil)
    }
    guard let library = library(of: words, except: index) else { return [] }
    return (named.first ?? .evidence).columns(in: library).map(\.name)
  }

  /// Fields whose values can be counted.
  static func fields(_ words: [String], _ index: Int) -> [String] {
    answers(library(of: words, except: index).map { QueryEngine($0).countableFields.map(\.name) } ?? [])
  }

  /// Ids of records across reviews that go on as the word does, in any case: so many that a shell can show them.
  static func ids(_ words: [String], _ index: Int) -> [String] {
    guard words.indices.contains(index), let library = library(of: words, except: index) else { return [] }
    let typed = CommandLineWord.unquoted(words[index])
    let tables: [ColumnKey.Table] = [.studies, .findings, .evidence, .assessments, .publications]
    let ids =
      library.reviews.lazy.map(\.id)
      + tables.lazy.flatMap { table in
        (0..<library.count(of: table)).lazy.map { library.qualifiedID(ofRow: $0, in: table) }
      }
    let found = ids.filter { $0.lowercased().hasPrefix(typed.lowercased()) }
    return answers(found.prefix(1_000).map { typed + $0.dropFirst(typed.count) })
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
