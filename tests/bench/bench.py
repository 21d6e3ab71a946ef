#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures decode and prefill of a model, interleaved with llama-bench when that is on the PATH.

usage: bench.py ATTNX MODEL.gguf [--rounds N] [--threads N] [--prompt N] [--generate N] [--depth N] [--name NAME]
Writes tests/bench/results/<date>-<model>.json and prints a table: median (least to most) of each
figure, and how it stands to the goals. Decode is with the fingerprint on where it is compared. Ratios
are taken round by round, so a drift of the machine falls on both programs.
"""
import argparse
import datetime
import json
import os
import platform
import shutil
import statistics
import subprocess
import time


def run(command):
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def spread(values):
    return {"min": min(values), "median": statistics.median(values), "max": max(values)} if values else None


def text(values, digits=1):
    if not values:
        return "-"
    s = spread(values)
    return f"{s['median']:.{digits}f} ({s['min']:.{digits}f} to {s['max']:.{digits}f})"


def cpu():
    with open("/proc/cpuinfo") as info:
        lines = info.read().splitlines()
    pick = lambda key: next((l.split(":", 1)[1].strip() for l in lines if l.startswith(key)), "")
    wanted = {"avx2", "fma", "f16c", "avx512f", "avx512_vnni", "avx512_bf16", "avx_vnni", "amx_bf16", "amx_int8"}
    return pick("model name"), sorted(wanted & set(pick("flags").split()))


# What is measured, and what it should be at least (None: shown only).
GOALS = [("ratio_prefill", "prefill to llama.cpp", 2.0), ("ratio_decode", "decode to llama.cpp", 1.5),
         ("ratio_decode_deep", "decode at depth to llama.cpp", 1.5),
         ("floor_share", "share of the bandwidth floor (goal for 1 GB and more)", 0.7),
         ("first_token_s", "seconds from process start to the first token", None)]


def first_token(attnx, model, threads):
    begin = time.monotonic()
    subprocess.run([attnx, "generate", model, "--prompt", "Hello", "--max-tokens", "1", "--greedy",
                    "--threads", str(threads)], check=True, capture_output=True)
    return time.monotonic() - begin


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("attnx")
    parser.add_argument("model")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--prompt", type=int, default=512)
    parser.add_argument("--generate", type=int, default=64)
    parser.add_argument("--depth", type=int, default=4096, help="tokens of context of the deep decode; 0: none")
    parser.add_argument("--deep-rounds", type=int, default=2)
    parser.add_argument("--name", help="of the model, in the result")
    options = parser.parse_args()
    llama = shutil.which("llama-bench")
    modes = ["off", "fingerprint", "raw", "sketch"]
    seen = {}

    def note(key, value):
        seen.setdefault(key, []).append(value)

    def own(prefix, depth, prompt):
        r = run([options.attnx, "bench", options.model, "--runs", "1", "--json", "--quiet", "--threads",
                 str(options.threads), "--prompt-tokens", str(prompt), "--max-tokens", str(options.generate),
                 "--depth", str(depth)])
        note(prefix + "read_gbps", r["read_gbps"]["median"])
        note(prefix + "floor_tps", r["floor_tps"]["median"])
        if prompt:
            note(prefix + "prefill_tps", r["prefill_tps"]["median"])
        for m in modes:
            note(f"{prefix}decode_tps.{m}", r["decode_tps"][m]["median"])
            if m != "off":
                note(f"{prefix}overhead_percent.{m}", r["overhead_percent"][m]["median"])
                note(f"{prefix}counted_percent.{m}", r["counted_percent"][m]["median"])
        note(prefix + "floor_share",
             r["decode_tps"]["fingerprint"]["median"] / r["floor_tps"]["median"])
        return r

    def other(*arguments):
        return run([llama, "-m", options.model, "-t", str(options.threads), "-r", "1", "-o", "json", *arguments])

    for _ in range(options.rounds):
        mine = own("", 0, options.prompt)
        model = options.name or mine["model"]
        note("first_token_s", first_token(options.attnx, options.model, options.threads))
        if llama:
            for test in other("-p", str(options.prompt), "-n", str(options.generate)):
                key, speed = ("decode", mine["decode_tps"]["fingerprint"]["median"]) if test["n_gen"] else (
                    "prefill", mine["prefill_tps"]["median"])
                note(f"llama_{key}_tps", test["avg_ts"])
                note(f"ratio_{key}", speed / test["avg_ts"])
    for _ in range(options.deep_rounds if options.depth else 0):
        mine = own("deep_", options.depth, 0)
        if llama:
            for test in other("-p", "0", "-n", "16", "-d", str(options.depth)):
                note("llama_decode_deep_tps", test["avg_ts"])
                note("ratio_decode_deep", mine["decode_tps"]["fingerprint"]["median"] / test["avg_ts"])

    name, flags = cpu()
    result = {
        "date": datetime.date.today().isoformat(), "cpu": name, "flags": flags, "device": mine["device"],
        "threads": options.threads, "kernel": platform.release(), "model": model, "rounds": options.rounds,
        "prompt_tokens": options.prompt, "generated": options.generate, "depth": options.depth,
        "llama_bench": bool(llama), **{key: spread(values) for key, values in seen.items()},
    }
    print(f"{model} on {name} ({', '.join(flags)}), {options.threads} threads, {result['date']}")
    for key, values in seen.items():
        print(f"  {key:<34}{text(values, 2)}")
    print("  goals")
    for key, what, least in GOALS:
        if key in seen:
            met = "" if least is None else f", at least {least:g}: {'met' if statistics.median(seen[key]) >= least else 'MISSED'}"
            print(f"    {what}: {text(seen[key], 2)}{met}")
    if not llama:
        print("  llama-bench is not on the PATH: no comparison")
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "results")
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, f"{result['date']}-{model}.json")
    with open(path, "w") as file:
        json.dump(result, file, indent=1)
        file.write("\n")
    print("written to", path)


if __name__ == "__main__":
    main()
