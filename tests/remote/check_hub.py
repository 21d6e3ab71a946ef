#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`attnx models search|get|remove` against a hub of our own that cuts, stalls and lies.

    check_hub.py ATTNX
Ends with totals as QtTest writes them.
"""
import hashlib
import http.server
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

results = []
DATA = {name: hashlib.sha256(name.encode()).digest() * (1 << 15) for name in ("whole", "cut", "norange", "wrong", "slow", "cdn", "long", "short")}


def check(condition, what):
    print(("ok " if condition else "FAIL ") + what)
    results.append(bool(condition))


class Hub(http.server.BaseHTTPRequestHandler):
    seen = []  # (path, Range, Authorization, port)
    hurdles = {}
    cdn = 0

    def log_message(self, *a):
        pass

    def answer(self, status, body, **headers):
        self.send_response(status)
        for k, v in headers.items():
            self.send_header(k.replace("_", "-"), v)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def card(self, name):
        data = DATA[name]
        digest = hashlib.sha256(data).hexdigest() if name != "wrong" else "0" * 64
        told = len(data) + {"long": -100, "short": 100}.get(name, 0)  # two lie about their length
        files = [{"rfilename": f"{name}.Q4_K_M.gguf", "size": told, "lfs": {"sha256": digest, "size": told}},
                 {"rfilename": "README.md", "size": 3}]
        if name == "whole":
            files.append({"rfilename": "whole.Q8_0.gguf", "size": 10 ** 15, "lfs": {"sha256": digest, "size": 10 ** 15}})
            files.append({"rfilename": "../../escape.gguf", "size": 1})
        return {"id": "team/" + name, "downloads": 7, "tags": ["gguf", "license:apache-2.0"], "gated": False, "siblings": files}

    def do_GET(self):
        url = urllib.parse.urlsplit(self.path)
        Hub.seen.append((url.path, self.headers.get("Range"), self.headers.get("Authorization"), self.server.server_port))
        if url.path == "/api/models":
            query = urllib.parse.parse_qs(url.query)
            return self.answer(200, json.dumps([self.card("whole"), {"id": "team/empty", "siblings": []}] if query.get("search") == ["small model"] else []).encode())
        if url.path == "/api/models/team/gated":
            return self.answer(401, b'{"error": "Access to this model is restricted"}')
        if url.path == "/api/models/team/nonsense":
            return self.answer(200, b'{"id": [')
        if url.path.startswith("/api/models/team/"):
            name = url.path.rsplit("/", 1)[1]
            return self.answer(200, json.dumps(self.card(name)).encode()) if name in DATA else self.answer(404, b"{}")
        name = url.path.rsplit("/", 1)[1].split(".")[0]
        if name == "cdn" and self.server.server_port != Hub.cdn:
            return self.answer(302, b"", Location=f"http://127.0.0.1:{Hub.cdn}/elsewhere/cdn.Q4_K_M.gguf?sig=1")
        data, start = DATA[name], 0
        if self.headers.get("Range") and name != "norange":
            start = int(self.headers["Range"][6:].rstrip("-"))
        if start >= len(data):
            return self.answer(416, b"")
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        end = len(data)
        if name in ("cut", "norange") and Hub.hurdles.get(name, 0) > 0:
            Hub.hurdles[name] -= 1
            end = start + (len(data) - start) // 2
        for at in range(start, end, 16384):
            self.wfile.write(data[at:min(at + 16384, end)])
            if name == "slow":
                time.sleep(0.02)
        self.wfile.flush()
        self.close_connection = True


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *a):
        pass


def main():
    attnx = sys.argv[1]
    hub, cdn = Server(("127.0.0.1", 0), Hub), Server(("127.0.0.1", 0), Hub)
    Hub.cdn = cdn.server_port
    for server in (hub, cdn):
        threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        token = folder / "token"
        token.write_text("hf_secret\n")
        env = {k: v for k, v in os.environ.items() if not k.startswith("HF_")}
        env.update(XDG_DATA_HOME=str(folder), HOME=str(folder))
        models = folder / "attention-explorer" / "models"

        def run(*arguments, **more):
            ask = [] if arguments[0] == "remove" else ["--hub", f"http://localhost:{hub.server_port}"]
            return subprocess.run([attnx, "models", *arguments, *ask, "--quiet"], capture_output=True, text=True, env=env, **more)

        plain = subprocess.run([attnx, "models", "--json"], capture_output=True, text=True, env=env)
        check(plain.returncode == 0 and json.loads(plain.stdout)["models"] == [] and not Hub.seen, "listing models asks no server")

        found = json.loads(run("search", "small model", "--json").stdout)["models"]
        check([m["id"] for m in found] == ["team/whole"] and found[0]["licence"] == "apache-2.0" and found[0]["files"][0]["quantisation"] == "Q4_K_M", "search")
        check(all(".." not in f["name"] for f in found[0]["files"]), "names that leave their folder are dropped")

        got = run("get", "team/whole", "--file", "q4_k_m", "--json")
        path = models / "team/whole/whole.Q4_K_M.gguf"
        check(got.returncode == 0 and json.loads(got.stdout) == {"path": str(path), "fetched": True} and path.read_bytes() == DATA["whole"], "get " + got.stderr.strip())
        check(sorted(p.name for p in path.parent.iterdir()) == ["whole.Q4_K_M.gguf"], "nothing else is left")
        which = run("get", "team/whole")
        check(which.returncode == 1 and "whole.Q4_K_M.gguf, whole.Q8_0.gguf" in which.stderr, "several files: the choice is named")
        room = run("get", "team/whole", "--file", "Q8_0")
        check(room.returncode == 1 and "needs 1000" in room.stderr and "free are" in room.stderr, "no room is said with numbers before anything is fetched")

        Hub.hurdles["cut"] = 3
        cut = run("get", "team/cut")
        ranges = [r for p, r, *_ in Hub.seen if "cut.Q4" in p]
        check(cut.returncode == 0 and (models / "team/cut/cut.Q4_K_M.gguf").read_bytes() == DATA["cut"] and len(ranges) == 4 and ranges[1] == f"bytes={len(DATA['cut']) // 2}-",
              "a lost connection goes on where it ended " + cut.stderr.strip())
        Hub.hurdles["norange"] = 1
        again = run("get", "team/norange")
        check(again.returncode == 0 and (models / "team/norange/norange.Q4_K_M.gguf").read_bytes() == DATA["norange"], "a server without ranges: from the beginning " + again.stderr.strip())
        Hub.hurdles["norange"] = 1000
        DATA["norange"] += b"x"
        (models / "team/norange/norange.Q4_K_M.gguf").unlink()
        never = run("get", "team/norange")
        check(never.returncode == 1 and "norange" in never.stderr, "and it ends when that never works: " + never.stderr.strip())

        wrong = run("get", "team/wrong")
        check(wrong.returncode == 1 and "checksum" in wrong.stderr and not list((models / "team/wrong").iterdir()), "a wrong checksum keeps nothing")

        long = run("get", "team/long")
        check(long.returncode == 1 and f"more than the {len(DATA['long']) - 100} bytes" in long.stderr and not list((models / "team/long").iterdir()),
              "more bytes than the hub names: nothing is kept " + long.stderr.strip())
        short = run("get", "team/short")
        check(short.returncode == 1 and "changed on the hub" in short.stderr and not list((models / "team/short").iterdir()),
              "fewer than it names: nothing is kept " + short.stderr.strip())

        slow = subprocess.Popen([attnx, "models", "get", "team/slow", "--hub", f"http://localhost:{hub.server_port}", "--quiet"], env=env, stderr=subprocess.DEVNULL)
        part = models / "team/slow/slow.Q4_K_M.gguf.part"
        until = time.time() + 60
        while not (part.exists() and part.stat().st_size > 100000) and time.time() < until:
            time.sleep(0.01)
        slow.send_signal(signal.SIGKILL)
        slow.wait()
        kept = part.stat().st_size
        before = len(Hub.seen)
        resumed = run("get", "team/slow")
        asked = [r for p, r, *_ in Hub.seen[before:] if "slow.Q4" in p]
        check(resumed.returncode == 0 and part.with_suffix("").read_bytes() == DATA["slow"] and asked == [f"bytes={kept}-"], "after kill -9 the same file goes on " + resumed.stderr.strip())
        before = len(Hub.seen)
        twice = run("get", "team/slow", "--json")
        check(twice.returncode == 0 and not [p for p, *_ in Hub.seen[before:] if "resolve" in p], "what is here is not fetched twice")

        before = len(Hub.seen)
        cdn_got = run("get", "team/cdn", "--token-file", str(token))
        keys = {(port == Hub.cdn): key for _, _, key, port in Hub.seen[before:]}
        check(cdn_got.returncode == 0 and keys == {False: "Bearer hf_secret", True: None}, f"the token goes to the hub alone {keys} {cdn_got.stderr.strip()}")

        gated = run("get", "team/gated")
        check(gated.returncode == 1 and "token" in gated.stderr and "hf_secret" not in gated.stderr, "gated: says what to do")
        check(run("get", "team/missing").returncode == 1 and run("get", "team/nonsense").returncode == 1, "missing repository, broken answer")
        check(run("get", "../evil").returncode == 1 and run("get", "one").returncode == 1, "names that are no repositories")

        removed = run("remove", str(path), "--json")
        check(removed.returncode == 0 and not path.parent.exists() and models.exists(), "remove " + removed.stderr.strip())
        whole_folder = run("remove", str(models / "team"))
        check(whole_folder.returncode == 1 and (models / "team/slow").exists() and (models / "team/cut").exists(), "a folder of several models stays")
        note = models / "team/slow/notes.txt"
        note.write_text("mine")
        check(run("remove", str(note)).returncode == 1 and note.exists(), "a file that is no model stays")
        long_part = models / "team/slow/slow.Q4_K_M.gguf.part"
        long_part.with_suffix("").unlink()
        long_part.write_bytes(DATA["slow"] + b"more")
        pathlib.Path(str(long_part) + ".json").write_text(json.dumps({"file": "team/slow/slow.Q4_K_M.gguf", "bytes": len(DATA["slow"]),
                                                                     "sha256": hashlib.sha256(DATA["slow"]).hexdigest()}) + "\n")
        longer = run("get", "team/slow")
        check(longer.returncode == 1 and "the hub names" in longer.stderr and not long_part.exists(), "a part longer than the file is thrown away " + longer.stderr.strip())
        other = folder / "elsewhere.gguf"
        other.write_bytes(b"GGUF")
        kept = run("remove", str(other))
        check(kept.returncode == 1 and other.exists() and "another program" in kept.stderr, "a model elsewhere stays")
        check(run("remove", str(models)).returncode == 1 and models.exists(), "nor the folder itself")
    print(f"Totals: {sum(results)} passed, {len(results) - sum(results)} failed, 0 skipped")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
