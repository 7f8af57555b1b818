"""Measures the program in a pseudo-terminal of 120 columns and 40 rows, and prints figures. script/bench runs it.

Nothing is subtracted: every time has in it what this program needs to see the bytes.

- Start: from just before the process is started to the last byte of the first complete frame, which is when the line of
  keys stands on the last row and nothing follows for 2 ms. Programs that only print are timed to their end, in the same
  way and in turn with each other, so that whatever else the machine does falls on all of them.
- Memory: VmRSS and VmHWM of /proc at that moment.
- Key press: from just before the key is written to the last byte of the answer, which is when the terminal shows exactly
  what `--script` shows for the same keys and nothing follows for 2 ms. A press that never gets there is an error.
- Bytes: what the program writes to the terminal for such an answer. Cells: how many of the screen show another character
  than before, which the least number of bytes depends on: beside a list stands the text of the selected row.
"""

import argparse
import fcntl
import gc
import json
import os
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unicodedata

COLUMNS, ROWS = 120, 40
QUIET = 2  # milliseconds
PATIENCE = 10  # seconds
ENVIRONMENT = {
    "TERM": "xterm-256color",
    "LC_ALL": "C.UTF-8",
    "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
    "HOME": os.environ.get("HOME", "/"),
}
KEYS = {"Down": b"\x1bOB", "Up": b"\x1bOA", "Enter": b"\r", "Escape": b"\x1b", "space": b" "}


