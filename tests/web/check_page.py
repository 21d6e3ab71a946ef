#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The page of a trace in headless Chromium: no request, no message, the same links as `attnx trace links`.

    check_page.py ATTNX SAMPLE.jsonl
Ends with totals as QtTest writes them; without a browser that is one skipped test.
"""
import base64
import json
import math
import pathlib
import subprocess
import sys
import tempfile
import zlib

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import browser  # noqa: E402

HOSTILE = ["</script><img src=x onerror=alert(1)>", "<b>&amp;</b>", "-->", "'\"`${1}", "\u202e]]>", "<!--<script>"]
failed = []
done = 0


def check(condition, what):
    global done
    done += 1
    print(("ok " if condition else "FAIL ") + what)
    if not condition:
        failed.append(what)


def write(path, records):
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")


def header(name):
    return {"record_type": "header", "version": "1.1", "trace_id": name, "model": "<i>m</i>", "created_at": 1, "updated_at": 1}


def entry(layers):
    layer = {"topk_mass": 1, "logsumexp_candidates": 0}

    def part(rows):
        s = sum(math.exp(z) for _, z in rows)
        return dict(layer, token_positions=[p for p, _ in rows], topk_logits=[z for _, z in rows],
                    attention_scores=[math.exp(z) / s for _, z in rows], topk_mass=s)
    return {"schema_version": 1, "mode": "raw", "layers": {str(l): part(rows) for l, rows in layers.items()}}


def made_trace(tokens, prompt, layers, k):
    """A trace of words in which every row is another one; position 70 becomes a sink far away."""
    records = [header("made"), {"record_type": "message", "id": "m1", "role": "user", "content": "q"},
               {"record_type": "message", "id": "m2", "role": "assistant", "content": "a"},
               {"record_type": "segment", "id": "s1", "type": "user", "startTokenIndex": 0, "endTokenIndex": prompt, "messageId": "m1"},
               {"record_type": "segment", "id": "s2", "type": "assistant_final", "startTokenIndex": prompt, "endTokenIndex": tokens, "messageId": "m2"}]
    state = 12345
    for n in range(tokens):
        text = HOSTILE[n] if n < len(HOSTILE) else f" w{n}"
        records.append({"record_type": "token", "index": n, "tokenId": n % 100, "text": text,
                        "role": "prompt" if n < prompt else "generated", "logprob": -((n * 37) % 11) / 3,
                        "alternatives": [[1, " one", -0.5], [2, "<two>", -1.5]]})
        if n < prompt:
            continue
        rows = {}
        for layer in layers:
            seen = {}
            while len(seen) < min(k, n):
                state = (state * 1103515245 + 12345) % 2147483648
                seen.setdefault(state % n, math.log(0.9 / k) - (state >> 8) % 1000 / 250)
            if n > prompt + 40:
                seen[70] = math.log(0.45)
            rows[layer] = sorted(seen.items(), key=lambda x: -x[1])
        records.append({"record_type": "step", "tokenIndex": n, "decodeStep": n - prompt, "attention": entry(rows),
                        "manifoldZone": "diffuse", "signals": {"entropy": 1.5, "surprisal": 0.25}})
    return records


MARKED = ["The", " answer", ":", " **", "Friday", " at", " <i>nine</i>", "**", " and", " `", "x", "`.", "\n\n", "-", " first", "\n", "-", " *", "sec", "ond", "*", "\n",
          "```", "js", "\n", "let", " a", " **", "b", "**;\n", "```", "\n", "|", " A", " |", " B", " |\n", "|", "---", "|", "---", "|\n", "|", " 1", " |", " 2", " |\n",
          "[", "home", "](", "javascript:alert(1)", ")", " end", "<|im_end|>"]


def marked_trace():
    """A thought, and an answer in Markdown whose tokens cut its marks; a second branch parts within the answer."""
    thought, asked = 20, 10
    words = [f" q{n}" for n in range(asked)] + [f" t{n}" for n in range(thought)] + MARKED
    start, total = asked + thought, asked + thought + len(MARKED)
    records = [header("marked"), {"record_type": "message", "id": "m1", "role": "user", "content": "q"},
               {"record_type": "message", "id": "m2", "role": "assistant", "content": "a", "finish_reason": "end_of_turn"},
               {"record_type": "segment", "id": "s1", "type": "user", "startTokenIndex": 0, "endTokenIndex": asked, "messageId": "m1"},
               {"record_type": "segment", "id": "s2", "type": "assistant_think", "startTokenIndex": asked, "endTokenIndex": start, "messageId": "m2"},
               {"record_type": "segment", "id": "s3", "type": "assistant_final", "startTokenIndex": start, "endTokenIndex": total, "messageId": "m2"}]
    for n, text in enumerate(words):
        records.append({"record_type": "token", "index": n, "tokenId": n, "text": text, "role": "generated" if n >= asked else "prompt", "time_ms": 10.0 * n,
                        **({"kind": "special"} if text.startswith("<|") else {})})
        if n >= start:
            records.append({"record_type": "step", "tokenIndex": n, "decodeStep": n - asked,
                            "attention": entry({3: [(25, -0.5), (n - 1, -1.5), (n - 2, -2.0), (7, -3.0), (8, -4.0), (9, -5.0), (0, -6.0)]})})
    records.append({"record_type": "branch", "id": "b2", "fromTokenIndex": start + 4, "created_at": 2, "cause": "forked"})
    for n in (start + 4, start + 5):
        records.append({"record_type": "branch_record", "branch": "b2", "record": {"record_type": "token", "index": n, "tokenId": n, "text": " other", "role": "generated"}})
    return records, start


def style_of(page, n, name):
    """What the token's last character looks like."""
    return page.run(f"(() => {{ const e = document.querySelector('[data-token=\"{n}\"]'); return getComputedStyle(e.lastElementChild || e)['{name}']; }})()")


