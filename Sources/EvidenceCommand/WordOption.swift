// Options whose values are a few words.

import ArgumentParser

/// A value that is one of a few words, which help names and shells offer.
protocol WordOption: ExpressibleByArgument {}

extension WordOption {
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
