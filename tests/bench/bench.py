#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures decode and prefill of a model, interleaved with llama-bench when that is on the PATH.

usage: bench.py ATTNX MODEL.gguf [--rounds N] [--threads N] [--prompt N] [--generate N]
Writes tests/bench/results/<date>-<model>.json and prints a table: median (least to most) of each
figure. Ratios are taken round by round, so a drift of the machine falls on both programs.
"""
import argparse
import datetime
import json
import os
import platform
import shutil
import statistics
import subprocess


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
    wanted = {"avx2", "fma", "f16c", "avx512f", "avx512_vnni", "avx512_bf16", "avx_vnni"}
    return pick("model name"), sorted(wanted & set(pick("flags").split()))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("attnx")
    parser.add_argument("model")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--prompt", type=int, default=512)
    parser.add_argument("--generate", type=int, default=64)
    options = parser.parse_args()
    llama = shutil.which("llama-bench")
    own = []
    other = {"prefill": [], "decode": []}
    for _ in range(options.rounds):
        own.append(run([options.attnx, "bench", options.model, "--runs", "1", "--json", "--quiet",
                        "--threads", str(options.threads), "--prompt-tokens", str(options.prompt),
                        "--max-tokens", str(options.generate)]))
        if llama:
            for test in run([llama, "-m", options.model, "-t", str(options.threads), "-p", str(options.prompt),
                             "-n", str(options.generate), "-r", "1", "-o", "json"]):
                other["decode" if test["n_gen"] else "prefill"].append(test["avg_ts"])
    name, flags = cpu()
    modes = ["off", "fingerprint", "raw", "sketch"]
    result = {
        "date": datetime.date.today().isoformat(), "cpu": name, "flags": flags, "threads": options.threads,
        "kernel": platform.release(), "model": own[0]["model"], "rounds": options.rounds,
        "prompt_tokens": options.prompt, "generated": options.generate,
        "read_gbps": spread([r["read_gbps"]["median"] for r in own]),
        "floor_tps": spread([r["floor_tps"]["median"] for r in own]),
        "prefill_tps": spread([r["prefill_tps"]["median"] for r in own if r["prefill_tps"]]),
        "decode_tps": {m: spread([r["decode_tps"][m]["median"] for r in own]) for m in modes},
        "overhead_percent": {m: spread([r["overhead_percent"][m]["median"] for r in own]) for m in modes[1:]},
        "llama_bench": {k: spread(v) for k, v in other.items()} if llama else None,
    }
    print(f"{result['model']} on {name} ({', '.join(flags)}), {options.threads} threads, {result['date']}")
    print(f"  read bandwidth  {text([r['read_gbps']['median'] for r in own])} GB/s")
    print(f"  prefill         {text([r['prefill_tps']['median'] for r in own if r['prefill_tps']])} tok/s")
    for m in modes:
        line = f"  decode {m:<12}{text([r['decode_tps'][m]['median'] for r in own])} tok/s"
        print(line if m == "off" else line + f", overhead {text([r['overhead_percent'][m]['median'] for r in own], 2)} %")
    if llama:
        print(f"  llama.cpp prefill {text(other['prefill'])}, decode {text(other['decode'])} tok/s")
        for key, mine in (("prefill", [r["prefill_tps"]["median"] for r in own]),
                          ("decode", [r["decode_tps"]["fingerprint"]["median"] for r in own])):
            ratios = [a / b for a, b in zip(mine, other[key])]
            result[f"ratio_{key}"] = spread(ratios)
            print(f"  ratio {key} (ours, fingerprint on, to llama.cpp) {text(ratios, 2)}")
    else:
        print("  llama-bench is not on the PATH: no comparison")
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "results")
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, f"{result['date']}-{result['model']}.json")
    with open(path, "w") as file:
        json.dump(result, file, indent=1)
        file.write("\n")
    print("written to", path)


if __name__ == "__main__":
    main()
