#!/usr/bin/env bash
# Opens the window. Without a display the program itself says what to do instead.
set -euo pipefail
cd "$(dirname "$0")/../.."
source packaging/setup/system.sh
source packaging/setup/qt.sh

if [ -n "${WAYLAND_DISPLAY:-}" ]; then
    ensure_qt wayland
elif [ -n "${DISPLAY:-}" ]; then
    ensure_qt xcb
fi
exec .venv/bin/translator
