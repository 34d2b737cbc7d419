#!/usr/bin/env bash
# Runs the checks, each to its end, and says which failed.
#   check.sh                  all of them
#   check.sh lint types …     some
set -uo pipefail
cd "$(dirname "$0")/../.."
source packaging/setup/system.sh
source packaging/setup/qt.sh

readonly bin=.venv/bin
results=()
failed=0

check() {
    local name=$1 started=$SECONDS result=passed
    shift
    printf '\n== %s: %s\n' "$name" "$*"
    "$@" </dev/null || { result=FAILED; failed=1; }
    results+=("$(printf '%-10s %s (%d s)' "$name" "$result" $((SECONDS - started)))")
}

# Screens, keys and a session bus of the tests' own: without them, the tests that need one are skipped.
ensure_tools() {
    [ "$(uname -s)" = Linux ] || return 0
    local missing=()
    command -v Xvfb >/dev/null || missing+=(xvfb)
    command -v xdotool >/dev/null || missing+=(xdotool)
    command -v dbus-daemon >/dev/null || missing+=(dbus)
    [ ${#missing[@]} -eq 0 ] || (install_packages "What some tests use" "${missing[@]}") ||
        say "Those tests are skipped."
}

[ $# -gt 0 ] || set -- lint format types contracts tests
for name in "$@"; do
    case $name in
    lint) check lint $bin/python -m ruff check . ;;
    format) check format $bin/python -m ruff format --check . ;;
    types) check types $bin/python -m mypy ;;
    contracts) check contracts $bin/lint-imports --no-logo ;;
    tests)
        ensure_qt offscreen
        ensure_tools
        # Side by side on the cores; the tests of a file share what it has loaded.
        check tests $bin/python -m pytest -n logical --maxprocesses 4 --dist loadfile
        ;;
    *) stop "There is no check called '$name'." ;;
    esac
done

printf '\n'
printf '%s\n' "${results[@]}"
exit $failed
