#!/usr/bin/env bash
# Train, ship, score and describe the models: make.sh [--continue] CORPUS WORK
#
# A first run of both directions of English and German from nothing, then, for the directions named in
# continue.toml, one that goes on from there, then one model for each language named in next.toml. With
# --continue only the second, from the weights that are shipped now.
# Killed, the same command goes on where it was.
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
mkdir -p "$work/tokeniser"

train() { # DIRECTION FOLDER …: one run in the background
    "$python" "$here/train.py" "$1" --corpus "$corpus" --tokeniser "$work/tokeniser" \
        --work "$work/$2" "${@:3}" &
    runs+=($!)
}

listed() { # NAME FILE: the words of a list in a file of constants
    "$python" -c "
import sys, tomllib
print(*tomllib.load(open(sys.argv[2], 'rb'))[sys.argv[1]], sep='\n')" "$1" "$here/$2"
}

finish() { # wait for all runs; a failed one ends this script
    local run
    for run in "${runs[@]}"; do wait "$run"; done
    runs=()
}

runs=()
directions=(en-de de-en)
mapfile -t continued < <(listed continued continue.toml)
mapfile -t further < <(listed languages next.toml)

if [ -n "$from_shipped" ]; then
    directions=("${continued[@]}")
    for name in source.spm target.spm vocab.json; do
        [ -f "$work/tokeniser/$name" ] || cp "$models/small-${continued[0]}/$name" "$work/tokeniser/"
    done
else
    for direction in "${directions[@]}"; do
        # The first run trains the vocabulary that both share.
        until [ "${#runs[@]}" -eq 0 ] || [ -f "$work/tokeniser/tokenizer_config.json" ]; do
            kill -0 "${runs[0]}" # it may have failed
            sleep 1
        done
        train "$direction" "$direction"
    done
    finish
fi

for direction in "${continued[@]}"; do
    start=$work/$direction/final
    [ -z "$from_shipped" ] || start=$models/small-$direction
    train "$direction" "$direction-continued" \
        --config "$here/config.toml" "$here/continue.toml" --init "$start/model.safetensors"
done
finish

for direction in "${directions[@]}"; do
    last=$work/$direction-continued
    [ -d "$last" ] || last=$work/$direction
    "$python" "$here/ship.py" "$direction" --work "$last" --tokeniser "$work/tokeniser"
done

if [ -z "$from_shipped" ]; then
    for code in "${further[@]}"; do
        mkdir -p "$work/tokeniser-$code"
        "$python" "$here/train.py" "en-$code" "$code-en" --corpus "$corpus" \
            --tokeniser "$work/tokeniser-$code" --work "$work/en-$code" \
            --config "$here/config.toml" "$here/next.toml" --transfer "$models/small-en-de" &
        runs+=($!)
    done
    finish
    for code in "${further[@]}"; do
        "$python" "$here/ship.py" "en-$code" "$code-en" --work "$work/en-$code" \
            --tokeniser "$work/tokeniser-$code"
    done
fi
"$python" "$here/score.py" --corpus "$corpus"
"$python" "$here/card.py"
