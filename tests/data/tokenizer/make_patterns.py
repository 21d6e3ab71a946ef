#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes patterns.json: what `Split` and `Replace` of Hugging Face's library make of regular
expressions. Needs the `tokenizers` package (0.23 was used)."""
import json
import os
from tokenizers import Tokenizer, Regex, pre_tokenizers, normalizers
PATTERNS = [r"\w+", r"\W+", r"\w+$", r"^\w+", r"\b", r"\B", r"\h+", r"\H+", r"(?m).+", r"(?m:.)b", r".+", r"\Q..\E", r"a{,2}", r"a{2,}", r"[[:alpha:]]+", r"[[:punct:]]+", r"[[:^punct:]]+", r"[\]a[:punct:]]", r"[[:punct:]&&[^!]]", r"\p{Punct}",
 r"[a-z&&[^aeiou]]+", r"[^\S\n]+", r"[\S]+", r"\d+", r"\D+", r"\R", r"\X", r"(?<=a)b", r"(?<!a)b", r"(?=[A-Z])", r"(?i)straße", r"\p{Han}+", r"\p{Alpha}+", r"\p{Greek}", r"\p{^L}+", r"[[a-c][x-z]]+",
 r"(?>a+)b", r"a++b", r"(?<n>a)\k<n>", r"\A\w", r"\w\z", r"\w\Z", r"\G\w", r"\x41", r"\x{1F600}", r"\u0041", r"\s*", r"x*", r"$", r"^", r"(?x) a b # c", r"[\w']+", r"\K", r"a|", r"(?~ab)", r"\N+", r"\O", r"\y", r"(?{a})x", r"(*FAIL)", r"(?P<n>a)", r"\p{Foo}", r"[", r"a**", r"(?'n'b)", r"\p{Emoji}+", r"\t|\e|\a", r"\C", r"\cA",r"[\h]+",r"[[:word:]]+",r"[[:space:]]+",r"\p{Space}+",r"\p{L}\p{M}*",r"(?W)\w+",r"(?D)\d+",r"(?y{g})\X",r"(a)|b\1"]
TEXTS = ["Hello World\nnew lines\n", "abc ABC aab ab\u0301 cafe\u0301", "a_b-c ½ x² ٣٤ Ⅷ", "foo\r\nbar\u2028baz\u0085q", "日本語 mixed漢字 Ελληνικά", "..aab aaab deadBEEF 0x1F", "😀👍🏽 a\u200db", "STRASSE straße Straße", "", "x", "a$+<=>^`|~!.,_-(€©1。￥]", "\n\n \t", "don't aa bb ab"]
rows=[]
for p in PATTERNS:
    for b in (["Isolated"] if p not in (r"\b",r"x*",r"\s*",r"$",r"(?=[A-Z])") else ["Isolated","Removed","MergedWithPrevious","MergedWithNext","Contiguous"]):
        try: pt=pre_tokenizers.Split(Regex(p), b.lower() if b in("Isolated","Removed","Contiguous") else {"MergedWithPrevious":"merged_with_previous","MergedWithNext":"merged_with_next"}[b])
        except Exception as e:
            rows.append({"pattern":p,"refused":True}); continue
        try:
            rows.append({"pattern":p,"behavior":b,"pieces":[[x[0] for x in pt.pre_tokenize_str(t)] for t in TEXTS]})
        except BaseException as e:
            print("run", p, repr(e)[:100])
reps=[]
for p in (r"\b",r"x*",r"\s+",r"$",r"(?=[A-Z])",r"[[:punct:]]"):
    n=normalizers.Replace(Regex(p),"_")
    reps.append({"pattern":p,"results":[n.normalize_str(t) for t in TEXTS]})
json.dump({"texts":TEXTS,"splits":rows,"replaced":reps},open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "patterns.json"), "w"),ensure_ascii=False, separators=(",", ":"))
print(len(rows),[r["pattern"] for r in rows if r.get("refused")])
