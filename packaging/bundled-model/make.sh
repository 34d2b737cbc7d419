#!/usr/bin/env bash
# Train, ship, score and describe the models: make.sh [--continue] CORPUS WORK
#
# A first run of both directions from nothing, then, for the directions named in continue.toml, one
# that goes on from there. With --continue only the latter, from the weights that are shipped now.
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

finish() { # wait for all runs; a failed one ends this script
    local run
    for run in "${runs[@]}"; do wait "$run"; done
    runs=()
}

runs=()
directions=(en-de de-en)
mapfile -t continued < <("$python" -c "
import tomllib
print(*tomllib.load(open('$here/continue.toml', 'rb'))['continued'], sep='\n')")

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
    "$python" "$here/ship.py" --from "${direction%-*}" --to "${direction#*-}" \
        --work "$last" --tokeniser "$work/tokeniser"
done
"$python" "$here/score.py" --corpus "$corpus"
"$python" "$here/card.py"
