#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Kills real programs at random moments while they write a session, and looks at what is stored.

    kill_store.py ATTNX [KILLS] [--seed N] [--window ATTENTION-EXPLORER]      the model: $AX_TEST_MODEL
With --window the window is killed while it writes (offscreen), and every answer is compared with itself alone.
After every kill: the store is sound; text, tokens, steps and segments agree; the text is the beginning of what was
printed; at most 64 tokens or what was printed in the last second is missing. Ends with 77 where there is no model.
"""
import argparse
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

PROMPT = "Write a long story about a lighthouse keeper and the sea."
TOKENS = 300


def run(*words):
    done = subprocess.run([str(w) for w in words], capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def records(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def texts_of(trace):
    """Texts of the generated tokens, in order."""
    return [r["text"] for r in trace if r["record_type"] == "token" and r["role"] == "generated"]


def killed(attnx, model, database, seconds):
    """Starts a run and kills it; gives (time, characters printed by then) for each piece, and the time of the kill."""
    process = subprocess.Popen(
        [attnx, "generate", model, "--prompt", PROMPT, "--greedy", "--max-tokens", str(TOKENS), "--capture",
         "raw,fingerprint", "--store", database, "--quiet"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    printed, text = [], bytearray()

    def read():
        while piece := os.read(process.stdout.fileno(), 65536):
            text.extend(piece)
            printed.append((time.monotonic(), len(text)))
    reader = threading.Thread(target=read)
    reader.start()
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    end = time.monotonic()
    process.wait()
    reader.join()
    return printed, bytes(text), end


def killed_window(program, model, database, seconds, folder):
    """The same with the window, which prints nothing."""
    # Capture and sampling are the program's defaults; its settings lie in a folder of their own.
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": os.path.join(folder, "config")}
    process = subprocess.Popen([program, model, "--db", database, "--send", PROMPT], stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL, env=environment)
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    end = time.monotonic()
    process.wait()
    return [], b"", end


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("attnx")
    parser.add_argument("kills", type=int, nargs="?", default=200)
    parser.add_argument("--window")
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    args = parser.parse_args()
    model = os.environ.get("AX_TEST_MODEL", "")
    if not os.path.exists(model):
        print("skipped: no model (AX_TEST_MODEL)")
        return 77
    random.seed(args.seed)
    print(f"seed {args.seed}")
    worst_tokens, worst_seconds, empty, interrupted, faults = 0, 0.0, 0, 0, []
    with tempfile.TemporaryDirectory() as folder:
        database = os.path.join(folder, "s.db")
        start = time.monotonic()
        whole = os.path.join(folder, "whole.jsonl")
        code, _, err = run(args.attnx, "generate", model, "--prompt", PROMPT, "--greedy", "--max-tokens", TOKENS,
                           "--capture", "raw,fingerprint", "--trace", whole, "--quiet")
        if code:
            print(err)
            return 1
        length = time.monotonic() - start
        reference = texts_of(records(whole))
        known = set()
        for kill in range(args.kills):
            moment = random.uniform(0, length + (3 if args.window else 0))
            if args.window:
                printed, text, end = killed_window(args.window, model, database, moment, folder)
            else:
                printed, text, end = killed(args.attnx, model, database, moment)
            where = f"kill {kill + 1} after {moment:.3f} s: "
            if not os.path.exists(database):
                empty += 1
                continue
            code, out, err = run(args.attnx, "sessions", "check", "--db", database)
            if code:
                faults.append(where + out + err)
            code, out, err = run(args.attnx, "sessions", "list", "--json", "--db", database)
            fresh = [s for s in json.loads(out) if s["id"] not in known] if code == 0 else []
            known |= {s["id"] for s in fresh}
            if not fresh:
                # Nothing may have been shown long enough ago.
                if any(at < end - 1 for at, _ in printed):
                    faults.append(where + "text was printed over a second ago, and nothing is stored")
                empty += 1
                continue
            session = fresh[0]["id"]
            _, out, _ = run(args.attnx, "sessions", "show", session, "--json", "--db", database)
            shown = json.loads(out)
            interrupted += shown["state"] == "interrupted"
            exported = os.path.join(folder, "e.jsonl")
            run(args.attnx, "sessions", "export", session, exported, "--db", database)
            code, out, err = run(args.attnx, "trace", "validate", exported)
            if code:
                faults.append(where + out + err)
            trace = records(exported)
            stored = texts_of(trace)
            steps = [r["tokenIndex"] for r in trace if r["record_type"] == "step" and r["decodeStep"] >= 0]
            first = min((r["index"] for r in trace if r["record_type"] == "token" and r["role"] == "generated"),
                        default=0)
            if not args.window and stored != reference[:len(stored)]:
                faults.append(where + "other tokens than were written")
            if steps != list(range(first, first + len(stored))):
                faults.append(where + f"{len(stored)} tokens, {len(steps)} steps")
            if len(stored) != shown["generated"]:
                faults.append(where + "show counts other tokens")
            message = "".join(stored).replace("<|im_end|>", "")
            if shown["text"].strip() != message.strip():
                faults.append(where + f"message and tokens differ: {shown['text'][-30:]!r}, {message[-30:]!r}")
            ends = [r["endTokenIndex"] for r in trace if r["record_type"] == "segment"]
            if stored and (not ends or max(ends) != first + len(stored)):
                faults.append(where + "the last segment ends elsewhere than the tokens")
            if not args.window and not text.decode("utf-8", "ignore").startswith(shown["text"]) and \
                    not shown["text"].startswith(text.decode("utf-8", "ignore")):
                faults.append(where + "the text is not what was printed")
            missing, size = 0, 0
            for piece in reference:
                size += len(piece.encode())
                missing += size <= len(text)
            missing -= len(stored)
            have = len(shown["text"].encode())
            late = max((end - at for at, size in printed if size > have), default=0)
            if not args.window and missing > 64 and late > 1:
                faults.append(where + f"{missing} tokens of {late:.2f} s are missing")
            if args.window:
                missing, late = 0, 0  # nobody knows what it had shown
            worst_tokens, worst_seconds = max(worst_tokens, missing), max(worst_seconds, late)
        size = pathlib.Path(database).stat().st_size if os.path.exists(database) else 0
    print(f"{args.kills} kills: {len(known)} sessions stored, {interrupted} interrupted, {empty} before anything was "
          f"stored; at most {worst_tokens} tokens missing, the oldest shown {worst_seconds:.2f} s before; {size} bytes")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
