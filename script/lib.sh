# What the scripts share: where the package is, installing what is missing, building. Read with `.`, not run.
# POSIX sh. Nothing here writes to standard output or reads standard input: both belong to the program that is started.

program=script/$(basename -- "$0")
root=$(dirname -- "$(dirname -- "$(readlink -f -- "$0")")")

say() { printf '%s: %s\n' "$program" "$*" >&2; }

fail() {
  say "$@"
  exit 1
}

# Ends where Swift is not installed: it is the one thing that no script here can bring.
need_swift() {
  command -v swift >/dev/null 2>&1 || fail "Swift 6.3 or later is needed and no 'swift' is in PATH. How to install it: https://www.swift.org/install/linux/"
}

# has_header HEADER PACKAGE: whether C can include a header. Where no compiler can be asked, the package list is.
has_header() {
  for compiler in clang cc gcc; do
    command -v "$compiler" >/dev/null 2>&1 || continue
    printf '#include <%s>\n' "$1" | "$compiler" -x c -fsyntax-only - >/dev/null 2>&1
    return
  done
  dpkg-query -W -f '${Status}\n' "$2" 2>/dev/null | grep -q '^install ok installed$'
}

# install PACKAGE...: installs Debian packages, or says how a person can, and ends.
install() {
  command -v apt-get >/dev/null 2>&1 ||
    fail "missing here: $*. These are the names of Debian and Ubuntu; install what your system calls them and try again."
  if [ "$(id -u)" -eq 0 ]; then
    as_root=
  elif command -v sudo >/dev/null 2>&1 && sudo -n true >/dev/null 2>&1; then
    as_root='sudo -n'
  else
    say "missing here, and only root can install: $*. Run this, and try again:"
    printf '\n  sudo apt-get install %s\n\n' "$*" >&2
    exit 1
  fi
  say "installing $* with apt-get"
  # An old package list is often good enough: whether the installation works is what counts.
  $as_root apt-get -qq -o DPkg::Lock::Timeout=300 update </dev/null >&2 || say "the package list could not be brought up to date"
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 install -y \
    --no-install-recommends "$@" </dev/null >&2 || fail "apt-get could not install $*"
}

# The C libraries that the program is built on and runs with.
need_libraries() {
  missing=
  has_header curses.h libncurses-dev || missing="$missing libncurses-dev"
  has_header utf8proc.h libutf8proc-dev || missing="$missing libutf8proc-dev"
  # One word a package.
  # shellcheck disable=SC2086
  [ -z "$missing" ] || install $missing
}

# Builds the release binary unless it is newer than all that it is made of; `binary` is its path. File times are asked and
# not `swift build`, which needs seconds to find out that there is nothing to do.
build_release() {
  binary=$root/.build/release/evidence
  stamp=$root/.build/evidence.built
  if [ -x "$binary" ] && [ -f "$stamp" ] && [ -z "$(newer_than "$stamp")" ]; then return 0; fi
  need_swift
  need_libraries
  say "building (the first time takes a few minutes)"
  mkdir -p "$root/.build"
  # The time before the build: what is saved while it runs is newer, and is built the next time.
  touch "$stamp.new"
  # With the Swift runtime in the program, which starts sooner than with its libraries to load. Some toolchains lack it.
  runtime=
  if [ -d "$(dirname -- "$(readlink -f -- "$(command -v swift)")")/../lib/swift_static/linux" ]; then runtime=--static-swift-stdlib; fi
  # shellcheck disable=SC2086
  swift build --package-path "$root" -c release --product evidence $runtime </dev/null >&2 || fail "the build failed"
  mv "$stamp.new" "$stamp"
}

# newer_than FILE: something that the program is made of and that has changed since, folders included so that a file which
# is gone counts.
newer_than() {
  find "$root/Package.swift" "$root/Sources" "$root/fixtures" -newer "$1" -print -quit
}
