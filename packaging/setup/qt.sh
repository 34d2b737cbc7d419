# Sourced by the scripts beside it: the system libraries that Qt's wheels leave to the system.

# Found with ldd on Qt's own libraries and platform plugins, less what any Debian has.
readonly qt_packages=(
    libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0 libwayland-client0
    libwayland-cursor0 libwayland-egl1 libx11-xcb1 libxcb-cursor0 libxcb-glx0 libxcb-icccm4
    libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-render0 libxcb-shape0
    libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0
    libxkbcommon0
)

# qt_lacks PLATFORM... prints the libraries that the platform plugins (xcb, wayland, offscreen)
# need and this system does not have.
qt_lacks() {
    local folder plugin
    folder=$(.venv/bin/python -c \
        'import importlib.util as u; print(u.find_spec("PySide6").submodule_search_locations[0])')
    for plugin in "$@"; do
        ldd "$folder/QtWidgets.abi3.so" "$folder/Qt/plugins/platforms/libq$plugin.so"
    done | awk '/not found/ { print $1 }' | sort -u
}

# ensure_qt PLATFORM... installs what is missing when it may, and otherwise says the line to run.
ensure_qt() {
    [ "$(uname -s)" = Linux ] || return 0
    [ -z "$(qt_lacks "$@")" ] && return
    install_packages "Libraries that the window needs" "${qt_packages[@]}"
    local missing
    missing=$(qt_lacks "$@")
    [ -z "$missing" ] || stop "The window still lacks:" "$missing"
}
