"""Measures the program on generated libraries, beside ripgrep and SQLite on the same data, and prints figures.

script/bench-scale runs it. Each library is one file of script/generate-library, made anew in a folder that is deleted.

- Open: from just before the process is started to the last byte of the first complete frame, in a pseudo-terminal of 120 x 40,
  as script/bench has it. Memory: VmRSS and VmHWM of /proc at that moment, and their ratio to the size of the file.
- Press, from inside: EvidenceBench, a program of the package's own, gives the browser the same events that a terminal would and
  times what it makes of the state (the model side), and the frame that is drawn of it, apart. Every press is counted; nothing
  is asked twice in a row, except where a key says so.
- Press, from outside: the program itself in the pseudo-terminal, from just before the key is written to the last byte of the
  answer, as script/bench has it.
- ripgrep: `rg -c` over the same texts as one file, a line a study. SQLite: the same data as tables with an index on every
  column that is filtered or counted, on the two of a map together, and on both sides of the links; texts by LIKE, and by FTS5 (whole words only, which is
  less than the browser's search). Both are asked in turn, with the file in the cache of the system.
"""

import argparse
import contextlib
import gc
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import time

import bench

GENERATE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "generate-library")
AIM = 16  # milliseconds, for every press at 100,000 studies


def seconds(body):
    """How long something takes, and what it gives."""
    start = time.perf_counter()
    result = body()
    return time.perf_counter() - start, result


def records(path, wanted):
    """The records of some lists of a generated file, with the name of their list: each is a line of its own."""
    name = None
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith('  "') and line.endswith("[\n"):
                name = line.split('"')[1]
            elif line.startswith("    {") and name in wanted:
                yield name, json.loads(line.rstrip().rstrip(","))


def first(value):
    """A value that may be an object: what is certain or open of it, or None."""
    if isinstance(value, dict):
        value = value.get("certain") or [group["among"][0] for group in value.get("open", [])] or None
    return value[0] if isinstance(value, list) else value


def print_open(binary, path):
    session, grid = bench.Session([binary, path]), bench.Grid()
    taken, _, memory = session.until(
        session.started, grid, lambda lines: "GEN" in lines[0] and "? help" in lines[-1], "the first frame")
    session.settle(grid)
    session.press("q")
    session.end()
    size = os.path.getsize(path) / (1 << 20)
    print("Open, from the start of the process to the first frame, and memory then")
    bench.table(
        ["", "", "of the file's size"],
        [["file", f"{size:.1f} MB", ""], ["first frame", f"{taken:.2f} s", f"{size / taken:.0f} MB/s"],
         ["resident (VmRSS)", f"{memory[0]:.0f} MB", f"x {memory[0] / size:.1f}"],
         ["highest so far (VmHWM)", f"{memory[1]:.0f} MB", f"x {memory[1] / size:.1f}"]])


def print_inside(inside, path, presses):
    output = subprocess.run([inside, path, str(presses)], check=True, stdout=subprocess.PIPE, text=True).stdout
    rows, steps = [], []
    for line in output.splitlines():
        kind, *words = line.split("\t")
        if kind == "press":
            name, count, *figures = words
            figures = [float(figure) for figure in figures]
            rows.append(
                [name, count] + [f"{figure:.2f}" for figure in figures[:2] + figures[3:5] + figures[6:]]
                + ["" if figures[7] < AIM else "over"])
        elif kind == "open":
            steps.append([words[0], f"{float(words[1]) / 1000:.2f} s"])
    print("What opening takes, step by step")
    bench.table(["", ""], steps)
    print(f"Press, from inside, in ms (aim at 100,000 studies: p99 of both under {AIM})")
    bench.table(
        ["", "presses", "model: median", "p99", "frame: median", "p99", "both: median", "p99", "most", ""], rows)


def print_outside(binary, path, least):
    """One round of keys that leads back to where it began."""
    cycle = [("Down", "move")] * 3 + [("Up", "move")] * 3
    cycle += [("f", "open the facets"), ("space", "facet toggle"), ("space", "facet toggle"), ("Escape", "close the facets (Esc)")]
    cycle += [("/", "open the prompt")] + [(letter, "search: a letter") for letter in "practice"]
    cycle += [("Escape", "search given up (Esc)")]
    cycle += [("s", "sort")] * 6
    cycle += [("Enter", "drill-down"), ("h", "back")]
    found = bench.presses(binary, [path, "--view", "studies"], [], cycle, least)
    rows = []
    for name, values in found.items():
        times, count, _ = zip(*values)
        rows.append(
            [name, str(len(values)), bench.milliseconds(statistics.median(times)),
             bench.milliseconds(bench.quantile(times, 0.99)), bench.milliseconds(max(times)),
             f"{statistics.median(count):.0f}"])
    print("Press, from outside, in ms (key written to the last byte of the answer; Esc has 25 ms of waiting in it)")
    bench.table(["", "presses", "median", "p99", "most", "bytes: median"], rows)


