#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the Debian packages attention-explorer, attnx and attention-explorer-torch into build/deb.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

ready=
while [ $# -gt 0 ]; do
    case $1 in
        --build) ready=$(realpath "${2:?--build needs a folder}"); shift 2 ;;
        --help|-h) echo "usage: packaging/deb.sh [--build FOLDER]   (a build folder that is ready; default: build anew)"; exit 0 ;;
        *) say "error: unknown option $1 (see --help)"; exit 2 ;;
    esac
done
install_packages
for tool in dh dpkg-buildpackage lintian; do
    command -v $tool >/dev/null || die "$tool is missing: apt-get install debhelper dpkg-dev lintian"
done
version=$(sed -n 's/^project(attention-explorer VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
source=$work/attention-explorer-$version
mkdir -p "$source"
git -C "$root" ls-files -z | (cd "$root" && xargs -0 cp --parents -t "$source")
cp -r "$root/packaging/debian" "$source/debian"
# Whatever building needs, as one list; the tools that only tests use are left out.
depends=$(sed 's/#.*//' "$root/packaging/packages.txt" | tr -s ' \n' '\n\n' \
    | grep -vE '^(build-essential|ccache|clang-.*|chromium|mandoc|desktop-file-utils|appstream|zsh|fish|locales|at-spi2-core|dbus|gnome-keyring|python3-gi|gir1.2-.*|xvfb|xauth|python3-pip|ca-certificates|fonts-.*)?$' | paste -sd, | sed 's/,/, /g')
sed "s/@BUILD_DEPENDS@/$depends/" "$source/debian/control.in" > "$source/debian/control"
rm "$source/debian/control.in"
# The section of this version in the changelog, each of its paragraphs as an entry.
entries=$(awk -v version="$version" '/^## / { on = $2 == version; next } on && /^- / { print entry; entry = substr($0, 3) }
    on && /^ / { sub(/^ +/, ""); entry = entry " " $0 } END { print entry }' "$root/packaging/CHANGELOG.md" | grep . \
    | while read -r entry; do fold -s -w 74 <<< "$entry" | sed '1s/^/  * /; 2,$s/^/    /; s/ *$//'; done)
[ -n "$entries" ] || die "packaging/CHANGELOG.md has no section \"## $version\""
cat > "$source/debian/changelog" <<EOF
attention-explorer ($version) unstable; urgency=medium

$entries

 -- Attention Explorer contributors <attention-explorer@users.noreply.github.com>  $(date -R -u -d "@$(git -C "$root" log -1 --format=%ct)")
EOF
mkdir -p "$source/debian/source"
echo '3.0 (native)' > "$source/debian/source/format"
(cd "$source" && AX_BUILD=$ready dpkg-buildpackage -b -us -uc -d >"$work/log" 2>&1) || { tail -40 "$work/log" >&2; die "dpkg-buildpackage failed"; }
mkdir -p "$root/build/deb"
mv "$work"/*.deb "$root/build/deb/"
lintian --fail-on error,warning "$root"/build/deb/*.deb >&2 || die "lintian found what stands above"
ls -l "$root/build/deb" >&2
