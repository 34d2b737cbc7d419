#!/usr/bin/env bash
# Train, blend, ship, list, score and describe the models: make.sh [--continue] CORPUS WORK
#
# First the languages that begin from nothing (config.toml), side by side; then those that begin with
# the network of one of these (transfer.toml); then the runs that go on from there (continue.toml).
# With --continue only the last, from the weights that are shipped now. Killed, the same command goes
# on where it was.
set -euo pipefail
from_shipped=
if [ "$1" = --continue ]; then
    from_shipped=yes
    shift
fi
corpus=$1
work=$2
here=$(cd "$(dirname "$0")" && pwd)
models=$(cd "$here/../../resources/models" && pwd)
python=${PYTHON:-python3}
# Large blocks are reused instead of being returned to the system after each step: 10 % faster.
export MALLOC_MMAP_THRESHOLD_=4000000000 MALLOC_TRIM_THRESHOLD_=8000000000
runs=()

train() { # LANGUAGE FOLDER CONFIG… -- OPTION…: one run in the background
    local language=$1 folder=$2 configs=("$here/config.toml")
    shift 2
    while [ $# -gt 0 ] && [ "$1" != -- ]; do
        configs+=("$here/$1")
        shift
    done
    shift || true
    "$python" "$here/train.py" "$language" --corpus "$corpus" --work "$work/$folder" \
        --config "${configs[@]}" "$@" &
    runs+=($!)
}

listed() { # NAME FILE: the words of a constant in a file of constants
    "$python" -c "
import sys, tomllib
value = tomllib.load(open(sys.argv[2], 'rb'))[sys.argv[1]]
print(*([value] if isinstance(value, str) else value), sep='\n')" "$1" "$here/$2"
}

finish() { # wait for all runs; a failed one ends this script
    local run
    for run in "${runs[@]}"; do wait "$run"; done
    runs=()
}

as_model() { # LANGUAGE: a finished run and its vocabulary in one folder
    mkdir -p "$work/$1-model"
    cp "$work/$1/final/"* "$work/$1/tokeniser/"* "$work/$1-model/"
}

began_with() { # LANGUAGE: the folder of the model that a run goes on from
    if [ -n "$from_shipped" ]; then
        echo "$models/small-en-$1"
    else
        echo "$work/$1-model"
    fi
}

mapfile -t from_nothing < <(listed languages config.toml)
mapfile -t transferred < <(listed languages transfer.toml)
mapfile -t continued < <(listed languages continue.toml)
parent=$(listed from transfer.toml)
languages=("${continued[@]}")

if [ -z "$from_shipped" ]; then
    languages=("${from_nothing[@]}" "${transferred[@]}")
    for language in "${from_nothing[@]}"; do train "$language" "$language"; done
    finish
    as_model "$parent"
    for language in "${transferred[@]}"; do
        train "$language" "$language" transfer.toml -- --transfer "$work/$parent-model"
    done
    finish
fi

for language in "${continued[@]}"; do
    [ -n "$from_shipped" ] || as_model "$language"
    train "$language" "$language-continued" continue.toml -- --init "$(began_with "$language")"
done
finish

for language in "${languages[@]}"; do
    last=$work/$language-continued
    result=blended
    if [ -d "$last" ]; then
        "$python" "$here/blend.py" "$language" --work "$last" --start "$(began_with "$language")" \
            --corpus "$corpus"
    else
        last=$work/$language
        result=final
    fi
    "$python" "$here/ship.py" "en-$language" "$language-en" --work "$last" \
        --tokeniser "$last/tokeniser" --result "$result"
    "$python" "$here/shortlist.py" "$language" --corpus "$corpus"
done
"$python" "$here/score.py" --corpus "$corpus"
"$python" "$here/card.py"
