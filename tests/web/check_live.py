#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The live page of `attnx serve` in headless Chromium: ask, see the answer stream in, point at a word, see its links.

    AX_TEST_MODEL=MODEL check_live.py ATTNX
Ends with totals as QtTest writes them; without a browser or a model that is one skipped test.
"""
import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import browser  # noqa: E402

results = []


def check(condition, what):
    print(("ok " if condition else "FAIL ") + what)
    results.append(bool(condition))


class Server:
    def __init__(self, attnx, model, *more):
        self.process = subprocess.Popen([attnx, "serve", model, "--port", "0", "--max-tokens", "40", *more],
                                        stderr=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        found = re.search(r"http://127\.0\.0\.1:\d+", self.process.stdout.readline())
        if not found:
            raise RuntimeError("the server did not start")
        self.address = found[0]

    def close(self):
        self.process.terminate()
        self.process.wait(30)


def ask(page, text):
    page.run("document.querySelector('#message').value = %r" % text)
    page.run("document.querySelector('#ask').requestSubmit()")
    page.until("!document.querySelector('#send').hidden && document.querySelectorAll('[data-token]').length > 0")


def main():
    attnx, model = sys.argv[1], os.environ.get("AX_TEST_MODEL")
    if not browser.find() or not model:
        why = "no Chromium on the PATH" if model else "AX_TEST_MODEL does not name the SmolLM2 GGUF file"
        print(f"SKIP   : {why}\nTotals: 0 passed, 0 failed, 1 skipped")
        return 0
    server, page = Server(attnx, model), browser.Browser()
    try:
        page.open(server.address + "/")
        page.until("!document.querySelector('#ask').hidden")
        ask(page, "the cat and the dog <b>meet</b>")
        check(page.run("document.querySelector('#note')") is None, "no error")
        last = page.run("Math.max(...[...document.querySelectorAll('[data-token]')].map(e => +e.dataset.token))")
        page.point(f'[data-token="{last}"]')
        links = page.run("document.querySelectorAll('#lens tr[data-position]').length")
        check(links > 3, f"a word of the answer has {links} links")
        total = page.run("[...document.querySelectorAll('#lens tr[data-position]')].reduce((s, r) => s + +r.dataset.probability, 0)")
        check(0.05 < total < 1.0001, f"that hold {total:.3f} of the row")
        check(page.run("document.querySelectorAll('#doc b, #doc img').length") == 0, "a question is text")
        ask(page, "and then?")
        check(page.run("document.querySelectorAll('#doc .msg').length") >= 4, "a second turn follows")
        check(page.run("[...document.querySelectorAll('[data-token]')].every((e, k, all) => k === 0 || +e.dataset.token === +all[k - 1].dataset.token + 1)"),
              "tokens stand in their order, each once")
        elsewhere = [url for url in page.requests if not url.startswith((server.address + "/", "data:"))]
        check(elsewhere == [], f"nothing is asked of others {elsewhere}")
        check(page.console == [], f"no console message {page.console}")
    finally:
        page.close()
        server.close()
    server, page = Server(attnx, model, "--api-key", "hush"), browser.Browser()
    try:
        page.open(server.address + "/")
        page.until("document.querySelector('#keyform') !== null")
        page.run("(() => { document.querySelector('#keyform input').value = 'hush'; document.querySelector('#keyform').requestSubmit(); })()")
        page.until("!document.querySelector('#ask').hidden")
        ask(page, "the")
        check(page.run("document.querySelector('#note')") is None, "the key opens the page")
        check(page.run("Object.keys(localStorage).length + Object.keys(sessionStorage).length + document.cookie.length") == 0, "and is kept nowhere")
    finally:
        page.close()
        server.close()
    print(f"Totals: {sum(results)} passed, {len(results) - sum(results)} failed, 0 skipped")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
