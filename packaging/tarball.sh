#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes build/attention-explorer-VERSION-ARCH.tar.xz: both programs, the reference back end and every library that a
# Linux with glibc 2.36 or newer may lack. It runs from wherever it is unpacked.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

ready=$root/build/release
torch=1
while [ $# -gt 0 ]; do
    case $1 in
        --build) ready=$(realpath "${2:?--build needs a folder}"); shift 2 ;;
        --without-torch) torch=; shift ;;
        --help|-h) echo "usage: packaging/tarball.sh [--build FOLDER] [--without-torch]"; exit 0 ;;
        *) say "error: unknown option $1 (see --help)"; exit 2 ;;
    esac
done
install_packages
command -v patchelf >/dev/null || die "patchelf is missing: apt-get install patchelf"
[ -x "$ready/bin/attention-explorer" ] || build release
version=$(sed -n 's/^project(attention-explorer VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
name=attention-explorer-$version-$(uname -m)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree=$work/$name
for part in window attnx ${torch:+torch}; do
    cmake --install "$ready" --prefix "$tree" --component "$part" >/dev/null
done
plugins=$(qtpaths6 --plugin-dir 2>/dev/null || echo "/usr/lib/$(uname -m)-linux-gnu/qt6/plugins")
for kind in platforms platforminputcontexts platformthemes imageformats iconengines tls wayland-shell-integration wayland-decoration-client \
        wayland-graphics-integration-client xcbglintegrations; do
    [ -d "$plugins/$kind" ] && mkdir -p "$tree/plugins/$kind" && cp "$plugins/$kind"/*.so "$tree/plugins/$kind/"
done
# Qt's own words (buttons of dialogs) in the languages of the window.
words=$(qtpaths6 --query QT_INSTALL_TRANSLATIONS 2>/dev/null || echo /usr/share/qt6/translations)
mkdir -p "$tree/translations"
for language in de fr es zh_CN ja; do
    [ -f "$words/qtbase_$language.qm" ] && cp "$words/qtbase_$language.qm" "$tree/translations/"
done
printf '[Paths]\nPrefix = ..\nPlugins = plugins\n' > "$tree/bin/qt.conf"
# The C library, the graphics driver's and the font set-up belong to the system.
system='^(ld-linux.*|libc|libm|libdl|librt|libpthread|libresolv|libanl|libutil|libGL|libEGL|libGLX|libGLdispatch|libfontconfig|libfreetype|libexpat)\.so'
mkdir -p "$tree/lib"
find "$tree" -type f \( -perm -u+x -o -name '*.so' \) -print0 | xargs -0 file -N | sed -n 's/: *ELF .*//p' > "$work/programs"
xargs -a "$work/programs" -n1 ldd 2>/dev/null | sed -n 's/.* => \(\/[^ ]*\) .*/\1/p' | sort -u | while read -r library; do
    basename "$library" | grep -qE "$system" || cp -Ln "$library" "$tree/lib/"
done
# Libraries are found from where each file lies.
while read -r file; do
    patchelf --set-rpath "\$ORIGIN/$(realpath --relative-to="$(dirname "$file")" "$tree/lib")" "$file"
done < "$work/programs"
find "$tree/lib" -maxdepth 1 -name '*.so*' -exec patchelf --set-rpath '$ORIGIN' {} \;
find "$tree/bin" "$tree/lib" -type f -exec strip --strip-unneeded {} + 2>/dev/null || true
tar -C "$work" --sort=name --owner=0 --group=0 --numeric-owner -c "$name" | xz -T0 -3 > "$root/build/$name.tar.xz"
ls -l "$root/build/$name.tar.xz" >&2
