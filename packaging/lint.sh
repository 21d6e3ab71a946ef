#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# lint.sh format: every source file stands as clang-format 14 writes it.
# lint.sh tidy BUILD: clang-tidy 14 (.clang-tidy) on the sources that differ from $AX_TIDY_BASE, a git revision
# (default: the commit before this one). Both end with 1 and say where when something is wrong.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

case ${1:-} in
    format)
        # Generated, or tables of macros that clang-format never leaves alone.
        git ls-files '*.cpp' '*.h' '*.cu' | grep -v -e 'unicode/tables.cpp$' -e 'cuda/weight_blocks.h$' \
            | xargs clang-format-14 --dry-run 2>&1 | sed -n 's/^\([a-z][^: ]*:[0-9]*\):[0-9]*: .*/\1: not as clang-format 14 writes it/p' | sort -u \
            | { ! grep . ; }
        ;;
    tidy)
        build=${2:?a build folder with compile_commands.json}
        base=${AX_TIDY_BASE:-HEAD~1}
        git rev-parse --quiet --verify "$base" >/dev/null || { echo "no commit $base: nothing to compare with"; exit 0; }
        mapfile -t files < <(git diff --name-only --diff-filter=d "$base" -- 'app/*.cpp' 'engine/*.cpp' 'views/*.cpp' \
            | grep -v -e kernels/cpu/kernels_ -e core/simd/vectors_ -e discovery/kernels/kernels_ -e kernels/reference -e unicode/tables || true)
        # The build compiles several sources at once; clang-tidy wants a command for each.
        commands=$(mktemp -d)
        trap 'rm -rf "$commands"' EXIT
        python3 - "$build/compile_commands.json" "$commands/compile_commands.json" <<'PY'
import json, re, sys
given = json.load(open(sys.argv[1]))
each = []
for entry in given:
    if "/unity_" not in entry["file"]:
        each.append(entry)
        continue
    for source in re.findall(r'#include "(.*)"', open(entry["file"]).read()):
        each.append({**entry, "file": source, "command": entry["command"].replace(entry["file"], source)})
json.dump(each, open(sys.argv[2], "w"), indent=1)
PY
        known=()
        for file in "${files[@]}"; do
            grep -q "\"file\": \".*/$file\"" "$commands/compile_commands.json" && known+=("$file")
        done
        echo "${#known[@]} of ${#files[@]} changed sources are compiled here"
        [ ${#known[@]} -eq 0 ] || printf '%s\n' "${known[@]}" | xargs -P "$(nproc)" -n 4 clang-tidy-14 -quiet -p "$commands"
        ;;
    *) echo "usage: packaging/lint.sh format | tidy BUILD"; exit 2 ;;
esac
