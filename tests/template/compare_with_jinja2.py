# SPDX-License-Identifier: Apache-2.0
"""Compares template_cases with Python jinja2 on random snippets; prints what differs.

    python3 tests/template/compare_with_jinja2.py BUILD/tests-bin/template_cases [COUNT [SEED]]
"""
import json
import random
import re
import subprocess
import sys
import warnings

from jinja2_oracle import render
from snippets import ARGS, TOPICS

ATOMS = """x y none true false undef s u n f i neg zero lst nested d empty '' "" ' a b ' 'héllo' 1 2 -1 0 3.5 1e20
[] {} () [1,2,3] ['b','A','c'] (1,2) {'a':1,'b':[2]} messages tools 'a,b,,c' range(5) range(3,0,-1) 'ß' [none,1]
[[1,2],[3,4]] [{'k':1,'v':'x'},{'k':2,'v':'y'},{'k':1}] ''.join 10 0.1 "it's" '"q"' "\\n" true 100000 1.0 2.5 -7 7""".split("\n")
ATOMS = [a for line in ATOMS for a in line.split(" ") if a]
FILTERS = """upper lower trim title capitalize length count first last list string int float abs round sum sort unique
reverse join join(',') join('-',attribute='k') default('D') default('D',true) d items dictsort dictsort(by='value')
tojson tojson(indent=2) tojson(sort_keys=true) tojson(separators=(',',':')) tojson(ensure_ascii=true) replace('a','b')
replace('','-') replace('l','L',1) map('upper') map('string') map(attribute='k') map(attribute='k',default=0)
map(attribute=0) select reject select('odd') reject('none') selectattr('k') rejectattr('k','eq',1)
selectattr('k','defined') batch(2) batch(2,'x') slice(2) slice(2,'z') groupby('k') groupby('v',default='') min max
min(attribute='k') indent indent(2,true) indent('>',first=false,blank=true) center(9) truncate(5) truncate(5,true,'')
wordcount e escape safe striptags format(1) format('x','y') attr('k') filesizeformat urlencode round(1) round(2,'floor')
round(0,'ceil') int(7) int(default=1,base=16) float(1) sort(reverse=true) sort(attribute='k') sort(case_sensitive=true)
unique(attribute='k') sum(attribute='k') sum(start=10) forceescape xmlattr last list""".split()
TESTS = """defined undefined none string number integer float boolean mapping iterable sequence callable odd even
true false lower upper in([1,2]) eq(1) ne(1) lt(2) gt(1) ge(1) le(1) sameas(none) divisibleby(2) escaped equalto('x')""".split()
METHODS = """upper() lower() strip() lstrip() rstrip() strip('a') split() split(',') split(',',1) rsplit(',',1) rsplit()
splitlines() title() capitalize() swapcase() startswith('a') endswith(('o','c')) find('l') rfind('l') index('l')
count('l') replace('l','L') replace('l','L',1) join(['x','y']) partition(',') rpartition(',') zfill(8) ljust(8,'.')
rjust(8) center(9,'*') isdigit() isalpha() isalnum() isspace() isupper() islower() istitle() isnumeric() isdecimal()
items() keys() values() get('a') get('zz',5) get('a',none) index(1) count(1) copy() append(1) pop() update({})
format(1,2) format(a=1) expandtabs(4) removeprefix('a') removesuffix('o') casefold() isidentifier() encode()
is_integer() bit_length() items k a b 0 foo""".split()
BINARY = ["+", "-", "*", "/", "//", "%", "**", "~", "==", "!=", "<", "<=", ">", ">=", "in", "not in", "and", "or"]
SUBSCRIPTS = ["[0]", "[-1]", "[1:]", "[:-1]", "[::-1]", "[::2]", "['a']", "['k']", "[5]", "[-3:2]", "[1:100]", "['items']",
              "[none:2]", "[true]", "[2:0:-1]", "[1.0]", "[:]"]


def expression(rng, depth):
    if depth <= 0 or rng.random() < 0.15:
        return rng.choice(ATOMS)
    kind = rng.random()
    if kind < 0.30:
        return f"{expression(rng, depth - 1)}|{rng.choice(FILTERS)}"
    if kind < 0.50:
        return f"{expression(rng, depth - 1)} {rng.choice(BINARY)} {expression(rng, depth - 1)}"
    if kind < 0.62:
        return f"{expression(rng, depth - 1)}.{rng.choice(METHODS)}"
    if kind < 0.74:
        return f"{expression(rng, depth - 1)}{rng.choice(SUBSCRIPTS)}"
    if kind < 0.82:
        return f"{expression(rng, depth - 1)} is {rng.choice(['', 'not '])}{rng.choice(TESTS)}"
    if kind < 0.86:
        return f"({expression(rng, depth - 1)})"
    if kind < 0.89:
        return f"{rng.choice(['not ', '-', '+'])}{expression(rng, depth - 1)}"
    if kind < 0.92:
        return f"{expression(rng, depth - 1)} if {expression(rng, depth - 1)} else {expression(rng, depth - 1)}"
    if kind < 0.95:
        return f"[{expression(rng, depth - 1)}, {expression(rng, depth - 1)}]"
    return f"{{'k': {expression(rng, depth - 1)}, 'a': {expression(rng, depth - 1)}}}"


warnings.simplefilter("ignore")
SPACE = ["", "", " ", "\n", "\n  ", "a", " b ", "\n\n", "\t"]


