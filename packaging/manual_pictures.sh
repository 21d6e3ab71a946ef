#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Pictures of the manual, made by the program itself: manual_pictures.sh PROGRAM SOURCE_DIR FOLDER
set -eu
program=$1 source=$2 folder=$3
mkdir -p "$folder"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
# Pictures hold nothing of who builds: no models, no sessions, no settings.
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache"
export XDG_RUNTIME_DIR="$home" QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 LANGUAGE=en
grep -v '^#' "$source/resources/manual/pictures.txt" | while read -r file arguments; do
    arguments=$(printf '%s' "$arguments" | sed "s#SAMPLE#$source/resources/samples/library.jsonl#g")
    # shellcheck disable=SC2086
    "$program" $arguments --theme light --size 1280x800 --screenshot "$folder/$file"
done
