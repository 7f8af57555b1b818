import Glibc

/// Standard input, output and error, which a caller may have closed.
enum StandardDescriptors {
  /// Takes the numbers of those that are closed, so that no file that is opened later is taken for one of them. Each is opened
  /// for the wrong direction: to read or write it is the same error as before.
  static func occupy() {
    for (descriptor, direction) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", direction)
    }
  }
}
