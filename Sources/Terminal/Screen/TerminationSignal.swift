// The signals that ask a program to end, and how to do as they ask.

internal import CNcurses
internal import Glibc

/// A signal that asks a program to end.
public enum TerminationSignal: CaseIterable, Hashable, Sendable {
  /// Ctrl-C.
  case interrupt
  /// A polite request.
  case terminate
  /// The terminal hung up.
  case hangUp
  /// Ctrl-\.
  case quit

  /// The name in the manuals.
  public var name: String {
    switch self {
    case .interrupt: "SIGINT"
    case .terminate: "SIGTERM"
    case .hangUp: "SIGHUP"
    case .quit: "SIGQUIT"
    }
  }

  /// Ends the process by the signal's own action, once everything is saved, so that the shell sees which signal it was.
  public func endProcess() -> Never {
    cn_guard_die(number)
    _exit(128 + number)
  }

  private var number: Int32 {
    switch self {
    case .interrupt: SIGINT
    case .terminate: SIGTERM
    case .hangUp: SIGHUP
    case .quit: SIGQUIT
    }
  }

  init?(number: Int32) {
    guard let signal = Self.allCases.first(where: { $0.number == number }) else { return nil }
    self = signal
  }
}