def check_marks(page, start):
    """Markdown is looks of characters: the text of every token stays, and nothing becomes markup."""
    texts = page.run("[...document.querySelectorAll('[data-token]')].map(e => e.textContent)")
    check(texts[start:] == MARKED, "Markdown leaves every token its text, in order")
    check(page.run("document.querySelectorAll('#doc a, #doc i, #doc b, #doc code').length") == 0, "marks and tags become no elements")
    place = {text: start + n for n, text in reversed(list(enumerate(MARKED)))}
    check(style_of(page, place["Friday"], "fontWeight") == "700" and style_of(page, place[" <i>nine</i>"], "fontWeight") == "700", "strong words are bold")
    check(style_of(page, place[" and"], "fontWeight") == "400", "and those behind them are not")
    check(style_of(page, place["sec"], "fontStyle") == "italic" and style_of(page, place["ond"], "fontStyle") == "italic", "emphasis reaches over tokens")
    check("Mono" in style_of(page, place["x"], "fontFamily"), "code in a line is monospaced")
    check(page.run("document.querySelectorAll('#doc .bli').length") == 2, "two items of a list")
    check(page.run("[...document.querySelectorAll('#doc .bcode')].map(e => e.textContent).join('|')") == "```js\nlet a **b**;\n```\n", "a block of code is one, its stars are code")
    check(page.run("[...document.querySelectorAll('#doc .btable > div')].map(r => r.querySelectorAll('.cell').length)") == [2, 2, 2], "a table has rows and cells")
    check(page.run("document.querySelector('#doc .btable .thead').textContent") == "| A | B |\n", "and a head")


