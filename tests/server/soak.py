#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Ten minutes of everything at once against `attnx serve`: answers, streams with attention, clients that leave, that read
slowly or send half a request, floods of malformed ones.

    soak.py build/release/bin/attnx MODEL [--minutes 10]

Prints memory, descriptors and threads of the server each minute; exit code 1 when an ordinary request was not answered,
a descriptor is left at the end, or memory of the second half grew by more than a twentieth.
"""
import argparse
import json
import os
import random
import socket
import subprocess
import sys
import threading
import time


class Soak:
    def __init__(self, port):
        self.port, self.stop, self.counts, self.failed = port, threading.Event(), {}, []
        self.lock = threading.Lock()

    def count(self, name):
        with self.lock:
            self.counts[name] = self.counts.get(name, 0) + 1

    def connect(self):
        return socket.create_connection(("127.0.0.1", self.port), timeout=60)

    def request(self, **more):
        words = random.choice(["rivers", "numbers", "birds", "a long story of the sea"]) + str(random.randrange(1000))
        body = json.dumps({"messages": [{"role": "user", "content": "Tell me about " + words}],
                           "max_tokens": random.randrange(1, 80), **more}).encode()
        return (b"POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
                % len(body)) + body

    def whole(self):
        with self.connect() as wire:
            wire.sendall(self.request(return_attention_tokens=random.random() < 0.3))
            data = b""
            while piece := wire.recv(65536):
                data += piece
        if b" 200 OK" not in data[:40] or b"finish_reason" not in data:
            with self.lock:
                self.failed.append(data[:200])
        self.count("whole")

    def stream(self):
        with self.connect() as wire:
            wire.sendall(self.request(stream=True, return_attention_tokens=True, top_k_attention=64,
                                      attention_sketch_mode=random.random() < 0.5))
            data = b""
            while piece := wire.recv(65536):
                data = data[-100:] + piece
        if b"[DONE]" not in data:
            with self.lock:
                self.failed.append(data[-200:])
        self.count("stream")

    def leaves(self):
        with self.connect() as wire:
            wire.sendall(self.request(stream=random.random() < 0.5, max_tokens=2000))
            time.sleep(random.random() * 0.5)
        self.count("left")

    def half(self):
        with self.connect() as wire:
            wire.sendall(self.request()[:random.randrange(1, 200)])
            time.sleep(random.random() * 2)
        self.count("half sent")

    def slow(self):
        with self.connect() as wire:
            wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            wire.sendall(self.request(stream=True, return_attention_tokens=True, top_k_attention=64, max_tokens=200))
            for _ in range(20):
                if not wire.recv(100):
                    break
                time.sleep(0.1)
        self.count("slow")

    def garbage(self):
        for _ in range(50):
            with self.connect() as wire:
                wire.sendall(random.choice([os.urandom(50) + b"\r\n\r\n", b"GET\r\n\r\n", b"POST /v1/chat/completions HTTP/1.1\r\n"
                                            b"Host: localhost\r\nConnection: close\r\nContent-Length: 3\r\n\r\n{{{", b"GET /x HTTP/1.1\r\n\r\n"]))
                try:
                    while wire.recv(4096):
                        pass
                except OSError:
                    pass
        self.count("50 malformed")

    def loop(self, action):
        while not self.stop.is_set():
            try:
                action()
            except OSError as error:
                if action in (self.whole, self.stream):
                    with self.lock:
                        self.failed.append(str(error))


def figures(pid):
    with open(f"/proc/{pid}/status", encoding="utf-8") as file:
        fields = dict(line.split(":", 1) for line in file)
    return (int(fields["VmRSS"].split()[0]) // 1024, len(os.listdir(f"/proc/{pid}/fd")), int(fields["Threads"]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("attnx")
    parser.add_argument("model")
    parser.add_argument("--minutes", type=float, default=10)
    a = parser.parse_args()
    server = subprocess.Popen([a.attnx, "serve", a.model, "--port", "0", "--context", "2048", "--quiet"],
                              stdout=subprocess.PIPE, text=True)
    soak = Soak(int(server.stdout.readline().strip().rsplit(":", 1)[1]))
    before = figures(server.pid)
    actions = [soak.whole] * 3 + [soak.stream] * 2 + [soak.leaves, soak.half, soak.slow, soak.garbage]
    threads = [threading.Thread(target=soak.loop, args=(action,), daemon=True) for action in actions]
    for thread in threads:
        thread.start()
    seen = []
    for minute in range(max(1, int(a.minutes * 4))):
        time.sleep(15)
        seen.append(figures(server.pid))
        if minute % 4 == 3:
            print(f"{(minute + 1) / 4:.0f} min: {seen[-1][0]} MB, {seen[-1][1]} descriptors, {seen[-1][2]} threads", flush=True)
    soak.stop.set()
    for thread in threads:
        thread.join(90)
    time.sleep(15)
    after = figures(server.pid)
    print(f"before {before}, after {after} (MB, descriptors, threads)")
    print(", ".join(f"{count} {name}" for name, count in soak.counts.items()))
    half = seen[len(seen) // 2:]
    grown = max(s[0] for s in half) > 1.05 * max(s[0] for s in seen[:len(seen) // 2])
    lost = after[1] > before[1]
    for failure in soak.failed[:5]:
        print("failed:", failure)
    print(f"{len(soak.failed)} ordinary requests failed, memory {'grew' if grown else 'flat'}, descriptors {'lost' if lost else 'back'}")
    server.terminate()
    server.wait()
    sys.exit(1 if soak.failed or grown or lost else 0)


if __name__ == "__main__":
    main()
