#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs build/deb/*.deb (or unpacks the tarball with --tarball FILE) in a fresh Debian 12 root without build packages,
# and there runs attnx generate and takes the window's picture. As root, with the network; by hand.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

tarball=
case ${1:-} in
    --tarball) tarball=$(realpath "${2:?--tarball needs a file}") ;;
    "") ;;
    *) echo "usage: packaging/check_packages.sh [--tarball FILE]"; exit 2 ;;
esac
command -v mmdebstrap >/dev/null || die "mmdebstrap is missing: apt-get install mmdebstrap"
model=$(small_model)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/in"
cp "$model" "$work/in/model.gguf"
cat > "$work/in/check" <<'EOF'
set -e
cd /in
export HOME=/root QT_QPA_PLATFORM=offscreen
PATH=$PATH:/in/app/bin
attnx --version
attnx generate model.gguf --prompt "Name a colour." --max-tokens 8 --greedy --trace /tmp/t.jsonl
attnx trace validate /tmp/t.jsonl
attnx generate model.gguf --prompt "Name a colour." --max-tokens 4 --greedy --precision exact
attention-explorer --version
attention-explorer /tmp/t.jsonl --screenshot /tmp/window.png
test "$(stat -c %s /tmp/window.png)" -gt 20000
echo "fresh root: ok"
EOF
include=ca-certificates
if [ -n "$tarball" ]; then
    mkdir -p "$work/in/app"
    tar -C "$work/in/app" --strip-components=1 -xf "$tarball"
    # What any desktop has.
    include=$include,libgl1,libegl1,libfontconfig1,fonts-dejavu-core
    hook='true'
else
    mkdir -p "$work/in/deb"
    cp "$root"/build/deb/*.deb "$work/in/deb/"
    hook='chroot "$1" sh -c "DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends /in/deb/*.deb fonts-dejavu-core >/dev/null"'
fi
mmdebstrap --variant=apt --include="$include" \
    --customize-hook="copy-in $work/in /" --customize-hook="$hook" --customize-hook='chroot "$1" sh /in/check' \
    bookworm "$work/root.tar" >&2
echo "ok"
