#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what is missing, builds everything and runs every test. Last line: "N passed, N failed".
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

preset=release
while [ $# -gt 0 ]; do
    case $1 in
        --preset) preset=${2:?--preset needs a name}; shift 2 ;;
        --help|-h) echo "usage: packaging/test.sh [--preset release|debug|asan|tsan|no-torch|cuda]"; exit 0 ;;
        *) say "error: unknown option $1 (see --help)"; exit 2 ;;
    esac
done

install_packages
# The real model is a test subject where it can be had; tests that need it say when it is absent.
model=$(small_model) || { say "The small model could not be obtained: its tests will be skipped."; model=; }
export AX_TEST_MODEL=$model
build "$preset"
report=$root/build/$preset/test-report.xml
rm -f "$report"
# The whole output goes into the report: ctest keeps 1,024 bytes unless told, and the totals and skips come last.
ctest --test-dir "$root/build/$preset" --output-on-failure --no-tests=error --output-junit "$report" \
    --test-output-size-passed 100000000 --test-output-size-failed 100000000 >&2 || true
exec python3 "$root/packaging/count_tests.py" "$report"