def texts(path):
    """The text of each study: what its record and its publication say."""
    found = {}
    for name, record in records(path, {"studies", "publications"}):
        if name == "studies":
            found[record["id"]] = " ".join(
                [record["id"], record["label"], record["setting"], record["population"], record["intervention"]])
        else:
            yield record["study"], " ".join([found.pop(record["study"]), record["title"], record["abstract"]])


def in_turn(runs, commands):
    """The median of the times of each command, all of them run in turn."""
    times = {name: [] for name in commands}
    for _ in range(runs + 1):
        for name, body in commands.items():
            times[name].append(seconds(body)[0])
    # The first time fills caches.
    return {name: statistics.median(values[1:]) for name, values in times.items()}


def questions(path):
    """A rare word, a common one and a phrase of the library."""
    counts, phrase = {}, ""
    for position, (_, text) in enumerate(texts(path)):
        words = text.lower().replace(".", "").split()
        for word in set(words[12:]):
            counts[word] = counts.get(word, 0) + 1
        phrase = phrase or (" ".join(words[60:63]) if position == 7 else "")
        if position == 2_000:
            break
    rare = min((word for word in counts if len(word) > 6 and word.isascii()), key=lambda word: (counts[word], word))
    common = max((word for word in counts if len(word) > 6 and word.isascii()), key=lambda word: (counts[word], word))
    return {"rare word": rare, "common word": common, "phrase": phrase}


def print_ripgrep(path, folder, wanted, runs):
    if not shutil.which("rg"):
        print("ripgrep is not installed: it is not measured.\n")
        return
    raw = os.path.join(folder, "raw.txt")
    with open(raw, "w", encoding="utf-8") as file:
        for _, text in texts(path):
            file.write(text + "\n")

    def run(words):
        return subprocess.run(
            ["rg", "-c", "-i", "-F", words, raw], stdout=subprocess.PIPE, text=True, check=False).stdout.strip() or "0"

    taken = in_turn(runs, {name: lambda words=words: run(words) for name, words in wanted.items()})
    print(f"rg -c -i -F on the raw text ({os.path.getsize(raw) / (1 << 20):.1f} MB), in ms, median of {runs}")
    bench.table(
        ["", "words", "lines", "median"],
        [[name, wanted[name], run(wanted[name]), bench.milliseconds(value)] for name, value in taken.items()])
    os.remove(raw)


def filled(path, folder):
    """The library as tables of SQLite."""
    base = sqlite3.connect(os.path.join(folder, "base.sqlite"))
    base.executescript("""
        pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -2000000;
        create table studies (id integer primary key, label, kind, year, country, design, text);
        create table findings (id integer primary key, kind, direction, domain, level);
        create table links (study, finding);
        create table appraisals (study, tool, overall);
        """)
    number = {}
    rows = {}
    for name, record in records(path, {"studies", "publications", "findings", "appraisals"}):
        if name == "studies":
            number[record["id"]] = len(number)
            rows[record["id"]] = (
                record["label"], record["kind"], record.get("year"), first(record["country"]), first(record["design"]),
                " ".join([record["id"], record["label"], record["setting"], record["population"], record["intervention"]]))
        elif name == "publications":
            *values, text = rows.pop(record["study"])
            base.execute(
                "insert into studies values (?, ?, ?, ?, ?, ?, ?)",
                (number[record["study"]], *values, f"{text} {record['title']} {record['abstract']}"))
        elif name == "findings":
            finding = int(record["id"][1:])
            base.execute(
                "insert into findings values (?, ?, ?, ?, ?)",
                (finding, record["kind"], record.get("direction"), record["domains"], record["confidence"].get("level")))
            base.executemany(
                "insert into links values (?, ?)", ((number[link["study"]], finding) for link in record["evidence"]))
        else:
            base.execute(
                "insert into appraisals values (?, ?, ?)",
                (number[record["study"]], record["tool"], first(record["overall"])))
    columns = {
        "studies": ["label", "kind", "year", "country", "design"], "findings": ["kind", "direction", "domain", "level"],
        "links": ["study", "finding"], "appraisals": ["study", "tool", "overall"],
    }
    for table, names in columns.items():
        for name in names:
            base.execute(f"create index {table}_{name} on {table} ({name})")
    base.executescript("""
        create index studies_map on studies (country, design);
        create index findings_map on findings (domain, direction);
        create virtual table words using fts5 (text, content = 'studies', content_rowid = 'id');
        insert into words (words) values ('rebuild');
        analyze;
        """)
    base.commit()
    return base


