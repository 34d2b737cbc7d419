#!/usr/bin/env bash
# Makes .venv and installs the packages into it; quick when nothing has changed.
#   environment.sh run    what the program needs
#   environment.sh dev    and what its tests need
set -euo pipefail
cd "$(dirname "$0")/../.."
source packaging/setup/system.sh

readonly kind=${1:-run}
readonly venv=.venv
readonly constraints=packaging/constraints.txt
readonly torch_index=https://download.pytorch.org/whl/cpu

find_python() {
    local candidate
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    stop "Python 3.11 or newer is needed; ${PYTHON:-python3} is not." \
        "Install it (on Debian and Ubuntu: sudo apt-get install -y python3 python3-venv)," \
        "or name it: make run PYTHON=/path/to/python3"
}

# Debian and Ubuntu ship Python without the part that makes virtual environments.
ensure_venv_module() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null && return
    local version
    version=$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    install_packages "Python's venv module" "python$version-venv"
}

stamp_of() {
    { cat pyproject.toml "$constraints" packaging/setup/environment.sh; "$venv/bin/python" -VV; pwd; } |
        sha256sum | cut -d ' ' -f 1
}

up_to_date() {
    [ -x "$venv/bin/python" ] && "$venv/bin/python" -c '' 2>/dev/null || return 1
    local stamp
    stamp=$(stamp_of)
    # What the tests need includes what the program needs.
    [ "$(cat "$venv/.setup-$kind" 2>/dev/null)" = "$stamp" ] ||
        [ "$(cat "$venv/.setup-dev" 2>/dev/null)" = "$stamp" ]
}

# On Linux the index that pip asks by default has torch with gigabytes of CUDA libraries. The build
# without them lies on PyTorch's own index: it is taken where that answers within three seconds.
# Everything else, and torch too where it does not answer, comes from the default index.
install_small_torch() {
    [ "$(uname -s)" = Linux ] || return 0
    "$venv/bin/python" -c 'import importlib.metadata as m; m.version("torch")' 2>/dev/null && return
    local pin
    pin=$(grep -o '^torch==[^ ;]*' "$constraints")
    "$venv/bin/python" - "$torch_index/torch/" <<'PROBE' 2>/dev/null || return 0
import sys, urllib.request
urllib.request.urlopen(sys.argv[1], timeout=3).close()
PROBE
    say "Installing $pin, the build for processors"
    "$venv/bin/python" -m pip install --quiet --no-deps --index-url "$torch_index" "$pin" ||
        say "That did not work; torch will come with the other packages."
}

if up_to_date; then
    exit 0
fi

python=$(find_python)
ensure_venv_module "$python"
if ! [ -x "$venv/bin/python" ] || ! "$venv/bin/python" -c 'import pip' 2>/dev/null; then
    say "Making a virtual environment in $venv with $python"
    rm -rf "$venv"
    "$python" -m venv "$venv" || stop "The virtual environment could not be made; see above."
fi
install_small_torch
target=.
[ "$kind" = dev ] && target=".[dev]"
say "Installing the packages (some minutes the first time)"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check \
    --constraint "$constraints" --editable "$target" ||
    stop "The packages could not be installed; see above. Once that is mended, run make again."
stamp_of > "$venv/.setup-$kind"
