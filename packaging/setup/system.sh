# Sourced by the scripts beside it: talking to the user, and packages of the system.

say() {
    printf '%s\n' "$*" >&2
}

stop() {
    printf '%s\n' "$@" >&2
    exit 1
}

# Runs a command as root where that needs no password; fails otherwise.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif sudo -n true 2>/dev/null; then
        sudo -n "$@"
    else
        return 1
    fi
}

# install_packages WHAT PACKAGE... installs them when it may, and otherwise says the line to run.
install_packages() {
    local what=$1
    shift
    local line="sudo apt-get update && sudo apt-get install -y --no-install-recommends $*"
    command -v apt-get >/dev/null ||
        stop "$what is missing. Install what your system calls these packages of Debian:" "    $*"
    as_root true || stop "$what is missing. Run this line, then make again:" "    $line"
    say "Installing $what: $*"
    { as_root apt-get update -qq &&
        as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends "$@"; } </dev/null >/dev/null ||
        stop "$what could not be installed; see above. The line to run by hand:" "    $line"
}
