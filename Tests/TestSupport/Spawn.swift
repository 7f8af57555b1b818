// Starts programs and waits for them, with nothing between the test and the system calls.

import Glibc

/// How a process ended, or that it was stopped.
public enum ProcessEnd: Hashable, Sendable {
  /// It ended by itself.
  case exited(Int32)
  /// A signal ended it.
  case signalled(Int32)
  /// A signal stopped it.
  case stopped(Int32)

  init(waitStatus: Int32) {
    let low = waitStatus & 0x7F
    if low == 0 {
      self = .exited(waitStatus >> 8 & 0xFF)
    } else if low == 0x7F {
      self = .stopped(waitStatus >> 8 & 0xFF)
    } else {
      self = .signalled(low)
    }
  }
}

/// A test could not do what it wanted with a process.
public struct ProcessError: Error, CustomStringConvertible {
  /// What went wrong, with what was seen until then.
  public let description: String

  init(_ description: String) { self.description = description }
}

/// Where things of this build are.
public enum BuiltProduct {
  /// The path of an executable that was built beside the tests.
  public static func path(_ name: String) throws -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { throw ProcessError("readlink: errno \(errno)") }
    let executable = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let candidates = [executable, CommandLine.arguments.first ?? ""].map { path in
      path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/" + name
    }
    guard let found = candidates.first(where: { access($0, X_OK) == 0 }) else {
      throw ProcessError("\(name) is not beside \(executable)")
    }
    return found
  }
}

/// What the descriptors 0, 1 and 2 of a new process are.
enum SpawnInput {
  /// The process leads a session whose terminal this is.
  case terminal(path: String, standardInput: String?)
  /// Output goes to this descriptor; there is no input.
  case output(Int32)
  /// Each is a file of its own, in a session without a terminal.
  case files(input: String, output: String, error: String)
}

/// `POSIX_SPAWN_SETSID`, which Swift's import of the C library lacks.
private let startsSession: Int32 = 0x80

/// Starts a program.
func spawn(_ path: String, _ arguments: [String], environment: [String: String], _ input: SpawnInput) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  var attributes = posix_spawnattr_t()
  posix_spawn_file_actions_init(&actions)
  posix_spawnattr_init(&attributes)
  defer {
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
  }
  // The test runner may ignore or block signals that the program is to be told about.
  var all = sigset_t()
  var none = sigset_t()
  sigfillset(&all)
  sigemptyset(&none)
  posix_spawnattr_setsigdefault(&attributes, &all)
  posix_spawnattr_setsigmask(&attributes, &none)
  var flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
  switch input {
  case .terminal(let path, let standardInput):
    // The first terminal that the leader of a session opens becomes the session's.
    flags |= startsSession
    posix_spawn_file_actions_addopen(&actions, 1, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    if let standardInput {
      posix_spawn_file_actions_addopen(&actions, 0, standardInput, O_RDONLY, 0)
    } else {
      posix_spawn_file_actions_adddup2(&actions, 1, 0)
    }
  case .output(let descriptor):
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, descriptor, 1)
    posix_spawn_file_actions_adddup2(&actions, descriptor, 2)
  case .files(let input, let output, let error):
    flags |= startsSession
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, error, O_WRONLY | O_CREAT, 0o600)
  }
  posix_spawnattr_setflags(&attributes, Int16(flags))

  var pid: pid_t = 0
  let words = ([path] + arguments).map { strdup($0) } + [nil]
  let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
  defer { for pointer in words + settings { free(pointer) } }
  let code = posix_spawnp(&pid, path, &actions, &attributes, words, settings)
  guard code == 0 else { throw ProcessError("cannot start \(path): errno \(code)") }
  return pid
}

/// Milliseconds on a clock that only goes forward.
func milliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}