def print_sqlite(path, folder, wanted, runs):
    taken, base = seconds(lambda: filled(path, folder))

    def ask(*queries):
        return [base.execute(query, values).fetchall() for query, values in queries]

    def counts(condition, values=()):
        """The counts of all facets of studies, their appraisals and findings under a condition on studies."""
        inside = f"in (select id from studies where {condition})"
        queries = [
            (f"select {name}, count(*) from studies where {condition} group by 1", values)
            for name in ("kind", "year", "country", "design")
        ]
        queries += [
            (f"select {name}, count(distinct study) from appraisals where study {inside} group by 1", values)
            for name in ("tool", "overall")
        ]
        queries += [
            (f"select {name}, count(*) from findings where id in (select finding from links where study {inside}) group by 1",
             values)
            for name in ("kind", "direction", "domain", "level")
        ]
        return ask(*queries)

    commands = {
        "rows of one country, in order": lambda: ask(("select id from studies where country = 'Wales' order by id", ())),
        "findings with a study there": lambda: ask((
            "select distinct finding from links where study in (select id from studies where country = 'Wales')", ())),
        "map: studies by country and design": lambda: ask((
            "select country, design, count(*) from studies group by 1, 2", ())),
        "map: findings by domain and direction": lambda: ask((
            "select domain, direction, count(*) from findings group by 1, 2", ())),
        "counts of all facets": lambda: counts("1"),
        "counts of all facets under a country": lambda: counts("country = 'Wales'"),
        "all rows sorted by their label": lambda: ask(("select id from studies order by label", ())),
    }
    for name, words in wanted.items():
        commands[f"{name} by LIKE"] = lambda words=words: ask((
            "select id from studies where text like ?", (f"%{words}%",)))
        commands[f"{name} by FTS5"] = lambda words=words: ask((
            "select rowid from words where words match ?", (f'"{words}"',)))
    medians = in_turn(runs, commands)
    size = os.path.getsize(os.path.join(folder, "base.sqlite")) / (1 << 20)
    print(f"SQLite {sqlite3.sqlite_version}, {size:.0f} MB, filled in {taken:.1f} s: all rows fetched, in ms, median of {runs}")
    bench.table(["", "median"], [[name, bench.milliseconds(value)] for name, value in medians.items()])
    base.close()


def main():
    parser = argparse.ArgumentParser(
        prog="script/bench-scale", description="Measures the release build on generated libraries and prints figures.")
    parser.add_argument("binary", help=argparse.SUPPRESS)
    parser.add_argument("inside", help=argparse.SUPPRESS)
    parser.add_argument("counts", metavar="N", type=int, nargs="*", help="how many studies (1000 and 100000)")
    parser.add_argument("--quick", action="store_true", help="fewer runs, to see that it works; not for quoting")
    arguments = parser.parse_intermixed_args()
    gc.disable()
    print(f"{bench.COLUMNS} x {bench.ROWS}, {os.cpu_count()} cores, load before the start {os.getloadavg()[0]:.1f}\n")
    for count in arguments.counts or [1_000, 100_000]:
        with contextlib.ExitStack() as stack:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="evidence-bench-"))
            path = os.path.join(folder, "library.json")
            taken, _ = seconds(lambda: subprocess.run([GENERATE, str(count), "--output", path], check=True))
            print(f"# {count} studies, generated in {taken:.1f} s\n", flush=True)
            bench.PATIENCE = 1_200
            print_open(arguments.binary, path)
            print_inside(arguments.inside, path, 20 if arguments.quick else 200)
            print_outside(arguments.binary, path, 3 if arguments.quick else 30)
            wanted = questions(path)
            print_ripgrep(path, folder, wanted, 3 if arguments.quick else 20)
            print_sqlite(path, folder, wanted, 1 if arguments.quick else 5)


if __name__ == "__main__":
    main()