def check_lines(page, start):
    """Lines lead from the token under the mouse to its strongest places, folded ones to the head of what folds them."""
    last = start + len(MARKED) - 2
    page.point(f'[data-token="{last}"]', click=True)
    check(page.run("document.querySelector('svg.links')") is None, "no lines unless asked for")
    page.run("document.querySelector('#lines').click()")
    ranked = page.run("[...document.querySelectorAll('#lens tr[data-position]:not(.sink)')].slice(0, 5).map(r => r.dataset.position)")
    drawn = "[...document.querySelectorAll('svg.links path')].map(p => p.dataset.from)"
    check(len(ranked) == 5 and page.run(drawn) == ranked, "lines to the five strongest places")
    ends = """(() => { const top = document.querySelector('#doc').getBoundingClientRect();
        return [...document.querySelectorAll('svg.links path')].every(p => {
            const from = p.getPointAtLength(0), own = document.querySelector('svg.links').getBoundingClientRect();
            const fold = document.querySelector('details.think:not([open])');
            let e = document.querySelector('[data-token="' + p.dataset.from + '"]');
            if (fold && fold.contains(e)) e = fold.querySelector('[data-of="' + p.dataset.from + '"]');
            const r = e.getClientRects()[0], x = from.x + own.left, y = from.y + own.top;
            return x >= r.left - 1 && x <= r.right + 1 && Math.abs(y - r.bottom) < 2; }); })()"""
    check(page.run(ends), "each begins at its place")
    page.run("document.querySelector('details.think').open = false")
    page.until("document.querySelector('details.think summary [data-of]') !== null")
    check(page.run("document.querySelector('details.think summary [data-of]').dataset.of") == "25" and page.run(drawn) == ranked and page.run(ends),
          "what is folded away stands at the head, with its line")
    page.run("document.querySelector('#lines').click()")
    check(page.run("document.querySelector('svg.links')") is None, "and they go again")


def check_ways(page, start):
    check(page.run("[...document.querySelectorAll('.ways')].map(e => e.textContent)") == ["2 of 2"], "where branches part stands how many there are")
    page.run("document.querySelector('.ways button').click()")
    check(page.run(f"document.querySelector('[data-token=\"{start + 4}\"]').textContent") == " other", "one click shows the other")
    page.run("document.querySelector('.ways button').click()")
    check("stopped at end of turn" in page.run("[...document.querySelectorAll('.end')].pop().textContent"), "and one the first again")


def check_phone(url):
    """On a phone the lens is a sheet from below, marks are hidden, the text never wider than the screen."""
    page = browser.Browser(390, 844)
    try:
        page.open(url)
        page.until("document.querySelector('[data-token]') !== null")
        page.run("document.querySelector('.msg:last-child .body > .t').click()")
        check(page.run("document.documentElement.scrollWidth <= innerWidth && document.querySelector('#doc').scrollWidth <= document.querySelector('#doc').clientWidth"),
              "a phone scrolls down only")
        check(page.run("getComputedStyle(document.querySelector('#time')).display") == "none"
              and page.run("document.querySelector('#side').getBoundingClientRect().bottom <= innerHeight + 1 && document.querySelector('#side').clientWidth === innerWidth"),
              "the lens is a sheet, the timeline leaves")
        check(page.run("getComputedStyle(document.querySelector('.mm')).fontSize") == "0px", "marks are hidden")
        check(not page.run("document.querySelector('#find').getClientRects().length"), "the field waits behind its button")
        page.run("document.querySelector('#morefind').click()")
        check(page.run("document.activeElement.id") == "find", "and has the focus when it comes")
        page.run("document.querySelector('#moretools').click()")
        check(page.run("document.querySelector('#lines').getClientRects().length"), "more shows the other controls")
        check(page.console == [], f"phone: no console message {page.console}")
    finally:
        page.close()


def same_links(page, attnx, trace, tokens):
    for n in tokens:
        page.point(f'[data-token="{n}"]')
        got = page.run("[...document.querySelectorAll('#lens tr[data-position]')].map(r => [+r.dataset.position,"
                       " +r.dataset.probability, r.classList.contains('sink')])")
        told = json.loads(subprocess.run([attnx, "trace", "links", trace, "--index", str(n), "--rows", "64", "--json"],
                                         capture_output=True, check=True).stdout)
        want = told["tokens"][0]["looked_at"]
        links = [(p, v) for p, v, sink in got if not sink]
        check(len(links) >= len(want) > 0 and all(
            p == w["position"] and abs(v - w["probability"]) < 2e-6 for (p, v), w in zip(links, want)),
            f"token {n}: {len(want)} links as attnx tells them")