class Grid:
    """What the terminal shows: as much of an xterm as the bytes need, and an error for anything else."""

    SEQUENCE = re.compile(
        r"\x1b\[(?P<private>[?>]?)(?P<numbers>[\d;]*)(?P<final>[@A-Za-z])|\x1b\][^\x07]*\x07|\x1b[()][A-Z0-9]|\x1b[=>78M]"
    )

    def __init__(self):
        self.cells = [[" "] * COLUMNS for _ in range(ROWS)]
        self.row = self.column = 0
        self.top, self.bottom = 0, ROWS - 1
        self.saved = (0, 0)
        self.last = " "
        self.rest = b""

    def feed(self, data):
        data = self.rest + data
        # A character or a sequence whose end has not arrived waits for it.
        text, self.rest = self.decoded(data)
        position = 0
        while position < len(text):
            character = text[position]
            if character == "\x1b":
                match = self.SEQUENCE.match(text, position)
                if not match:
                    if len(text) - position > 32:
                        raise ValueError(f"not understood: {text[position:position + 32]!r}")
                    self.rest = text[position:].encode() + self.rest
                    return
                if match["final"]:
                    if not match["private"]:
                        self.control(match["final"], [int(number or 0) for number in match["numbers"].split(";")])
                elif match[0] == "\x1b7":
                    self.saved = (self.row, self.column)
                elif match[0] == "\x1b8":
                    self.row, self.column = self.saved
                elif match[0] == "\x1bM":
                    self.reverse_index()
                position = match.end()
            else:
                self.put(character)
                position += 1

    @staticmethod
    def decoded(data):
        for cut in range(min(4, len(data) + 1)):
            try:
                return data[: len(data) - cut].decode(), data[len(data) - cut :]
            except UnicodeDecodeError:
                pass
        raise ValueError("not UTF-8")

    def put(self, character):
        if character == "\r":
            self.column = 0
        elif character == "\n":
            if self.row == self.bottom:
                self.scroll(self.top, 1)
            else:
                self.row += 1
        elif character == "\b":
            self.column = max(0, self.column - 1)
        elif character == "\t":
            self.column = min(COLUMNS - 1, self.column // 8 * 8 + 8)
        elif character in "\x07\x0e\x0f":
            pass
        elif unicodedata.combining(character):
            self.cells[self.row][max(0, self.column - 1)] += character
        else:
            if self.column >= COLUMNS:
                self.row, self.column = self.row + 1, 0
            wide = unicodedata.east_asian_width(character) in "WF"
            self.cells[self.row][self.column] = character
            if wide:
                self.cells[self.row][self.column + 1] = ""
            self.column += 2 if wide else 1
            self.last = character

    def reverse_index(self):
        if self.row == self.top:
            self.scroll(self.top, -1)
        else:
            self.row -= 1

    def scroll(self, top, count):
        """Takes rows away at a row of the scrolling region, or puts blank ones in where the count is negative."""
        for _ in range(abs(count)):
            del self.cells[top if count > 0 else self.bottom]
            self.cells.insert(self.bottom if count > 0 else top, [" "] * COLUMNS)

    def control(self, final, numbers):
        number = numbers[0]
        line = self.cells[self.row]
        if final == "H":
            self.row = max(1, number) - 1
            self.column = max(1, numbers[1] if len(numbers) > 1 else 1) - 1
        elif final == "A":
            self.row -= max(1, number)
        elif final == "B":
            self.row += max(1, number)
        elif final == "C":
            self.column += max(1, number)
        elif final == "D":
            self.column = min(self.column, COLUMNS - 1) - max(1, number)
        elif final == "G":
            self.column = max(1, number) - 1
        elif final == "d":
            self.row = max(1, number) - 1
        elif final == "K":
            start, end = {0: (self.column, COLUMNS), 1: (0, self.column + 1), 2: (0, COLUMNS)}[number]
            line[start:end] = [" "] * (end - start)
        elif final == "J":
            if number == 0:
                line[self.column :] = [" "] * (COLUMNS - self.column)
                rows = range(self.row + 1, ROWS)
            else:
                rows = range(ROWS)
            for row in rows:
                self.cells[row] = [" "] * COLUMNS
        elif final == "X":
            end = min(COLUMNS, self.column + max(1, number))
            line[self.column : end] = [" "] * (end - self.column)
        elif final == "P":
            count = min(max(1, number), COLUMNS - self.column)
            self.cells[self.row] = line[: self.column] + line[self.column + count :] + [" "] * count
        elif final == "@":
            count = max(1, number)
            self.cells[self.row] = (line[: self.column] + [" "] * count + line[self.column :])[:COLUMNS]
        elif final == "b":
            for _ in range(max(1, number)):
                self.put(self.last)
        elif final in "ST":
            self.scroll(self.top, max(1, number) if final == "S" else -max(1, number))
        elif final in "ML":
            self.scroll(self.row, max(1, number) if final == "M" else -max(1, number))
        elif final == "r":
            self.top = max(1, number) - 1
            self.bottom = (numbers[1] if len(numbers) > 1 and numbers[1] else ROWS) - 1
            self.row = self.column = 0
        elif final not in "mtlh":
            raise ValueError(f"not understood: CSI {numbers} {final}")

    def lines(self):
        return ["".join(row).rstrip() for row in self.cells]


class Session:
    """A program in a pseudo-terminal."""

    def __init__(self, arguments):
        self.controller, terminal = os.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        path = os.ttyname(terminal)
        executable = shutil.which(arguments[0])
        actions = [(os.POSIX_SPAWN_OPEN, 0, path, os.O_RDWR, 0)]
        actions += [(os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)]
        actions += [(os.POSIX_SPAWN_CLOSE, self.controller), (os.POSIX_SPAWN_CLOSE, terminal)]
        self.poll = select.poll()
        self.poll.register(self.controller, select.POLLIN)
        self.started = time.perf_counter()
        self.process = os.posix_spawn(executable, arguments, ENVIRONMENT, file_actions=actions, setsid=True)
        os.close(terminal)

    def read(self, timeout):
        """What arrives within some milliseconds, with the moment; None when nothing does, b"" at the end."""
        if not self.poll.poll(timeout):
            return None
        try:
            data = os.read(self.controller, 1 << 16)
        except OSError:
            data = b""
        return time.perf_counter(), data

    def until(self, start, grid, is_complete, what):
        """Reads until the screen is as wanted and nothing follows. Seconds since `start`, bytes, and the memory then."""
        last, unread, count = start, b"", 0
        while True:
            arrival = self.read(QUIET)
            if arrival and not arrival[1]:
                raise SystemExit(f"the program ended before {what}")
            if arrival:
                last = arrival[0]
                unread += arrival[1]
                count += len(arrival[1])
                continue
            memory = self.memory()
            if unread:
                grid.feed(unread)
                unread = b""
            if is_complete(grid.lines()):
                return last - start, count, memory
            if time.perf_counter() - start > PATIENCE:
                raise SystemExit(f"{what} did not come; the screen was:\n" + "\n".join(grid.lines()))

    def settle(self, grid):
        """Reads until nothing has come for 300 ms."""
        while True:
            arrival = self.read(300)
            if not arrival or not arrival[1]:
                return
            grid.feed(arrival[1])

    def memory(self):
        """Resident memory now and at its highest, in MB."""
        with open(f"/proc/{self.process}/status") as status:
            found = dict(re.findall(r"^(VmRSS|VmHWM):\s+(\d+) kB", status.read(), re.M))
        return tuple(int(found.get(name, 0)) / 1024 for name in ("VmRSS", "VmHWM"))

    def press(self, key):
        start = time.perf_counter()
        os.write(self.controller, KEYS.get(key) or key.encode())
        return start

    def end(self):
        """Reads to the end of the program. Seconds from its start, and its exit code."""
        ended = self.started
        while True:
            arrival = self.read(PATIENCE * 1000)
            if not arrival:
                os.kill(self.process, signal.SIGKILL)
                raise SystemExit("a program did not end")
            ended = arrival[0]
            if not arrival[1]:
                break
        _, status = os.waitpid(self.process, 0)
        os.close(self.controller)
        return ended - self.started, os.waitstatus_to_exitcode(status)


def screens(binary, arguments, keys):
    """The screens that `--script` shows before the first key and after each of them."""
    with tempfile.TemporaryDirectory() as folder:
        script = [f"resize {COLUMNS}x{ROWS}", f"screen {folder}/0"]
        for number, key in enumerate(keys, 1):
            script += [f"key {key}", f"screen {folder}/{number}"]
        with open(f"{folder}/script", "w") as file:
            file.write("\n".join(script) + "\n")
        subprocess.run([binary, *arguments, "--script", f"{folder}/script"], env=ENVIRONMENT, check=True)
        found = []
        for number in range(len(keys) + 1):
            with open(f"{folder}/{number}") as file:
                found.append(file.read().split("\n")[:ROWS])
        return found


def first_frame(binary):
    session, grid = Session([binary]), Grid()
    measured = session.until(
        session.started, grid, lambda lines: "RR0001" in lines[0] and "? help" in lines[-1], "the first frame")
    session.settle(grid)
    session.press("q")
    _, code = session.end()
    if code != 0:
        raise SystemExit(f"the browser ended with {code}")
    return measured


def starts(binary, runs):
    """The times of start of the browser, and of programs that print a line and end, in turn."""
    printing = [["true"], [binary, "--version"], ["tig", "--version"], ["vd", "--version"]]
    times = {os.path.basename(command[0]) + "".join(" " + word for word in command[1:]): [] for command in printing}
    frames = []
    for run in range(runs + 2):
        frame = first_frame(binary)
        ends = [Session(command).end()[0] if shutil.which(command[0]) else None for command in printing]
        # The first runs fill the caches of the file system.
        if run >= 2:
            frames.append(frame)
            for name, end in zip(times, ends):
                times[name].append(end)
    return frames, times


def undated(lines):
    """Lines without how long ago something was, which scripts do not say, so that they show the same every day."""
    return [re.sub(r", (about )?\d+ years? ago", lambda found: " " * len(found.group()), line).rstrip() for line in lines]


def presses(binary, arguments, setup, cycle, least):
    """Times, bytes and cells whose character changed, by the name that the cycle gives each key, with at least this many
    presses of each."""
    keys = [key for key, _ in cycle]
    # The first time round there may be something new to say, such as that there is now something to undo.
    setup = setup + keys
    expected = screens(binary, arguments, setup + keys)
    session, grid = Session([binary, *arguments]), Grid()
    session.until(session.started, grid, lambda lines: undated(lines) == undated(expected[0]), "the first screen")
    for key, screen in zip(setup, expected[1:]):
        session.until(session.press(key), grid, lambda lines: undated(lines) == undated(screen), f"the screen after {key}")
    answers = expected[1 + len(setup) :]
    if answers[-1] != expected[len(setup)]:
        raise SystemExit("the keys of the cycle do not lead back to where it begins")
    found = {name: [] for _, name in cycle}
    session.settle(grid)
    while min(map(len, found.values())) < least:
        before = answers[-1]
        for (key, name), screen in zip(cycle, answers):
            seconds, count, _ = session.until(
                session.press(key), grid, lambda lines: undated(lines) == undated(screen), f"the screen after {key} ({name})")
            found[name].append((seconds, count, changed(before, screen)))
            before = screen
    # Not by a key: in the facet panel `q` is a letter to narrow by.
    os.kill(session.process, signal.SIGTERM)
    session.end()
    return found


def changed(before, after):
    """How many cells of two screens show another character."""
    pairs = zip("".join(row.ljust(COLUMNS) for row in before), "".join(row.ljust(COLUMNS) for row in after))
    return sum(one != other for one, other in pairs)


def quantile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def table(headings, rows):
    widths = [max(len(row[column]) for row in [headings, *rows]) for column in range(len(headings))]
    for row in [headings, ["-" * width for width in widths], *rows]:
        cells = [row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        print("  ".join(cells).rstrip())
    print(flush=True)


def milliseconds(seconds):
    return f"{seconds * 1000:.2f}"


def print_starts(binary, runs):
    frames, times = starts(binary, runs)
    times = {"evidence, first frame": [seconds for seconds, _, _ in frames], **times}
    base = statistics.median(times["true"])
    first = statistics.median(times["evidence, first frame"])
    rows = []
    for name, values in times.items():
        if None in values:
            rows.append([name, "not installed", "", "", "", ""])
            continue
        median = statistics.median(values)
        rows.append(
            [name, milliseconds(median), milliseconds(min(values)), milliseconds(quantile(values, 0.95)),
             f"{median / base:.1f}", f"{first / median:.2f}"])
    print(f"Start, in ms, {runs} runs of each in turn (aim: first frame under 25 ms)")
    table(["", "median", "least", "p95", "x true", "first frame is x"], rows)
    resident = [memory[0] for _, _, memory in frames]
    highest = [memory[1] for _, _, memory in frames]
    print("Memory at the first frame, in MB (aim: under 30 MB resident)")
    table(
        ["", "median", "most"],
        [[name, f"{statistics.median(values):.1f}", f"{max(values):.1f}"]
         for name, values in [("resident (VmRSS)", resident), ("highest so far (VmHWM)", highest)]])


def print_presses(binary, least):
    leavers = ["--review", "care-leavers", "--view", "findings"]
    rapid = ["--review", "rr0001", "--view", "studies"]
    found = {}

    def measure(arguments, setup, cycle):
        found.update(presses(binary, arguments, setup, cycle, least))

    name = "move, findings of care-leavers"
    measure(leavers, [], [("Down", name)] * 40 + [("Up", name)] * 40)
    name = "move, studies of rr0001"
    measure(rapid, [], [("Down", name)] * 9 + [("Up", name)] * 9)
    measure(leavers, ["f"], [("space", "facet toggle")] * 2)
    down, up = "drill-down (Enter)", "back (h)"
    measure(leavers, [], [("Enter", down), ("Enter", down), ("h", up), ("h", up)])
    measure(leavers, [], [("Enter", "drill-down, one step"), ("Escape", "back (Esc)")])
    print("Key press to frame written, in ms, and bytes written (aims: p99 under 5 ms; a move under 1000 bytes)")
    print_table_of(found)
    print("Back by Esc has in it the 25 ms for which the program waits to tell Esc from the start of a longer key.\n")


def print_views(binary, least):
    """Each view of a bundled review: going there from a list, which writes it anew, and keys in it."""
    found = {}
    for name, key, setup in [
        ("opening page with its bars", "5", []), ("map of studies", "6", []), ("traffic lights", "7", []),
        ("summary of findings", "T", []), ("forest plot", "E", []), ("flow", "F", []), ("audit", "A", []),
        ("findings side by side", "=", ["m", "Down", "m", "Up"]),
    ]:
        inside = f"{name}: a key"
        cycle = [(key, f"{name}: first frame"), ("Down", inside), ("Up", inside), ("2", "back to the list")]
        found.update(presses(binary, ["--review", "care-leavers", "--view", "findings"], setup, cycle, least))
    print("Views of care-leavers, key press to frame written, in ms, and bytes written (aim: p99 under 16 ms)")
    print_table_of(found)


def print_table_of(found):
    rows = []
    for name, values in found.items():
        seconds, count, cells = zip(*values)
        rows.append(
            [name, str(len(values)), milliseconds(statistics.median(seconds)), milliseconds(quantile(seconds, 0.99)),
             milliseconds(max(seconds)), f"{statistics.median(count):.0f}", f"{quantile(count, 0.99)}", f"{max(count)}",
             f"{statistics.median(cells):.0f}"])
    table(["all reviews read", "presses", "median", "p99", "most", "bytes: median", "p99", "most", "cells: median"], rows)


def print_whole_commands(binary):
    """From start to end with the output thrown away, as hyperfine measures it."""
    if not shutil.which("hyperfine"):
        print("hyperfine is not installed: whole commands are not measured.")
        return
    commands = ["true", f"{binary} --version", f"{binary} overview", f"{binary} check", "tig --version", "vd --version"]
    commands = [command for command in commands if shutil.which(command.split()[0])]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["hyperfine", "-N", "--style", "none", "--warmup", "5", "--min-runs", "30", "--export-json", f"{folder}/out",
             *commands],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(f"{folder}/out") as file:
            results = json.load(file)["results"]
    base = results[0]["median"]
    print("Whole commands, from start to end without a terminal, in ms (hyperfine)")
    table(
        ["", "median", "least", "most", "x true"],
        [[result["command"].replace(binary, "evidence"), milliseconds(result["median"]), milliseconds(result["min"]),
          milliseconds(result["max"]), f"{result['median'] / base:.1f}"] for result in results])


def main():
    parser = argparse.ArgumentParser(prog="script/bench", description="Measures the release build and prints figures.")
    parser.add_argument("binary", help=argparse.SUPPRESS)
    parser.add_argument("--quick", action="store_true", help="fewer runs, to see that it works; not for quoting")
    arguments = parser.parse_args()
    binary = os.path.abspath(arguments.binary)
    gc.disable()
    load = os.getloadavg()[0]
    print(f"{COLUMNS} x {ROWS}, TERM={ENVIRONMENT['TERM']}, {os.cpu_count()} cores, load before the start {load:.1f}\n")
    print_starts(binary, 5 if arguments.quick else 50)
    print_presses(binary, 20 if arguments.quick else 500)
    print_views(binary, 10 if arguments.quick else 200)
    print_whole_commands(binary)


if __name__ == "__main__":
    main()
