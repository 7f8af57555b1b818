// Readers that are not ours: what we write is given to Python's.

import Glibc

/// Runs Python: the one that EVIDENCE_PYTHON names, else `python3`. script/test sees to its modules.
public enum Python {
  /// Runs a script with a text on standard input; what it prints. A script that fails throws with what it said.
  public static func run(_ script: String, input: String) throws -> String {
    let python = getenv("EVIDENCE_PYTHON").map { String(cString: $0) } ?? "python3"
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    let run = try EvidenceProcess.run(
      "/usr/bin/env", [python, "-c", script], environment: ["PATH": path, "PYTHONIOENCODING": "utf-8"], input: input)
    guard run.end == .exited(0) else { throw ProcessError("Python failed: \(run)") }
    return run.output
  }
}
