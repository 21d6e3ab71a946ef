# SPDX-License-Identifier: Apache-2.0
"""Writes tests/data/template/*.json: snippets by topic, rendered by Python jinja2.

    python3 tests/template/make_cases.py tests/data/template
"""
import json
import pathlib
import sys

from jinja2_oracle import render
from snippets import ARGS, CHAT, CONVERSATIONS, TOPICS


def write(path, cases):
    lines = ",\n".join(json.dumps(c, ensure_ascii=False) for c in cases)
    path.write_text('{"cases": [\n' + lines + "\n]}\n", encoding="utf-8")
    failing = sum("error" in c for c in cases)
    print(f"{path.name}: {len(cases)} cases, {failing} of them errors")


def main():
    out = pathlib.Path(sys.argv[1])
    for topic, snippets in TOPICS.items():
        write(out / f"{topic}.json", [render(s, args=ARGS) for s in snippets])
    chats = []
    for template in CHAT.values():
        for messages, args in CONVERSATIONS:
            chats.append(render(template, messages, args))
    write(out / "chat.json", chats)


if __name__ == "__main__":
    main()
