#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Totals of `attnx serve` with several clients, beside one client and beside `attnx generate`.

    serve.py build/release/bin/attnx MODEL [--clients 1,2,8,32] [--tokens 64] [--rounds 3] [--llama llama-server]
             [--soak MINUTES] [--out FILE.md]

Every round asks with each number of clients in turn (each its own prompt, greedy, nothing captured), then runs
`attnx generate` once and, where it is found, llama-server with the same prompts: what slows one slows all. Tokens a
second are all tokens written over the time from the first request to the last answer, prompts included. Memory and
descriptors are the server's own, the largest while the row was measured. With --soak, tests/server/soak.py follows: ten
minutes stand for an hour of ordinary use; its exit code is this program's then.
"""
import argparse
import datetime
import json
import os
import platform
import shutil
import socket
import statistics
import subprocess
import sys
import threading
import time
import urllib.request


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def prompt(number):
    """No two begin alike: nothing is found in the cache."""
    return f"{number} things are to be told of {number}, one after the other, and the first of them is that"


def ask(url, number, tokens, more):
    body = {"prompt": prompt(number), "max_tokens": tokens, "temperature": 0, **more}
    request = urllib.request.Request(url + "/v1/completions", json.dumps(body).encode(),
                                     {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=600) as answer:
        return json.load(answer)["usage"]["completion_tokens"]


class Watch:
    """The most memory (MB) and descriptors that a process has while it is watched."""

    def __init__(self, pid):
        self.pid, self.memory, self.descriptors, self.over = pid, 0, 0, threading.Event()
        self.thread = threading.Thread(target=self.run)

    def look(self):
        with open(f"/proc/{self.pid}/status", encoding="utf-8") as file:
            fields = dict(line.split(":", 1) for line in file)
        self.memory = max(self.memory, int(fields["VmRSS"].split()[0]) // 1024)
        self.descriptors = max(self.descriptors, len(os.listdir(f"/proc/{self.pid}/fd")))

    def run(self):
        while not self.over.wait(0.2):
            self.look()

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()
        self.look()


def processor():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor()


def total(url, clients, tokens, first, more):
    """Tokens a second of so many clients at once."""
    written = [0] * clients

    def one(k):
        written[k] = ask(url, first + k, tokens, more)
    threads = [threading.Thread(target=one, args=(k,)) for k in range(clients)]
    start = time.time()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(written) / (time.time() - start)


def generate(attnx, model, tokens, number):
    result = subprocess.run([attnx, "generate", model, "--raw", prompt(number), "--greedy",
                             "--capture", "off", "--max-tokens", str(tokens), "--json", "--quiet"],
                            capture_output=True, text=True, check=True)
    out = json.loads(result.stdout)
    seconds = out["prompt_tokens"] / out["prompt_tps"] + (out["generated_tokens"] - 1) / out["decode_tps"]
    return out["generated_tokens"] / seconds


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("attnx")
    parser.add_argument("model")
    parser.add_argument("--clients", default="1,2,8,32")
    parser.add_argument("--tokens", type=int, default=64)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--llama", default=shutil.which("llama-server"))
    parser.add_argument("--soak", type=float, default=0, metavar="MINUTES")
    parser.add_argument("--out")
    a = parser.parse_args()
    numbers = [int(n) for n in a.clients.split(",")]
    most = max(numbers)
    server = subprocess.Popen([a.attnx, "serve", a.model, "--port", "0", "--parallel", str(most), "--context", "1024",
                               "--quiet"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    url = server.stdout.readline().split()[-1]
    llama, llama_url = None, None
    if a.llama:
        port = free_port()
        llama_url = f"http://127.0.0.1:{port}"
        llama = subprocess.Popen([a.llama, "-m", a.model, "--port", str(port), "-np", str(most), "-c",
                                  str(1024 * most)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(600):
            try:
                urllib.request.urlopen(llama_url + "/health").close()
                break
            except OSError:
                time.sleep(0.5)
    rows, sizes = {}, {}

    def note(name, value, watch=None):
        rows.setdefault(name, []).append(value)
        if watch:
            before = sizes.get(name, (0, 0))
            sizes[name] = (max(before[0], watch.memory), max(before[1], watch.descriptors))

    def measure(name, process, to, clients, begin, more):
        with Watch(process.pid) as watch:
            value = total(to, clients, a.tokens, begin, more)
        note(name, value, watch)
    try:
        ask(url, 1, 4, {})
        first = 100
        for _ in range(a.rounds):
            for clients in numbers:
                measure(f"serve, {clients} clients", server, url, clients, first, {})
                if llama:
                    measure(f"llama-server, {clients} clients", llama, llama_url, clients, first, {})
                first += clients
            note("generate", generate(a.attnx, a.model, a.tokens, first))
            capture = {"return_attention_tokens": True, "attention_fingerprint_mode": True}
            measure(f"serve, {numbers[-1]} clients, fingerprints", server, url, numbers[-1], first, capture)
            first += most
    finally:
        for process in (server, llama):
            if process:
                process.terminate()
                process.wait()
    one = statistics.median(rows[f"serve, {numbers[0]} clients"])
    lines = [f"{datetime.date.today()}, {processor()}, {os.cpu_count()} processors, {os.path.basename(a.model)}, "
             f"{a.tokens} tokens a client",
             "", f"| what | tokens/s, median of {a.rounds} | min | max | beside the first row | MB | descriptors |",
             "|---|---|---|---|---|---|---|"]
    for name, values in rows.items():
        middle = statistics.median(values)
        memory, descriptors = sizes.get(name, ("", ""))
        lines.append(f"| {name} | {middle:.1f} | {min(values):.1f} | {max(values):.1f} | {middle / one:.2f}x | {memory} | {descriptors} |")
    if not llama:
        lines.append("\nllama-server was not on the PATH.")
    code = 0
    if a.soak > 0:
        soak = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "server", "soak.py")
        result = subprocess.run([sys.executable, soak, a.attnx, a.model, "--minutes", str(a.soak)],
                                capture_output=True, text=True, check=False)
        code = result.returncode
        lines += ["", f"Soak of {a.soak:g} minutes ({'passed' if code == 0 else 'FAILED'}):", "", "```",
                  result.stdout.rstrip(), "```"]
    print("\n".join(lines))
    if a.out:
        with open(a.out, "a", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