def tag(rng, body):
    return "{%" + rng.choice(["", "", "-", "+"]) + f" {body} " + rng.choice(["", "", "-", "+"]) + "%}"


def statement(rng, depth):
    def text():
        return rng.choice(SPACE)

    def body():
        return text() + "".join(statement(rng, depth - 1) + text() for _ in range(rng.choice([1, 1, 2])))

    e = lambda: expression(rng, 1)
    kind = rng.random() if depth > 0 else 0.0
    if kind < 0.2:
        left, right = rng.choice([("", ""), ("-", ""), ("", "-"), ("-", "-")])
        what = rng.choice([e(), "loop.index", "loop.last", "loop.length", "x", "v", "loop.previtem", "loop.nextitem", "m(1)",
                           "loop.cycle('p','q')", "ns.a", "loop.revindex", "caller()", "loop.changed(v)", "varargs", "kwargs"])
        return "{{" + left + f" {what} " + right + "}}"
    if kind < 0.4:
        cond = rng.choice(["", "", f" if {e()}", " if v", " if loop.index"])
        rec = rng.choice(["", "", "", " recursive"])
        other = tag(rng, "else") + body() if rng.random() < 0.3 else ""
        extra = rng.choice(["", "", "", tag(rng, "if loop.index == 2") + tag(rng, rng.choice(["break", "continue"])) + tag(rng, "endif")])
        it = rng.choice(["lst", "nested", "d", "range(3)", "d.items()", "'abc'", "lst|map('string')", "[]", e()])
        var = "k, v" if it in ("d.items()", "nested") and rng.random() < 0.8 else "v"
        return tag(rng, f"for {var} in {it}{cond}{rec}") + extra + body() + other + tag(rng, "endfor")
    if kind < 0.55:
        alt = (tag(rng, f"elif {e()}") + body() if rng.random() < 0.3 else "") + (tag(rng, "else") + body() if rng.random() < 0.5 else "")
        return tag(rng, f"if {e()}") + body() + alt + tag(rng, "endif")
    if kind < 0.7:
        return rng.choice([
            tag(rng, f"set x = {e()}"), tag(rng, f"set v = {e()}"), tag(rng, f"set x, y = {e()}, {e()}"), tag(rng, "set ns = namespace(a=1)"),
            tag(rng, f"set ns.a = {e()}"), tag(rng, "set x") + body() + tag(rng, "endset"), tag(rng, "set x | upper") + body() + tag(rng, "endset")])
    if kind < 0.8:
        sig = rng.choice(["a", "a, b=2", "a='x', b=a", "", "a, caller=none"])
        return tag(rng, f"macro m({sig})") + body() + rng.choice(["{{ a }}", "{{ b }}", "{{ varargs }}", "{{ kwargs }}", "{{ caller() }}", ""]) + tag(rng, "endmacro")
    if kind < 0.86:
        return tag(rng, rng.choice(["call m(1)", "call m()", "call(v) m(1, 2)", "call m(b=3)"])) + body() + tag(rng, "endcall")
    if kind < 0.9:
        return tag(rng, rng.choice(["filter upper", "filter trim|title", "filter replace('a', 'A')", "filter indent(2)"])) + body() + tag(rng, "endfilter")
    if kind < 0.93:
        return tag(rng, rng.choice([f"with x = {e()}", "with", "with x = 1, y = x"])) + body() + tag(rng, "endwith")
    if kind < 0.95:
        return tag(rng, "generation") + body() + tag(rng, "endgeneration")
    if kind < 0.97:
        return tag(rng, "raw") + rng.choice(SPACE) + "{{ x }}" + rng.choice(SPACE) + tag(rng, "endraw")
    return rng.choice(["{#", "{#-", "{#+"]) + rng.choice([" c ", "", "\n"]) + rng.choice(["#}", "-#}", "+#}"])


def program(rng):
    if rng.random() < 0.5:
        return "{{ " + expression(rng, 3) + " }}"
    pieces = [rng.choice(SPACE) + statement(rng, 3) for _ in range(rng.choice([1, 2, 3]))]
    return "".join(pieces) + rng.choice(SPACE)


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 2000
    rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    tool = subprocess.Popen([sys.argv[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    snippets = [s for topic in TOPICS.values() for s in topic] if count == 0 else [program(rng) for _ in range(count)]
    differ = errors = 0
    for snippet in snippets:
        want = render(snippet, args=ARGS)
        shown = want.get("rendered", "").lower()
        # Objects that print their address. A slice of a literal number is folded by jinja2.
        if any(part in shown for part in (" at 0x", "<generator", "<built-in", "<function", "<bound")):
            continue
        if re.search(r"(\d|none|true|false|\}|\))\[[^\]]*:", snippet):
            continue
        tool.stdin.write(json.dumps({"template": snippet, "args": ARGS, "now": "2025-03-14T15:09:26"}) + "\n")
        tool.stdin.flush()
        got = json.loads(tool.stdout.readline())
        errors += "error" in want
        if want.get("rendered") != got.get("rendered"):
            differ += 1
            print(repr(snippet))
            print("   want", repr(want.get("rendered", want.get("error")))[:300])
            print("   got ", repr(got.get("rendered", got.get("error")))[:300])
    tool.stdin.close()
    print(f"{len(snippets)} snippets, {errors} fail in jinja2, {differ} differ")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
