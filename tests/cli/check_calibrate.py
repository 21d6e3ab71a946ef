#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Learned fingerprints end to end: fit, dump, generate; every value once more in plain code.

    AX_TEST_MODEL=MODEL check_calibrate.py ATTNX SOURCE_DIR
Ends with totals as QtTest writes them; without a model that is one skipped test.
"""
import json
import math
import os
import pathlib
import struct
import subprocess
import sys
import tempfile

results = []


def check(condition, what):
    print(("ok " if condition else "FAIL ") + what)
    results.append(bool(condition))


def run(attnx, *arguments, env=None):
    return subprocess.run([attnx, *map(str, arguments)], capture_output=True, text=True, env=env)


def tensor(path, name):
    data = path.read_bytes()
    size = struct.unpack("<Q", data[:8])[0]
    entry = json.loads(data[8:8 + size])[name]
    begin, end = entry["data_offsets"]
    values = struct.unpack(f"<{(end - begin) // 4}f", data[8 + size + begin:8 + size + end])
    rows, width = entry["shape"]
    return [values[r * width:(r + 1) * width] for r in range(rows)]


def learned(fit, statistics, n):
    """20 numbers from [layer][head][9] of one row."""
    features = [math.sqrt(max(0.0, x)) for layer in statistics for head in layer for x in head]
    width, ln = len(features), math.log(n)
    out = []
    for axis in range(20):
        offset = fit["offsets"][3 * axis:3 * axis + 3]
        weights = fit["weights"][axis * width:(axis + 1) * width]
        out.append(sum(w * f for w, f in zip(weights, features)) - (offset[0] + offset[1] * ln + offset[2] * ln * ln))
    return out


def furthest(a, b):
    return max(abs(x - y) for x, y in zip(a, b))


def main():
    attnx, source = sys.argv[1], pathlib.Path(sys.argv[2])
    model = os.environ.get("AX_TEST_MODEL")
    if not model:
        print("SKIP : no model (AX_TEST_MODEL)\nTotals: 0 passed, 0 failed, 1 skipped")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        env = dict(os.environ, XDG_DATA_HOME=str(folder / "data"))
        texts = [source / p for p in ("README.md", "HACKING.md", "LICENSE", "CMakeLists.txt", "engine/core/error.h",
                                      "tests/cli/check_campaign.py", "engine/README.md", "app/README.md")
                 if (source / p).exists()]
        ids = folder / "ids.json"
        ids.write_text(json.dumps(list(range(40, 100))))

        missing = run(attnx, "dump", model, "--ids", ids, "--out", folder / "f.safetensors", "--tensors", "fingerprint",
                      "--fingerprint-layout", "learned20", "--precision", "fast", env=env)
        check(missing.returncode == 1 and "attnx calibrate" in missing.stderr, "learned20 without a calibration names the command")
        missing = run(attnx, "generate", model, "--prompt", "Hi", "--max-tokens", 1, "--fingerprint-layout", "learned20", env=env)
        check(missing.returncode == 1 and "attnx calibrate" in missing.stderr, "generate too")
        single = run(attnx, "calibrate", model, "--text", texts[0], "--max-tokens", 60, "--quiet", env=env)
        check(single.returncode == 1 and "2 documents" in single.stderr, "one document is not enough")
        binary = folder / "binary.txt"
        binary.write_bytes(b"\xff\xfe\x00\x80")
        refused = run(attnx, "calibrate", model, "--text", texts[0], binary, "--quiet", env=env)
        check(refused.returncode == 1 and str(binary) in refused.stderr, "a file that is no text is named")

        done = run(attnx, "calibrate", model, "--text", *texts, "--max-tokens", 240, "--json", "--quiet", env=env)
        check(done.returncode == 0, "calibrate: " + done.stderr.strip())
        report = json.loads(done.stdout)
        stored = pathlib.Path(report["file"])
        check(stored == folder / "data" / "attention-explorer" / "calibration" / (report["model_hash"] + ".json"), "its place")
        fit = json.loads(stored.read_text())
        check(set(report["layouts"]) == {"log16_include", "log16_exclude", "log8layers8", "learned20_whole", "learned20_halves", "learned20"}
              and report["scores"] == report["layouts"]["learned20"] and report["variant"] == "whole+surprisal"
              and report["documents"] == len(texts), "members")
        by_hand = max(report["layouts"][name]["token_class"] for name in ("log16_include", "log16_exclude", "log8layers8"))
        check(report["scores"]["token_class"] > by_hand + 0.1 and report["chance"] > 0, f"learned {report['scores']['token_class']:.2f}, by hand {by_hand:.2f}")

        prompt = "The lamp in the hall is red. The lamp in the kitchen is green. What colour is the lamp in the hall?"
        trace = folder / "t.jsonl"
        common = ["generate", model, "--raw", prompt, "--max-tokens", 12, "--greedy", "--prompt-rows", "--trace", trace]
        run(attnx, *common, "--capture", "fingerprint,heads", "--layers", "all", env=env)
        steps = {}
        tokens = []
        for line in trace.read_text().splitlines():
            record = json.loads(line)
            if record["record_type"] == "step":
                steps[record["tokenIndex"]] = record
            elif record["record_type"] == "token":
                tokens.append(record["tokenId"])
        ids.write_text(json.dumps(tokens[:-1]))
        out = folder / "f.safetensors"
        dumped = run(attnx, "dump", model, "--ids", ids, "--out", out, "--tensors", "fingerprint",
                     "--fingerprint-layout", "learned20", "--precision", "fast", env=env)
        check(dumped.returncode == 0, "dump: " + dumped.stderr.strip())
        rows = tensor(out, "fingerprint")
        check(len(rows) == len(tokens) - 1, "one row for each id")
        worst = 0
        for index, step in steps.items():
            head_stats = step["headStats"] if "headStats" in step else step["attention"]["head_stats"]
            plain = [[head for head in layer["heads"]] for layer in head_stats] if isinstance(head_stats, list) else \
                [head_stats[k] for k in sorted(head_stats, key=int)]
            worst = max(worst, furthest(learned(fit, plain, index), rows[index - 1]))
        check(worst < 0.05, f"dump equals weights times the head statistics of the trace, at most {worst:.4f} apart")

        zones = {index: step.get("manifoldZone") for index, step in steps.items()}
        run(attnx, *common, "--capture", "fingerprint", "--fingerprint-layout", "learned20", env=env)
        again = {}
        header = {}
        for line in trace.read_text().splitlines():
            record = json.loads(line)
            if record["record_type"] == "header":
                header = record
            elif record["record_type"] == "step":
                again[record["tokenIndex"]] = record
        check(header.get("fingerprint_layout") == "learned20", "the header names the layout")
        worst = max(furthest(step["fingerprint"], rows[index - 1]) for index, step in again.items())
        check(worst < 0.05, f"generate equals dump, at most {worst:.4f} apart")
        run(attnx, *common, "--capture", "fingerprint", env=env)
        plain = {}
        for line in trace.read_text().splitlines():
            record = json.loads(line)
            if record["record_type"] == "step":
                plain[record["tokenIndex"]] = record.get("manifoldZone")
        check(plain and all(again[k].get("manifoldZone") == zone for k, zone in plain.items()), "zones are those of log16")

        default = run(attnx, "dump", model, "--ids", ids, "--out", out, "--tensors", "fingerprint", "--precision", "fast", env=env)
        row = tensor(out, "fingerprint")[-1]
        check(default.returncode == 0 and abs(sum(row[:3]) - 1) < 1e-3 and abs(sum(row[4:]) - 1) < 1e-3, "log16 by default")

        stored.write_text("{\"weights\": [1, 2]")
        broken = run(attnx, "dump", model, "--ids", ids, "--out", out, "--tensors", "fingerprint",
                     "--fingerprint-layout", "learned20", "--precision", "fast", env=env)
        check(broken.returncode == 1 and str(stored) in broken.stderr, "a damaged calibration is named")
    print(f"Totals: {sum(results)} passed, {len(results) - sum(results)} failed, 0 skipped")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
