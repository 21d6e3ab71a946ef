#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fills stores through `attnx generate --store`, as use would, and says what the clusters are made of.

    store_clusters.py ATTNX MODEL [--prompts 66] [--tokens 400] [--work DIR] [--out FILE.md]
Three stores of the same answers (seeds from 1): log16 with sinks, log16 without, and learned20 where
`attnx calibrate MODEL` was run. The prompts are the shipped suite's, taken evenly over its categories.
A store in DIR that is there already is continued, not written again.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
SUITE = HERE.parent.parent / "resources/prompts/eleven-categories.json"
LAYOUTS = {
    "log16": ["--fingerprint-layout", "log16"],
    "log16 without sinks": ["--fingerprint-layout", "log16", "--sink-policy", "exclude"],
    "learned20": ["--fingerprint-layout", "learned20"],
}
PROPERTIES = ["position", "session", "token_class", "zone", "think_phase"]


def evenly(prompts, count):
    """`count` prompts, one category after the other."""
    by_category = {}
    for prompt in prompts:
        by_category.setdefault(prompt["category"], []).append(prompt)
    out = []
    for turn in range(max(map(len, by_category.values()))):
        out += [group[turn] for group in by_category.values() if turn < len(group)]
    return out[:count]


def fill(attnx, model, prompts, tokens, options, database):
    have = 0
    if database.exists():
        listed = subprocess.run([attnx, "sessions", "list", "--db", database, "--json"], check=True, text=True,
                                capture_output=True).stdout
        have = len(json.loads(listed))
    for at, prompt in enumerate(prompts):
        if at < have:
            continue
        subprocess.run([attnx, "generate", model, "--prompt", prompt["prompt"], "--max-tokens", str(tokens),
                        "--temperature", "0.8", "--seed", str(at + 1), "--capture", "fingerprint", *options,
                        "--store", database], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("attnx")
    arguments.add_argument("model")
    arguments.add_argument("--prompts", type=int, default=66)
    arguments.add_argument("--tokens", type=int, default=400)
    arguments.add_argument("--work", type=pathlib.Path)
    arguments.add_argument("--out", type=pathlib.Path)
    options = arguments.parse_args()
    work = options.work or pathlib.Path(tempfile.mkdtemp(prefix="store-clusters-"))
    work.mkdir(parents=True, exist_ok=True)
    prompts = evenly([one for one in json.loads(SUITE.read_text())["prompts"] if "prompt" in one], options.prompts)
    rows = []
    for name, layout in LAYOUTS.items():
        stem = name.replace(" ", "-")
        database = work / f"{stem}.db"
        fill(options.attnx, options.model, prompts, options.tokens, layout, database)
        done = subprocess.run([options.attnx, "discover", "--db", database, "--out", work / stem, "--json"],
                              text=True, capture_output=True)
        if done.returncode:
            print(f"{name}: {done.stderr.strip()}", file=sys.stderr)
            continue
        (work / f"{stem}.json").write_text(done.stdout)
        rows.append((name, json.loads(done.stdout)))
    lines = [f"# What the clusters of a store are made of ({pathlib.Path(options.model).name})", "",
             f"`tests/bench/store_clusters.py`, {len(prompts)} prompts of the shipped suite, at most {options.tokens} tokens "
             f"each, temperature 0.8, {time.strftime('%Y-%m-%d')}.", "",
             "| fingerprints | tokens | clusters | confirmed | in confirmed | in a shapeless copy | bootstrap ARI | "
             + " | ".join(PROPERTIES) + " | regions |", "|---" * (8 + len(PROPERTIES)) + "|"]
    for name, run in rows:
        made_of = run["composition"]
        cells = [name, run["points"], run["clusters"], run["confirmed"], f"{run['confirmed_percent']:.1f} %",
                 run["stability"]["null_clusters"], f"{run['stability']['mean_ari']:.3f}"]
        cells += ["-" if made_of[p] is None else f"{made_of[p]:.3f}" for p in PROPERTIES]
        lines.append("| " + " | ".join(map(str, cells + [run["regions"]["count"]])) + " |")
    lines += ["", "Columns of properties: normalised mutual information of the clusters with each.", ""]
    for name, run in rows:
        lines += [f"{name}: {note}" for note in run["notes"]]
        confirmed = [one for one in run["cluster_table"] if one["confirmed"]]
        alone = sum(one["sessions"] < 2 for one in run["cluster_table"])
        lines.append(f"{name}: {alone} clusters lie in one session alone, "
                     f"{len(run['cluster_table']) - len(confirmed) - alone} more are not confirmed. "
                     f"Threshold of prominence {run['threshold']:.3f}.")
        for cluster in confirmed:
            lines.append(f"{name}: confirmed cluster {cluster['id']}, {cluster['size']} tokens of {cluster['sessions']} "
                         f"sessions, prominence {cluster['prominence']:.3f}, Jaccard {cluster['jaccard']:.2f}, "
                         f"mostly {cluster['zone']} ({100 * cluster['purity']:.0f} %).")
        lines.append("")
    text = "\n".join(lines) + "\n"
    (options.out.write_text if options.out else print)(text)


if __name__ == "__main__":
    main()
