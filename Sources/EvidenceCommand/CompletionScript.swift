// What a shell reads so that it can complete the arguments of the program.

import ArgumentParser

/// A completion script, as the argument parser writes it but for one thing: it knows no subcommand that is left out. Words without a
/// subcommand are those of the browser, so the shell is told to read them as if `browse` stood before them.
struct CompletionScript {
  /// The script.
  let text: String

  /// The script for a shell.
  init(for shell: CompletionShell) throws(Unwritten) {
    let base = EvidenceTool.completionScript(for: shell)
    switch shell {
    case .bash: text = try Self.renaming("\n_evidence() {", in: base, before: "complete -o", Self.bash)
    case .zsh: text = try Self.renaming("\n_evidence() {", in: base, before: "if [[ \"${funcstack[1]}\"", Self.zsh)
    case .fish:
      text =
        try Self.inserting(Self.fish, after: "set -l unparsed_tokens (__evidence_tokens -pc)\n", in: base)
        + Self.fishSubcommands
    default: throw Unwritten()
    }
  }

  /// The script that a text of the argument parser is the base of; nil where it is none.
  init?(basedOn text: String) {
    guard let shell = CompletionShell.allCases.first(where: { EvidenceTool.completionScript(for: $0) == text }),
      let script = try? CompletionScript(for: shell)
    else { return nil }
    self = script
  }

  /// The argument parser writes its scripts in another way than this file was written for.
  struct Unwritten: Error {}

  // MARK: Subcommands

  private static var subcommands: [(name: String, abstract: String)] {
    EvidenceTool.configuration.subcommands.map { ($0._commandName, $0.configuration.abstract) }
      + [("help", "Show subcommand help information.")]
  }

  private static var hiddenName: String { Browse._commandName }
  private static var names: [String] { subcommands.map(\.name) }
  private static var namesToOffer: [String] { names.filter { $0 != hiddenName } }

  // MARK: Changing a script

  /// Gives the function that the shell calls another name, and puts a new one of its name before a line.
  private static func renaming(
    _ function: String, in base: String, before line: String, _ added: String
  ) throws(Unwritten) -> String {
    let renamed = base.replacing(function, with: "\n__evidence_with_subcommand() {")
    guard renamed != base, let place = renamed.ranges(of: "\n" + line).last else { throw Unwritten() }
    return renamed[..<place.lowerBound] + "\n" + added + renamed[place.lowerBound...]
  }

  private static func inserting(_ added: String, after line: String, in base: String) throws(Unwritten) -> String {
    guard let place = base.firstRange(of: line) else { throw Unwritten() }
    return base[..<place.upperBound] + added + base[place.upperBound...]
  }

  /// In bash a colon ends a word, so the words of a filter are put together again, and what the shell will leave standing is taken from
  /// the front of the answers.
  private static var bash: String {
    #"""
    _evidence() {
        local -a words=()
        local -i index current=0
        local line="${COMP_LINE}" word gap
        for index in "${!COMP_WORDS[@]}"; do
            word="${COMP_WORDS[index]}"
            gap="${line%%"${word}"*}"
            line="${line#*"${word}"}"
            if [[ ${#words[@]} -gt 0 && -n "${word}" && -z "${gap}" ]]; then
                words[${#words[@]}-1]+="${word}"
            else
                words+=("${word}")
            fi
            [[ "${index}" -eq "${COMP_CWORD}" ]] && current=$((${#words[@]} - 1))
        done
        local cur="${2}" kept=
        case "${words[current]}" in
        \'*) ;;
        \"*) cur="${cur//\\\"/\"}" ;;
        *)
            cur="${words[current]}"
            kept="${cur%"${2}"}"
            ;;
        esac
        COMP_WORDS=("${words[@]}")
        COMP_CWORD="${current}"
        local -i is_first=0
        [[ "${COMP_CWORD}" -eq 1 ]] && is_first=1
        case "${COMP_WORDS[1]}" in
        \#(names.joined(separator: "|"))) [[ "${is_first}" -eq 1 ]] || is_first=-1 ;;
        esac
        if [[ "${is_first}" -ge 0 ]]; then
            [[ "${is_first}" -eq 1 ]] && COMPREPLY=($(compgen -W '\#(namesToOffer.joined(separator: " "))' -- "${cur}"))
            COMP_WORDS=("${COMP_WORDS[0]}" \#(hiddenName) "${COMP_WORDS[@]:1}")
            ((COMP_CWORD++))
        fi
        # The words of a filter are compared as they are, quotation marks and all.
        local -i is_filter=0
        [[ "${COMP_WORDS[COMP_CWORD - 1]}" == @(--filter|--without) ]] && is_filter=1
        [[ "${is_filter}" -eq 1 ]] && printf -v cur %q "${cur}"
        __evidence_with_subcommand "${1}" "${cur}" "${COMP_WORDS[COMP_CWORD - 1]}"
        # More columns may follow the first.
        [[ "${COMP_WORDS[COMP_CWORD - 1]}" == --columns ]] && compopt -o nospace 2>/dev/null
        if [[ "${is_filter}" -eq 1 ]]; then
            # A filter goes on: no space after it. It is no file, so its signs are quoted here.
            compopt +o filenames -o nospace 2>/dev/null
            for index in "${!COMPREPLY[@]}"; do
                word="${COMPREPLY[index]#"${kept}"}"
                case "${COMP_WORDS[COMP_CWORD]}" in
                \'*) ;;
                \"*) word="${word//\"/\\\"}" ;;
                *) printf -v word %q "${word}" ;;
                esac
                COMPREPLY[index]="${word}"
            done
        fi
    }

    """#
  }

  private static var zsh: String {
    let described = namesToOffer.map { name in
      let abstract = subcommands.first { $0.name == name }?.abstract ?? ""
      return "'\(name):\(abstract.replacing("'", with: "'\\''"))'"
    }
    return """
      _evidence() {
          local -i ret=1
          if (( CURRENT == 2 )); then
              local -a subcommands=(
                  \(described.joined(separator: "\n            "))
              )
              _describe -V subcommand subcommands && ret=0
          fi
          if (( CURRENT == 2 )) || [[ "${words[2]}" != (\(names.joined(separator: "|"))) ]]; then
              words=("${words[1]}" \(hiddenName) "${words[@]:1}")
              (( CURRENT++ ))
          fi
          __evidence_with_subcommand "${@}" && ret=0
          return "${ret}"
      }

      """
  }

  private static var fish: String {
    """
        if not contains -- "$unparsed_tokens[2]" \(names.joined(separator: " "))
            set unparsed_tokens $unparsed_tokens[1] \(hiddenName) $unparsed_tokens[2..]
        end

    """
  }

  private static var fishSubcommands: String {
    subcommands.filter { namesToOffer.contains($0.name) }.map { name, abstract in
      "\ncomplete -c 'evidence' -n 'test (count (__evidence_tokens -pc)) -eq 1' -fa '\(name)' -d '\(abstract.replacing("'", with: "\\'"))'"
    }
    .joined()
  }
}
