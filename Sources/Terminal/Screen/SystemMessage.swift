// The C library's words for its error numbers.

internal import Glibc

/// What the C library says about an error number.
func systemMessage(_ code: Int32) -> String {
  guard let text = strerror(code) else { return "error \(code)" }
  return String(cString: text)
}