def main():
    attnx, sample = sys.argv[1:3]
    if not browser.find():
        print("SKIP   : no Chromium on the PATH\nTotals: 0 passed, 0 failed, 1 skipped")
        return 0
    folder = pathlib.Path(tempfile.mkdtemp(prefix="ax-page-"))
    made, large = folder / "made.jsonl", folder / "large.jsonl"
    marked = folder / "marked.jsonl"
    records, answer = marked_trace()
    write(marked, records)
    write(made, made_trace(260, 90, [3, 7], 12))
    write(large, made_trace(10000, 40, [3, 7, 11, 15], 16))
    pages = {}
    for trace in (pathlib.Path(sample), made, marked, large):
        pages[trace.stem] = folder / (trace.stem + ".html")
        subprocess.run([attnx, "trace", "html", str(trace), "--out", str(pages[trace.stem])], check=True)
    size = pages["large"].stat().st_size
    check(size < 6_000_000, f"10,000 tokens with top-16 of four layers: {size} bytes")
    html = pages["made"].read_text(encoding="utf-8")
    data = html.split('id="data">', 1)[1].split("</script>", 1)[0]
    check(zlib.decompress(base64.b64decode(data)) and not any(text in html for text in HOSTILE[:1]), "hostile text stands in no markup")

    page = browser.Browser()
    try:
        for stem, tokens in (("made", (95, 140, 200, 259)), (pathlib.Path(sample).stem, None)):
            page.open(pages[stem].as_uri())
            page.until("document.querySelector('[data-token]') !== null")
            generated = tokens or page.run("[...document.querySelectorAll('[data-token]')].map(e => +e.dataset.token)")[-60::13]
            same_links(page, attnx, sample if tokens is None else str(made), generated)
            check(page.requests == [pages[stem].as_uri()], f"{stem}: nothing is loaded from elsewhere {page.requests[1:]}")
            check(page.console == [], f"{stem}: no console message {page.console}")
        page.open(pages["made"].as_uri())
        page.until("document.querySelector('[data-token]') !== null")
        for n, text in enumerate(HOSTILE):
            check(page.run(f"document.querySelector('[data-token=\"{n}\"]').textContent") == text, f"token {n} is its text")
        check(page.run("document.querySelectorAll('img, iframe, object').length") == 0, "no element came out of text")
        # Sinks stand apart, and pinning, keys, search and themes work.
        page.point('[data-token="200"]', click=True)
        check(page.run("[...document.querySelectorAll('#lens .sink')].some(r => r.dataset.position === '70')"), "a far sink is apart")
        page.point('[data-token="120"]')
        page.point("#title")
        check(page.run("document.querySelector('#lensplace').textContent").startswith("at 200"), "a pin holds")
        page.run("document.querySelector('[data-token=\"150\"]').focus()")
        page.key("ArrowRight", 39)
        check(page.run("document.querySelector('#lensplace').textContent").startswith("at 151"), "arrows walk the text")
        page.key("Escape", 27)
        check(page.run("document.querySelectorAll('#lens [data-position]').length") == 0, "Esc lets go")
        page.run("(() => { const f = document.querySelector('#find'); f.value = 'W15'; f.dispatchEvent(new Event('input')); })()")
        check(page.run("document.querySelector('#found').textContent") == "1 of 11", "search counts")
        page.run("(() => { const t = document.querySelector('#theme'); t.value = 'dark'; t.dispatchEvent(new Event('change')); })()")
        check(page.run("document.documentElement.dataset.theme") == "dark", "the theme can be chosen")
        page.open(pages["marked"].as_uri())
        page.until("document.querySelector('[data-token]') !== null")
        check_marks(page, answer)
        check_lines(page, answer)
        check_ways(page, answer)
        check(page.console == [], f"marked: no console message {page.console}")
        page.open(pages["large"].as_uri())
        page.until("document.querySelectorAll('[data-token]').length === 10000")
        paint = page.run("performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
        whole = page.run("performance.now()")
        print(f"   10,000 tokens: first paint {paint and round(paint)} ms, all there before {round(whole)} ms")
        same_links(page, attnx, str(large), (9000,))
        check(page.console == [], f"large: no console message {page.console}")
    finally:
        page.close()
    check_phone(pages["marked"].as_uri())
    print(f"Totals: {done - len(failed)} passed, {len(failed)} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
