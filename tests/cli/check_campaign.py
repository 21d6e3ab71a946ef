#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A campaign end to end: every number of its report from the rows of campaign.db once more, in plain code.

    AX_TEST_MODEL=MODEL check_campaign.py ATTNX
Ends with totals as QtTest writes them; without a model that is one skipped test.
"""
import csv
import html as markup
import itertools
import json
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

results = []
ZONES = ["syntax_floor", "semantic_bridge", "long_range", "structure_ripple", "diffuse", "unknown"]


def check(condition, what):
    print(("ok " if condition else "FAIL ") + what)
    results.append(bool(condition))


def band(n):
    k, end = 0, 32
    while k < 7 and n >= end:
        k, end = k + 1, end * 2
    return k


def table(folder, name):
    with open(folder / "report" / "tables" / (name + ".csv"), newline="", encoding="utf-8") as f:
        return list(csv.DictReader(f))


def one(x):
    return f"{x:.1f}"


def near(text, value):
    return abs(float(text) - value) <= 0.0501


def recompute(folder, suite):
    db = sqlite3.connect(folder / "campaign.db")
    answers = {r[0]: r for r in db.execute("SELECT request_id, prompt_id, category, repeat, generated_tokens, decode_ms, text, prompt_tokens FROM answers")}
    tokens = list(db.execute("SELECT request_id, step, position, coalesce(zone, 'unknown') FROM fingerprints"))
    check(all(t[2] == answers[t[0]][7] + t[1] for t in tokens), "position = prompt tokens + step")
    for row in table(folder, "zones_by_category"):
        ids = {a for a, r in answers.items() if row["category"] in ("all", r[2])}
        mine = [t for t in tokens if t[0] in ids]
        ok = int(row["answers"]) == len(ids) and int(row["tokens"]) == len(mine) and near(row["mean_tokens"], len(mine) / len(ids))
        for z in ZONES:
            ok &= near(row[z], 100 * sum(t[3] == z for t in mine) / len(mine))
        check(ok, "zones_by_category " + row["category"])
    all_bands = [sum(band(t[2]) == b for t in tokens) for b in range(8)]
    for row in table(folder, "zones_by_category_matched"):
        mine = [t for t in tokens if row["category"] in ("all", answers[t[0]][2])]
        own = [[t for t in mine if band(t[2]) == b] for b in range(8)]
        covered = sum(w for w, o in zip(all_bands, own) if o)
        ok = near(row["coverage"], 100 * covered / sum(all_bands))
        for z in ZONES:
            share = sum(w / covered * sum(t[3] == z for t in o) / len(o) for w, o in zip(all_bands, own) if o)
            ok &= near(row[z], 100 * share)
        check(ok, "zones_by_category_matched " + row["category"])
    bare = list(db.execute("SELECT request_id, zone_sinks_out FROM fingerprints WHERE zone_sinks_out IS NOT NULL"))
    check(len(bare) == len(tokens), "every token has a zone without sinks")
    check([b[1] for b in bare] != [t[3] for t in tokens], "which is another one somewhere")
    for row in table(folder, "zones_by_category_sinks_out"):
        mine = [z for a, z in bare if row["category"] in ("all", answers[a][2])]
        own = sum(row["category"] in ("all", r[2]) for r in answers.values())
        ok = int(row["tokens"]) == len(mine) and int(row["answers"]) == own and near(row["mean_tokens"], len(mine) / own)
        for z in ZONES:
            ok &= near(row[z], 100 * mine.count(z) / len(mine))
        check(ok, "zones_by_category_sinks_out " + row["category"])
    for row in table(folder, "zones_by_context"):
        names = ["1-31", "32-63", "64-127", "128-255", "256-511", "512-1023", "1024-2047", "2048+"]
        mine = [t for t in tokens if band(t[2]) == names.index(row["context"])]
        check(int(row["tokens"]) == len(mine) and all(near(row[z], 100 * sum(t[3] == z for t in mine) / len(mine)) for z in ZONES),
              "zones_by_context " + row["context"])
    for row in table(folder, "zones_by_length"):
        ids = {a for a, r in answers.items() if r[4] > 0 and band(r[4]) == names.index(row["length"])}
        mine = [t for t in tokens if t[0] in ids]
        check(int(row["answers"]) == len(ids) and int(row["tokens"]) == len(mine)
              and all(near(row[z], 100 * sum(t[3] == z for t in mine) / len(mine)) for z in ZONES), "zones_by_length " + row["length"])
    began = min(r[0] for r in db.execute("SELECT started_at FROM answers"))
    minutes = {}
    for finished, n, ms in db.execute("SELECT finished_at, generated_tokens, decode_ms FROM answers"):
        m = minutes.setdefault((finished - began) // 60000, [0, 0.0])
        m[0] += n
        m[1] += ms / 1000
    rows = table(folder, "throughput_over_time")
    check([int(r["minute"]) for r in rows] == sorted(minutes) and all(int(r["tokens"]) == minutes[int(r["minute"])][0]
          and (minutes[int(r["minute"])][1] == 0 or near(r["tokens_per_second"], minutes[int(r["minute"])][0] / minutes[int(r["minute"])][1])) for r in rows), "throughput_over_time")
    for row, run in zip(table(folder, "manifold"), db.execute("SELECT points, clusters, noise FROM discovery_runs ORDER BY run_id")):
        check((int(row["points"]), int(row["clusters"]), int(row["noise"])) == run and near(row["noise_percent"], 100 * run[2] / run[0]), "manifold run " + row["run"])
    intervals(table(folder, "zones_intervals"), answers, tokens, all_bands)
    runs = list(db.execute("SELECT points, clusters, confirmed, born, died, split, merged, in_confirmed FROM discovery_runs ORDER BY run_id"))
    lineage = table(folder, "manifold_lineage")
    check(len(runs) == len(lineage) > 0 and all([int(x) for x in list(row.values())[:7]] == [k + 1, *run[1:7]]
          and near(row["tokens_in_confirmed_percent"], 100 * run[7] / run[0]) for k, (row, run) in enumerate(zip(lineage, runs))), "manifold_lineage")
    for row in table(folder, "repeat_variation"):
        mine = [r for r in answers.values() if r[1] == row["prompt"]]
        n = [r[4] for r in mine]
        mean = sum(n) / len(n)
        pairs = [(a, b) for i, a in enumerate(mine) for b in mine[i + 1:]]
        distance = 0
        if not row["zone_distance"]:
            check(not any(n), "no distance without tokens, " + row["prompt"])
            continue
        for a, b in pairs:
            za, zb = ([t[3] for t in tokens if t[0] == f"{x[1]}#{x[3]}"] for x in (a, b))
            distance += 50 * sum(abs(za.count(z) / len(za) - zb.count(z) / len(zb)) for z in ZONES)
        check(row["category"] == mine[0][2] and int(row["repeats"]) == len(mine) and near(row["tokens_mean"], mean) and near(row["tokens_sd"], (sum((x - mean) ** 2 for x in n) / len(n)) ** 0.5)
              and near(row["zone_distance"], distance / len(pairs)) and near(row["same_text"], 100 * sum(a[6] == b[6] for a, b in pairs) / len(pairs)),
              "repeat_variation " + row["prompt"])
    rows = table(folder, "throughput")
    check([r["category"] for r in rows] == [*dict.fromkeys(p["category"] for p in suite["prompts"]), "all"], "throughput has every category and all")
    for row in rows:
        mine = [r for r in answers.values() if row["category"] in ("all", r[2])]
        seconds = sum(r[5] for r in mine) / 1000
        check(int(row["answers"]) == len(mine) and int(row["prompt_tokens"]) == sum(r[7] for r in mine) and int(row["tokens"]) == sum(r[4] for r in mine)
              and near(row["seconds"], seconds) and near(row["tokens_per_second"], sum(r[4] for r in mine) / seconds), "throughput " + row["category"])
    md = (folder / "report" / "report.md").read_text(encoding="utf-8")
    html = (folder / "report" / "report.html").read_text(encoding="utf-8")
    cells = ["| " + " | ".join(r.values()) + " |" for r in table(folder, "zones_by_category")]
    check(all(c in md for c in cells), "Markdown holds the cells of the table")
    check(all("".join(f"<td>{markup.escape(v)}</td>" for v in r.values()) in html for r in table(folder, "zones_by_category")), "HTML too")
    check("http" not in html.replace("http://www.w3.org/2000/svg", ""), "the page loads nothing")
    for name in ("zones_by_category", "zones_by_length", "zones_by_context", "throughput", "repeat_variation", "density", "manifold"):
        check((folder / "report" / "figures" / (name + ".svg")).stat().st_size > 200, "figure " + name)
    return answers


def intervals(rows, answers, tokens, weights):
    """zones_intervals: every way of drawing as many answers again, where there are few enough; else draws of our own."""
    per_answer = {a: {} for a in answers}
    for request, _, position, zone in tokens:
        key = (band(position), zone)
        per_answer[request][key] = per_answer[request].get(key, 0) + 1

    def shares(drawn):
        """(as read, at equal length) of every zone in percent; None where no token was drawn."""
        counts = {}
        for a in drawn:
            for key, n in per_answer[a].items():
                counts[key] = counts.get(key, 0) + n
        total = sum(counts.values())
        if not total:
            return None
        here = [sum(n for (b, _), n in counts.items() if b == k) for k in range(8)]
        covered = sum(w for w, n in zip(weights, here) if n)
        return {z: (100 * sum(n for (_, zone), n in counts.items() if zone == z) / total,
                    100 * sum(w / covered * counts.get((k, z), 0) / here[k] for k, w in enumerate(weights) if here[k])) for z in ZONES}
    source = random.Random(1)
    for category in dict.fromkeys(r["category"] for r in rows):
        mine = [a for a, r in answers.items() if category in ("all", r[2])]
        own = shares(mine)
        ways = itertools.product(mine, repeat=len(mine)) if len(mine) <= 4 else (source.choices(mine, k=len(mine)) for _ in range(4000))
        draws = [d for d in map(shares, ways) if d]
        for row in (r for r in rows if r["category"] == category):
            z = row["zone"]
            ok = near(row["percent"], own[z][0]) and near(row["matched_percent"], own[z][1])
            for column, low, high in ((0, "low", "high"), (1, "matched_low", "matched_high")):
                values = sorted(d[z][column] for d in draws)
                at = [values[min(len(values) - 1, int(share * len(values)))] for share in (0.012, 0.045, 0.955, 0.988)]
                ok &= at[0] - 0.06 <= float(row[low]) <= at[1] + 0.06 and at[2] - 0.06 <= float(row[high]) <= at[3] + 0.06
            check(ok, f"zones_intervals {category} {z} {list(row.values())[2:]}")


def main():
    attnx, model = sys.argv[1], os.environ.get("AX_TEST_MODEL")
    if not model:
        print("SKIP   : AX_TEST_MODEL does not name the SmolLM2 GGUF file\nTotals: 0 passed, 0 failed, 1 skipped")
        return 0
    root = pathlib.Path(tempfile.mkdtemp(prefix="ax-campaign-"))
    suite = {"name": "small", "prompts": [
        {"id": "a1", "category": "a", "prompt": "Name a bird."}, {"id": "a2", "category": "a", "prompt": "Count to nine."},
        {"id": "b|1", "category": "b, <c>", "messages": [{"role": "user", "content": "Hello"}, {"role": "assistant", "content": "Hi."}, {"role": "user", "content": "Tell me a story."}]},
        {"id": "b2", "category": "b, <c>", "prompt": "word " * 900}]}
    (root / "suite.json").write_text(json.dumps(suite))

    def explore(folder, *more, **options):
        return subprocess.run([attnx, "explore", model, "--suite", str(root / "suite.json"), "--out", str(folder), "--max-tokens", "40", "--repeats", "2",
                               "--seed", "5", "--context", "512", "--quiet", *more], capture_output=True, text=True, **options)
    whole = explore(root / "one")
    check(whole.returncode == 0, "a campaign ends well " + whole.stderr[-200:])
    answers = recompute_safely(root / "one", suite)
    check(len(answers) == 8, "every prompt twice")
    long = [r for r in answers.values() if r[1] == "b2"]
    check(all(r[4] == 0 for r in long), "a prompt longer than the context is recorded as such")
    again = explore(root / "one")
    check(again.returncode == 0, "all done: nothing to do")
    check(explore(root / "one", "--temperature", "0.1").returncode == 1, "other options are refused")
    # Killed in the middle, it goes on; the texts are those of the whole one.
    process = subprocess.Popen([attnx, "explore", model, "--suite", str(root / "suite.json"), "--out", str(root / "two"), "--max-tokens", "40", "--repeats", "2",
                                "--seed", "5", "--context", "512", "--quiet"], stderr=subprocess.DEVNULL)
    for _ in range(600):
        try:
            if sqlite3.connect(f"file:{root / 'two' / 'campaign.db'}?mode=ro", uri=True).execute("SELECT count(*) FROM answers").fetchone()[0] >= 2:
                break
        except sqlite3.Error:
            pass
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    check(explore(root / "two").returncode == 0, "it goes on after a kill")
    rows = [list(sqlite3.connect(root / d / "campaign.db").execute("SELECT prompt_id, repeat, text FROM answers ORDER BY 1, 2")) for d in ("one", "two")]
    check(rows[0] == rows[1], "with the same texts")
    # While one runs, a second one on its folder is refused.
    first = subprocess.Popen([attnx, "explore", model, "--suite", str(root / "suite.json"), "--out", str(root / "held"), "--max-tokens", "40", "--repeats", "50",
                              "--seed", "5", "--context", "512", "--quiet"], stderr=subprocess.DEVNULL)
    while not (root / "held" / "campaign.db").exists() and first.poll() is None:
        time.sleep(0.02)
    second = subprocess.run([attnx, "explore", model, "--suite", str(root / "suite.json"), "--out", str(root / "held"), "--max-tokens", "40", "--repeats", "50",
                             "--seed", "5", "--context", "512", "--quiet"], capture_output=True, text=True)
    check(second.returncode == 1 and "another program" in second.stderr, "two at once on one folder " + second.stderr[-200:])
    first.send_signal(signal.SIGINT)
    check(first.wait(120) == 0 and json.loads((root / "held" / "progress.json").read_text())["state"] == "stopped", "it stops after the answer that runs")
    made = json.loads((root / "one" / "campaign.json").read_text())
    check(made["times"]["created_ms"] > 0 and "--suite" in made["command"]["arguments"], "the folder says when and how it was made")
    beside = subprocess.run([attnx, "report", str(root / "one"), "--against", str(root / "two"), "--out", str(root / "both")], capture_output=True)
    check(beside.returncode == 0 and (root / "both" / "tables" / "compare_zones.csv").exists(), "two beside each other")
    cold = subprocess.run([attnx, "explore", model, "--suite", str(root / "suite.json"), "--out", str(root / "cold"), "--max-tokens", "90", "--greedy",
                           "--context", "512", "--quiet"], capture_output=True)
    report = subprocess.run([attnx, "report", str(root / "one"), "--against", str(root / "cold"), "--out", str(root / "against")], capture_output=True)
    check(cold.returncode == 0 and report.returncode == 0, "a greedy one beside it")
    compare(root)
    state = json.loads((root / "one" / "progress.json").read_text())
    check(state["state"] == "done" and state["done"] == 8, "progress says done")
    suite["prompts"].append(suite["prompts"][0])
    (root / "twice.json").write_text(json.dumps(suite))
    twice = subprocess.run([attnx, "explore", model, "--suite", str(root / "twice.json"), "--out", str(root / "three")], capture_output=True, text=True)
    check(twice.returncode == 1 and "a1" in twice.stderr, "two equal ids are named")
    print(f"Totals: {sum(results)} passed, {len(results) - sum(results)} failed, 0 skipped")
    return 0 if all(results) else 1


def compare(root):
    """The tables of two campaigns from the rows of both."""
    sides = []
    for name in ("one", "cold"):
        db = sqlite3.connect(root / name / "campaign.db")
        answers = {r[0]: r for r in db.execute("SELECT request_id, category, generated_tokens, decode_ms FROM answers")}
        sides.append((answers, list(db.execute("SELECT request_id, position, coalesce(zone, 'unknown') FROM fingerprints"))))

    def read(name):
        with open(root / "against" / "tables" / (name + ".csv"), newline="", encoding="utf-8") as f:
            return list(csv.DictReader(f))

    def share(tokens, zone):
        return 100 * sum(t[2] == zone for t in tokens) / len(tokens)
    bands = [[[t for t in tokens if band(t[1]) == b] for b in range(8)] for _, tokens in sides]
    both = [b for b in range(8) if bands[0][b] and bands[1][b]]
    weights = {b: len(bands[0][b]) + len(bands[1][b]) for b in both}
    check([r["zone"] for r in read("compare_zones")] == ZONES, "compare_zones has every zone")
    for row in read("compare_zones"):
        z = row["zone"]
        plain = [share(tokens, z) for _, tokens in sides]
        matched = [sum(weights[b] * share(side[b], z) for b in both) / sum(weights.values()) for side in bands]
        check(int(row["tokens_a"]) == sum(t[2] == z for t in sides[0][1]) and int(row["tokens_b"]) == sum(t[2] == z for t in sides[1][1])
              and near(row["percent_a"], plain[0]) and near(row["percent_b"], plain[1]) and near(row["difference"], plain[1] - plain[0])
              and near(row["difference_matched"], matched[1] - matched[0]), "compare_zones " + z)
    for row in read("compare_categories"):
        own = [[t for t in tokens if answers[t[0]][1] == row["category"]] for answers, tokens in sides]
        check(near(row["percent_a"], share(own[0], row["zone"])) and near(row["percent_b"], share(own[1], row["zone"]))
              and near(row["difference"], share(own[1], row["zone"]) - share(own[0], row["zone"])), f"compare_categories {row['category']} {row['zone']}")
    for row in read("compare_throughput"):
        speeds = []
        for answers, _ in sides:
            mine = [r for r in answers.values() if row["category"] in ("all", r[1])]
            speeds.append(sum(r[2] for r in mine) / (sum(r[3] for r in mine) / 1000))
        check(near(row["tokens_per_second_a"], speeds[0]) and near(row["tokens_per_second_b"], speeds[1])
              and abs(float(row["ratio"]) - speeds[1] / speeds[0]) < 0.00501, "compare_throughput " + row["category"])


    # How far the two part: every way of drawing the prompts again, the same on both sides.
    prompts = [{r[0]: r[1] for r in sqlite3.connect(root / name / "campaign.db").execute("SELECT request_id, prompt_id FROM answers")}
               for name in ("one", "cold")]

    def parted(category, times):
        """(as read, at equal length) of every zone, each prompt counted so often."""
        counts = []
        for (answers, tokens), prompt_of in zip(sides, prompts):
            one = {}
            for request, position, zone in tokens:
                if category in ("all", answers[request][1]):
                    key = (band(position), zone)
                    one[key] = one.get(key, 0) + times[prompt_of[request]]
            counts.append(one)
        total = [sum(one.values()) for one in counts]
        if not all(total):
            return None
        per_band = [[sum(n for (b, _), n in one.items() if b == k) for k in range(8)] for one in counts]
        shared = [k for k in range(8) if per_band[0][k] and per_band[1][k]]
        pooled = sum(per_band[0][k] + per_band[1][k] for k in shared)
        result = {}
        for z in ZONES:
            plain = [100 * sum(n for (_, zone), n in one.items() if zone == z) / t for one, t in zip(counts, total)]
            equal = [sum((per_band[0][k] + per_band[1][k]) / pooled * 100 * one.get((k, z), 0) / per_band[i][k] for k in shared)
                     if pooled else None for i, one in enumerate(counts)]
            result[z] = (plain[1] - plain[0], equal[1] - equal[0] if pooled else None)
        return result
    for row in read("compare_intervals"):
        mine = sorted({p for (answers, _), prompt_of in zip(sides, prompts) for r, p in prompt_of.items()
                       if row["category"] in ("all", answers[r][1])})
        found = parted(row["category"], dict.fromkeys(mine, 1))[row["zone"]]
        draws = [parted(row["category"], {p: draw.count(p) for p in mine}) for draw in itertools.product(mine, repeat=len(mine))] \
            if len(mine) ** len(mine) <= 4000 else []
        good = near(row["difference"], found[0]) and near(row["difference_matched"], found[1])
        for column, low, high in ((0, "low", "high"), (1, "matched_low", "matched_high")):
            values = sorted(d[row["zone"]][column] for d in draws if d and d[row["zone"]][column] is not None)
            if values:
                at = [values[min(len(values) - 1, int(share * len(values)))] for share in (0.01, 0.05, 0.95, 0.99)]
                good &= at[0] - 0.06 <= float(row[low]) <= at[1] + 0.06 and at[2] - 0.06 <= float(row[high]) <= at[3] + 0.06
        check(good, f"compare_intervals {row['category']} {row['zone']}")


def recompute_safely(folder, suite):
    try:
        return recompute(folder, suite)
    except Exception as error:  # noqa: BLE001 - one failed check, not the end
        check(False, f"the report can be recomputed: {error!r}")
        return {}


if __name__ == "__main__":
    sys.exit(main())
