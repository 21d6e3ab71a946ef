# SPDX-License-Identifier: Apache-2.0
"""Writes tests/data/template/*.json: snippets by topic, rendered by Python jinja2.

    python3 tests/template/make_cases.py tests/data/template
"""
import json
import pathlib
import sys

from jinja2_oracle import render
from snippets import ARGS, CHAT, CONVERSATIONS, TOPICS


def write(path, cases, args):
    # What prints an address differs from run to run.
    cases = [c for c in cases if " at 0x" not in c.get("rendered", "")]
    lines = ",\n".join(json.dumps(c, ensure_ascii=False) for c in cases)
    head = json.dumps(args, ensure_ascii=False)
    path.write_text('{"args": ' + head + ',\n"cases": [\n' + lines + "\n]}\n", encoding="utf-8")
    failing = sum("error" in c for c in cases)
    print(f"{path.name}: {len(cases)} cases, {failing} of them errors")


def main():
    out = pathlib.Path(sys.argv[1])
    for topic, snippets in TOPICS.items():
        cases = [render(s, args=ARGS) for s in snippets]
        for case in cases:
            del case["args"]
        write(out / f"{topic}.json", cases, ARGS)
    chats = []
    for template in CHAT.values():
        for messages, args in CONVERSATIONS:
            chats.append(render(template, messages, args))
    write(out / "chat.json", chats, {})


if __name__ == "__main__":
    main()
