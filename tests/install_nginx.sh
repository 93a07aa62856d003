#!/usr/bin/env bash
# Makes sure that there is an nginx for the test of deploy/: install_nginx.sh FOLDER
# Does nothing, and asks no network, where there is one. Otherwise Debian's package is unpacked below FOLDER: without
# root, and without the service that an installation would start. tests/deploy/behind_nginx.py looks in the same places.
set -euo pipefail
folder=$1/nginx

found() {
    for name in nginx /usr/sbin/nginx "$folder/usr/sbin/nginx"; do
        command -v "$name" >/dev/null && "$name" -v 2>/dev/null && return 0
    done
    return 1
}

found && exit 0
echo "No nginx found: unpacking Debian's package for the test of deploy/."
if command -v apt-get >/dev/null; then
    mkdir -p "$folder"
    if ! (cd "$folder" && apt-get download -qq nginx 2>/dev/null); then
        as_root=()
        [ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
        { "${as_root[@]}" apt-get update -qq && (cd "$folder" && apt-get download -qq nginx); } || true
    fi
    for package in "$folder"/nginx_*.deb; do
        [ -e "$package" ] && dpkg -x "$package" "$folder"
    done
fi
found && exit 0
echo "There is no nginx, and fetching Debian's package failed. Install the package 'nginx' of your system," \
    "or leave out the test: .venv/bin/python -m pytest --deselect tests/deploy/test_nginx.py" >&2
exit 1
