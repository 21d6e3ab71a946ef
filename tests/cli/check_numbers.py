#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Numbers of `trace compare`, `inspect --stats`, `effect` and `generate --firewall` against plain_numbers.py.

    AX_TEST_MODEL=MODEL check_numbers.py ATTNX SOURCE_DIR
Uses the stored traces of tests/data/compass, the models of ../shared/fixtures where they are there, and the small model.
Ends with totals as QtTest writes them.
"""
import json
import math
import os
import pathlib
import random
import subprocess
import sys
import tempfile

import plain_numbers as plain

results, skipped = [], []


def check(condition, what):
    print(("ok " if condition else "FAIL ") + what)
    results.append(bool(condition))


def run(attnx, *arguments):
    out = subprocess.run([attnx, *map(str, arguments)], capture_output=True, text=True)
    if out.returncode != 0:
        raise RuntimeError(f"{arguments[0]}: {out.stderr.strip()[-300:]}")
    return out.stdout


def near(a, b, tolerance=1e-5):
    if a is None or b is None:
        return a is b
    return abs(a - b) <= tolerance * max(1.0, abs(b))


def turned(a, b):
    return abs(math.remainder(a - b, 2 * math.pi)) < 1e-4


# ---- trace compare

def series(trace):
    """NAME -> the numbers of the written tokens that have it."""
    out = {name: [] for name in ("surprisal", "entropy", "local", "mid", "long", "hubness", "consensus", "sink_share", "spread")}
    for n in trace.written:
        step = trace.step.get(n, {})
        signals = step.get("signals", {})
        surprisal = signals.get("surprisal", -trace.token[n]["logprob"] if "logprob" in trace.token[n] else None)
        prints = step.get("fingerprint", [None] * 20)
        for name, value in (("surprisal", surprisal), ("entropy", signals.get("entropy")), ("local", prints[0]), ("mid", prints[1]), ("long", prints[2]),
                            ("hubness", signals.get("hubness")), ("consensus", signals.get("consensus")), ("sink_share", signals.get("sinkShare"))):
            if value is not None:
                out[name].append(value)
    out["spread"] = [step["spread"] for step in plain.drift(trace) if "spread" in step]
    return out


def similarity(a, b):
    """0.5 cosine + 0.3 same zone + 0.2 (1 - min(1, 2 |difference of normalised entropies|)) of the parts that both recorded alike."""
    middles, zones, entropies, histograms = [], [], [], []
    for trace in (a, b):
        prints = [trace.step[n]["fingerprint"] for n in trace.written if "fingerprint" in trace.step.get(n, {})]
        middles.append([sum(p[k] for p in prints) / len(prints) for k in range(20)])
        histograms.append(middles[-1][4:])
        names = [trace.step[n]["manifoldZone"] for n in trace.written if n in trace.step]
        zones.append(max(sorted(set(names)), key=names.count))
        entropies.append(plain.mean([trace.step[n]["signals"]["entropyNormalised"] for n in trace.written if n in trace.step]))
    dot = lambda x, y: sum(p * q for p, q in zip(x, y))  # noqa: E731
    cosine = dot(*middles) / math.sqrt(dot(middles[0], middles[0]) * dot(middles[1], middles[1]))
    term = 1 - min(1.0, 2 * abs(entropies[0] - entropies[1]))
    same = zones[0] == zones[1] if a.header["zone_preset"] == b.header["zone_preset"] else None
    if a.header["sink_policy"] != b.header["sink_policy"]:
        cosine = same = term = None
    parts = [(weight, value) for weight, value in ((0.5, cosine), (0.3, same), (0.2, term)) if value is not None]
    score = sum(w * v for w, v in parts) / sum(w for w, _ in parts) if parts else None
    return {"score": score, "cosine": cosine, "same_zone": same, "entropy_term": term}, histograms


def rows_by(a, b, align):
    """[(token of a, token of b)] and which of them are the same."""
    if align == "step":
        longest = max(len(a.written), len(b.written))
        pairs = [tuple(side.written[k] if k < len(side.written) else None for side in (a, b)) for k in range(longest)]
    else:
        pairs = [tuple(n if n in side.written else None for side in (a, b)) for n in sorted(set(a.written) | set(b.written))]
    return pairs, [None not in pair and a.token[pair[0]]["text"] == b.token[pair[1]]["text"] for pair in pairs]


def comparing(attnx, source, root):
    traces = {}
    for name in ("raw", "sketch", "heads", "fingerprint", "episodes"):
        run(attnx, "trace", "convert", source / "tests/data/compass" / f"{name}.jsonl.zst", root / f"{name}.jsonl")
        traces[name] = plain.Trace(root / f"{name}.jsonl")
    for left, right, align, seed in (("episodes", "heads", "step", 3), ("raw", "episodes", "position", 0), ("raw", "sketch", "step", 1),
                                     ("fingerprint", "raw", "position", 2)):
        a, b = traces[left], traces[right]
        what = f"compare {left} {right} by {align}: "
        told = json.loads(run(attnx, "trace", "compare", root / f"{left}.jsonl", root / f"{right}.jsonl", "--align", align, "--seed", seed, "--json"))
        pairs, same = rows_by(a, b, align)
        check(told["rows"] == len(pairs) and told["same"] == sum(same) and told["align"] == align, what + f"rows {told['rows']}, same {told['same']}")
        at = same.index(False) if False in same else None
        wanted = None if at is None else {"row": at, "a": pairs[at][0], "b": pairs[at][1]}
        check(told["first_difference"] == wanted, what + f"first difference {told['first_difference']}")
        check([told[s]["tokens"] for s in "ab"] == [len(a.written), len(b.written)], what + "tokens")
        ofa, ofb = series(a), series(b)
        alike = a.header["sink_policy"] == b.header["sink_policy"]
        both = [name for name in ofa if ofa[name] and ofb[name] and (alike or name in ("surprisal", "consensus", "sink_share", "spread"))]
        check(sorted(told["measures"]) == sorted(both), what + f"measures that both recorded {sorted(told['measures'])}")
        for name in both:
            found = told["measures"][name]
            difference, low, high = plain.interval(ofa[name], ofb[name], seed)
            right_ones = (near(found["a"], plain.mean(ofa[name])) and near(found["b"], plain.mean(ofb[name])) and near(found["difference"], difference)
                          and near(found["low"], low, 1e-4) and near(found["high"], high, 1e-4) and found["differs"] == (low > 0 or high < 0))
            check(right_ones, what + f"{name} {found}" + ("" if right_ones else f", plain {difference} {low} {high}"))
        parts, histograms = similarity(a, b)
        parts["text_agreement"] = sum(same) / len(pairs)
        check(all(told["similarity"][name] is value if isinstance(value, bool) else near(told["similarity"][name], value) for name, value in parts.items()),
              what + f"similarity {told['similarity']}, plain {parts}")
        check(all(near(x, y) for side, h in zip("ab", histograms) for x, y in zip(told["histogram"][side], h)), what + "histograms")
        clear = [name for name in told["measures"] if told["measures"][name]["differs"]]
        check(len(told["words"]) == max(1, len(clear)) + (not alike), what + "one sentence for each clear difference, one for what is not compared")
    one = json.loads(run(attnx, "trace", "compare", root / "raw.jsonl", root / "raw.jsonl", "--json"))
    check(one["same"] == one["rows"] == len(traces["raw"].written) and one["first_difference"] is None and all(
        m["difference"] == m["low"] == m["high"] == 0 and not m["differs"] for m in one["measures"].values()) and one["similarity"]["score"] > 1 - 1e-9
        and one["words"] == ["No clear difference."], "a trace and itself: nothing differs")


def aligning(attnx, source, root):
    """A text and the same with one word exchanged, left out, or every token cut in two."""
    run(attnx, "trace", "convert", source / "tests/data/compass/fingerprint.jsonl.zst", root / "whole.jsonl")
    records = [r for r in plain.lines(root / "whole.jsonl") if r["record_type"] in ("header", "token")]
    written = [r for r in records if r.get("role") == "generated"]
    texts = [r["text"] for r in written]
    word = next(k for k in range(8, len(texts) - 1) if texts[k][:1] == texts[k + 1][:1] == " " and texts[k][1:].isalpha() and texts.count(texts[k]) == 1)

    def other(pieces):
        first = written[0]["index"]
        kept = [r for r in records if r.get("role") != "generated"]
        kept += [{"record_type": "token", "index": first + k, "tokenId": 1, "text": piece, "role": "generated"} for k, piece in enumerate(pieces)]
        (root / "other.jsonl").write_text("".join(json.dumps(r) + "\n" for r in kept), encoding="utf-8")
        return json.loads(run(attnx, "trace", "compare", root / "whole.jsonl", root / "other.jsonl", "--align", "text", "--json"))
    at = written[word]["index"]
    swapped = other(texts[:word] + [" qqq"] + texts[word + 1:])
    check((swapped["rows"], swapped["same"], swapped["first_difference"]) == (len(texts), len(texts) - 1, {"row": word, "a": at, "b": at}),
          f"by text, one word exchanged: {swapped['first_difference']}")
    left = other(texts[:word] + texts[word + 1:])
    check((left["rows"], left["same"], left["first_difference"]) == (len(texts), len(texts) - 1, {"row": word, "a": at, "b": None}),
          f"by text, one word left out: {left['first_difference']}")
    halves = [part for text in texts for part in ([text[:1], text[1:]] if len(text) > 1 and text.isascii() else [text])]
    cut = other(halves)
    check((cut["rows"], cut["same"], cut["first_difference"]) == (len(halves), len(halves), None) and cut["similarity"]["text_agreement"] == 1,
          f"by text, cut otherwise: {cut['rows']} rows of {len(halves)} pieces, all the same")


# ---- inspect

def inspecting(attnx, source, root):
    fixtures = source.parent / "shared/fixtures/models"
    names = [n for n in ("llama", "mistral-sliding", "gpt-oss", "gemma3", "qwen3-next", "deepseek-v3") if (fixtures / n / "config.json").exists()]
    if not names:
        return skipped.append("the models of ../shared/fixtures are not there")
    draw = random.Random(5)
    ids = [draw.randrange(10, 60) for _ in range(70)]
    (root / "ids.json").write_text(json.dumps(ids))
    for name in names:
        run(attnx, "dump", fixtures / name, "--ids", root / "ids.json", "--tensors", "attention", "--precision", "fast", "--out", root / "d.safetensors")
        maps = plain.tensors(root / "d.safetensors")
        layers = sorted(int(key.split(".")[1]) for key in maps)
        told = json.loads(run(attnx, "inspect", fixtures / name, "--ids", root / "ids.json", "--stats", "--json", "--quiet", "--precision", "fast",
                              "--out", root / "s.safetensors"))
        heads = maps[f"attention.{layers[0]}"][0][0]
        check(told["layers"] == layers and told["heads"] == heads and told["tokens"] == len(ids), f"inspect {name}: layers {layers}, heads")
        stored = plain.tensors(root / "s.safetensors")
        worst = {}
        for at, layer in enumerate(layers):
            values, total = maps[f"attention.{layer}"][1], len(ids)
            rows = [[list(values[(h * total + q) * total:(h * total + q + 1) * total]) for q in range(total)] for h in range(heads)]
            for head in range(heads):
                for statistic, value in plain.head_statistics(rows[head], ids).items():
                    found = told["statistics"][statistic][at][head]
                    off = abs(found - value) / (len(ids) if statistic == "distance" else 1)
                    off = max(off, abs(stored[statistic][1][at * heads + head] - found))
                    worst[statistic] = max(worst.get(statistic, 0), off)
            off = abs(told["statistics"]["consensus"][at] - plain.consensus(rows))
            worst["consensus"] = max(worst.get("consensus", 0), off, abs(stored["consensus"][1][at] - told["statistics"]["consensus"][at]))
        check(sorted(told["statistics"]) == sorted(worst) and all(off < 2e-3 for off in worst.values()), f"inspect {name}: every statistic is that of dump's rows {worst}")


# ---- effect

def effects(attnx, source, root):
    folder = source.parent / "shared/fixtures/models/llama"
    if not (folder / "model.safetensors").exists():
        return skipped.append("the models of ../shared/fixtures are not there")
    draw = random.Random(8)
    ids = [draw.randrange(10, 40) for _ in range(24)]
    (root / "e.json").write_text(json.dumps(ids))
    answer = plain.Llama(folder).last_row(ids)
    before = answer()
    odds = lambda lp: lp - math.log(1 - math.exp(lp))  # noqa: E731
    for precision, tolerance in (("fast", 1e-2), ("exact", 2e-5)):
        try:
            told = json.loads(run(attnx, "effect", folder, "--ids", root / "e.json", "--positions", "all", "--heads", "all", "--sets", "equal,sentences",
                                  "--head-sets", "0:1+2:3,1:0", "--precision", precision, "--json", "--quiet"))
        except RuntimeError as error:
            if precision == "exact" and "reference" in str(error):
                skipped.append("built without the reference back end")
                continue
            raise
        what = f"effect, {precision}: "
        check(near(told["logprob"], before, tolerance), what + f"ln p {told['logprob']}, plain {before}")
        check(sorted(e["position"] for e in told["positions"]) == list(range(23)) and len(told["heads"]) == 12, what + "every position and head once")
        asked = [(f"without {e['position']}", e, {e["position"]}, ()) for e in told["positions"]]
        asked += [(f"without head {e['layer']}:{e['head']}", e, (), {(e["layer"], e["head"])}) for e in told["heads"]]
        asked += [(f"without set {e['label']!r}", e, set(e.get("positions", ())), {(h["layer"], h["head"]) for h in e.get("heads", ())}) for e in told["sets"]]
        wrong = []
        for label, item, places, muted in asked:
            after = answer(places, muted)
            if not (near(item["effect"], after - before, tolerance) and near(item["log_odds"], odds(after) - odds(before), 2 * tolerance)):
                wrong.append(f"{label}: {item['effect']} {item['log_odds']}, plain {after - before} {odds(after) - odds(before)}")
        check(not wrong and len(asked) > 40, what + f"{len(asked)} effects are those of whole passes {wrong[:3]}")
        for kind in ("positions", "heads"):
            sizes = [abs(e["effect"]) for e in told[kind]]
            check(sizes == sorted(sizes, reverse=True) and sizes[0] > 0.01, what + f"{kind} by size")
        check(all(e["own"] == (e["position"] == 22) and e["sink"] == (e["position"] < 4) for e in told["positions"]), what + "own place and sinks are marked")
        equal = {tuple(p for p in range(22) if ids[p] == i) for i in ids[:22]}
        check({s for s in equal if len(s) > 1} <= {tuple(e.get("positions", ())) for e in told["sets"]}, what + "each repeated token is a set, without the own place")


# ---- the firewall's events

def firewall(attnx, source, root):
    model = os.environ.get("AX_TEST_MODEL")
    if not model:
        return skipped.append("AX_TEST_MODEL does not name the SmolLM2 GGUF file")
    for layers, window, limit, action in (("", 10, 0.5, "log"), ("4", 5, 0.15, "log"), ("4,26", 10, 0.4, "log"), ("4", 10, 0.3, "stop"), ("4", 10, 0.3, "reroute")):
        path = root / "f.jsonl"
        more = ["--compass-layers", layers, "--layers", layers] if layers else []
        run(attnx, "generate", model, "--prompt", "Tell me a story in which the sentences repeat, then a table of numbers, then code.", "--seed", 14, "--temperature",
            1.8, "--top-p", 1, "--max-tokens", 150, "--capture", "raw,fingerprint", "--sink-policy", "exclude", "--firewall", action, "--compass-window", window,
            "--window-limit", limit, "--quiet", "--trace", path, *more)
        trace = plain.Trace(path)
        wanted, wandered = [], False
        for step in plain.drift(trace, [int(layer) for layer in layers.split(",") if layer], (), window, limit):
            wanted += [(step, trigger) for trigger in step["triggers"]]
            if step["halts"] and not wandered:
                wanted.append((step, {"detector": "heading_spread", "value": step["spread"], "limit": limit}))
            wandered = step["halts"]
        told = [event for event in trace.events if event["kind"] == "drift"]
        what = f"firewall {action} on layers {layers or 'auto'}, window {window}, limit {limit}: "
        acted = {event["kind"]: event["data"].get("haltedAt", event["tokenIndex"]) for event in trace.events if event["kind"] != "drift"}
        check(sorted(acted) == {"log": [], "stop": ["early_stop"], "reroute": ["re_route"]}[action], what + f"what it did {acted}")
        if action == "stop":
            check([s["tokenIndex"] for s in plain.drift(trace, [4], (), window, limit) if s["halts"] or s["drift"] >= 3][:1] == [acted["early_stop"]],
                  what + "at the first step that passes a limit")
        kinds = sorted({trigger["detector"] for _, trigger in wanted})
        check(len(told) == len(wanted) and len(wanted) > 1, what + f"{len(told)} events, plain {len(wanted)} {kinds}")
        wrong = []
        for event, (step, trigger) in zip(told, wanted):
            data = event["data"]
            ok = event["tokenIndex"] == step["tokenIndex"] and data["level"] == step["level"] and near(data["drift"], step["drift"], 1e-4)
            ok &= data["detector"] == trigger["detector"] and near(data["value"], trigger["value"], 1e-3) and near(data["limit"], trigger["limit"])
            ok &= "magnitude" not in trigger or near(data["magnitude"], trigger["magnitude"], 1e-3)
            ok &= turned(data["heading"], step["heading"]) and near(data["sinkShare"], step["sinkShare"], 1e-4)
            ok &= near(data.get("spread"), step.get("spread"), 1e-4)
            if not ok:
                wrong.append((event, step, trigger))
        check(not wrong, what + f"their numbers {wrong[:1]}")


def main():
    attnx, source = sys.argv[1], pathlib.Path(sys.argv[2])
    parts = {part.__name__: part for part in (comparing, aligning, inspecting, effects, firewall)}
    with tempfile.TemporaryDirectory(prefix="ax-numbers-") as folder:
        for name in sys.argv[3:] or parts:
            try:
                parts[name](attnx, source, pathlib.Path(folder))
            except Exception as error:  # noqa: BLE001 - one failed check, not the end
                check(False, f"{name}: {error!r}")
    for reason in skipped:
        print("SKIP   : " + reason)
    print(f"Totals: {sum(results)} passed, {len(results) - sum(results)} failed, {len(skipped)} skipped")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
