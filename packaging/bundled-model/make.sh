#!/usr/bin/env bash
# Train, ship, score and describe both directions: make.sh CORPUS WORK
set -euo pipefail
corpus=$1
work=$2
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
# Large blocks are reused instead of being returned to the system after each step: 10 % faster.
export MALLOC_MMAP_THRESHOLD_=4000000000 MALLOC_TRIM_THRESHOLD_=8000000000
mkdir -p "$work"
runs=()
for direction in "en de" "de en"; do
    read -r from to <<<"$direction"
    # The first run trains the vocabulary that both share.
    until [ "${#runs[@]}" -eq 0 ] || [ -f "$work/tokeniser/tokenizer_config.json" ]; do sleep 1; done
    "$python" "$here/train.py" "$from-$to" --corpus "$corpus" \
        --work "$work/$from-$to" --tokeniser "$work/tokeniser" &
    runs+=($!)
done
for run in "${runs[@]}"; do wait "$run"; done
for direction in "en de" "de en"; do
    read -r from to <<<"$direction"
    "$python" "$here/ship.py" --from "$from" --to "$to" \
        --work "$work/$from-$to" --tokeniser "$work/tokeniser"
done
"$python" "$here/score.py" --corpus "$corpus"
minutes=$("$python" -c "import tomllib; print(tomllib.load(open('$here/config.toml', 'rb'))['schedule']['minutes'])")
"$python" "$here/card.py" --work "$work" --minutes "$minutes"
