#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes cases.json: small tokenizers (vocabularies trained here) with every component in turn, and
what the Hugging Face library makes of some texts. Needs the `tokenizers` package (0.23 was used)."""
import copy
import json
import os
import tokenizers
from tokenizers import Tokenizer, models, pre_tokenizers, trainers

CORPUS = ["The quick brown fox jumps over the lazy dog. " * 4, "don't can't we're they've I'll he'd " * 4,
          "Tokens are pieces of words; 12 345 6789 numbers, too.\n\n  indented\tlines\n" * 4,
          "naïve café Ünïcödé straße 東京都 こんにちは привет мир " * 4, "return x[i] == y.z(); // comment\n" * 4]
TEXTS = ["", " ", "  ", "Hello world", " hello  world ", "\n\n leading", "don't I'LL they've 'S ’s", "12345 67 ٣٤٥ ½",
         "a\u0301 cafe\u0301 ﬁ Å", "tab\tand\r\nnewline \n x", "<s>bos</s>", "a<mask>b <mask> c", "x [W] y[W]z [W]",
         "left   <L> right", "left <R>   right", "both \n <B> \t end", "ABC<n>abc <N>", "▁▁x ▁y", "_under score-",
         "emoji 😀👍🏽 end", "\u0000\u0001", "東京都の人 mixed漢字", "end  ", "...!!?? (a,b)", "straße ÄÖ ſ", "<<s>><s><s>",
         "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "x  y   z    w",
         "the<s> the <s>the", "\u00a0nbsp\u3000wide\u2028line", "qqq zzz qq", "a b c d e f"]


def trained(byte_level):
    t = Tokenizer(models.BPE())
    if byte_level:
        t.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
        trainer = trainers.BpeTrainer(vocab_size=400, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
                                      show_progress=False)
        t.train_from_iterator(CORPUS, trainer)
    else:
        t.pre_tokenizer = pre_tokenizers.Metaspace()
        trainer = trainers.BpeTrainer(vocab_size=260, show_progress=False, special_tokens=["<unk>", "<s>", "</s>"])
        t.train_from_iterator(CORPUS, trainer)
    return json.loads(t.to_str())["model"]


def with_bytes(model):
    m = copy.deepcopy(model)
    old = dict(m["vocab"])
    m["vocab"] = {"<unk>": 0, "<s>": 1, "</s>": 2}
    for b in range(256):
        m["vocab"]["<0x%02X>" % b] = 3 + b
    for piece in sorted(old, key=old.get):
        m["vocab"].setdefault(piece, len(m["vocab"]))
    m.update(byte_fallback=True, fuse_unk=True, unk_token="<unk>")
    return m


def token(i, content, **flags):
    return {"id": i, "content": content, "single_word": False, "lstrip": False, "rstrip": False,
            "normalized": False, "special": True, **flags}


def main():
    byte, char = trained(True), trained(False)
    models_ = {"byte": byte, "char": with_bytes(char), "plain": {**char, "unk_token": "<unk>"},
               "fused": {**char, "unk_token": "<unk>", "fuse_unk": True}}
    byte_level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
    raw_bytes = {**byte_level, "use_regex": False}
    spm_decoder = {"type": "Sequence", "decoders": [
        {"type": "Replace", "pattern": {"String": "▁"}, "content": " "}, {"type": "ByteFallback"}, {"type": "Fuse"},
        {"type": "Strip", "content": " ", "start": 1, "stop": 0}]}
    prepend = {"type": "Sequence", "normalizers": [{"type": "Prepend", "prepend": "▁"},
               {"type": "Replace", "pattern": {"String": " "}, "content": "▁"}]}
    variants = []

    def add(name, model, **parts):
        n = len(models_[model]["vocab"])
        flagged = [token(n, "<mask>"), token(n + 1, "[W]", single_word=True), token(n + 2, "<L>", lstrip=True),
                   token(n + 3, "<R>", rstrip=True), token(n + 4, "<B>", lstrip=True, rstrip=True, special=False),
                   token(n + 5, "<n>", normalized=True, special=False)]
        if model == "byte":
            flagged.append(token(n + 6, "<s>"))
        else:
            flagged = [token(0, "<unk>"), token(1, "<s>"), token(2, "</s>")] + flagged
        variants.append({"name": name, "model": model, "added_tokens": parts.pop("added", flagged), **parts})

    def split(pattern, behavior, invert=False, kind="Regex"):
        return {"type": "Split", "pattern": {kind: pattern}, "behavior": behavior, "invert": invert}

    def seq(*steps):
        return {"type": "Sequence", "pretokenizers": list(steps)}
    add("gpt2", "byte", pre_tokenizer=byte_level, decoder=byte_level)
    add("prefix space", "byte", pre_tokenizer={**byte_level, "add_prefix_space": True}, decoder=byte_level)
    for b in ("Isolated", "Removed", "MergedWithPrevious", "MergedWithNext", "Contiguous"):
        for invert in (False, True):
            add(f"split space {b} {invert}", "byte", pre_tokenizer=seq(split(" ", b, invert, "String"), raw_bytes),
                decoder=byte_level)
            add(f"split regex {b} {invert}", "byte", pre_tokenizer=seq(split("\\s|[aeiou]{1,2}", b, invert), raw_bytes),
                decoder=byte_level)
    for b in ("Isolated", "Removed", "MergedWithPrevious", "MergedWithNext", "Contiguous"):
        add(f"punctuation {b}", "byte", pre_tokenizer=seq({"type": "Punctuation", "behavior": b}, raw_bytes),
            decoder=byte_level)
    for one in (True, False):
        add(f"digits {one}", "byte", pre_tokenizer=seq({"type": "Digits", "individual_digits": one}, byte_level),
            decoder=byte_level)
    add("whitespace", "byte", pre_tokenizer=seq({"type": "Whitespace"}, raw_bytes), decoder=byte_level)
    add("whitespace split", "byte", pre_tokenizer=seq({"type": "WhitespaceSplit"}, raw_bytes), decoder=byte_level)
    add("delimiter", "byte", pre_tokenizer=seq({"type": "CharDelimiterSplit", "delimiter": "e"}, raw_bytes),
        decoder=byte_level)
    for n in ("NFC", "NFD", "NFKC", "NFKD", "Lowercase", "StripAccents"):
        add(n, "byte", normalizer={"type": n}, pre_tokenizer=byte_level, decoder=byte_level)
    add("NFD, accents off, lower", "byte", pre_tokenizer=byte_level, decoder=byte_level, normalizer={
        "type": "Sequence", "normalizers": [{"type": "NFD"}, {"type": "StripAccents"}, {"type": "Lowercase"}]})
    for left in (True, False):
        add(f"strip {left}", "byte", pre_tokenizer=byte_level, decoder=byte_level,
            normalizer={"type": "Strip", "strip_left": left, "strip_right": True})
    add("replace regex", "byte", pre_tokenizer=byte_level, decoder=byte_level,
        normalizer={"type": "Replace", "pattern": {"Regex": "\\s+"}, "content": " "})
    for model in ("char", "plain", "fused"):
        add(f"prepend {model}", model, normalizer=prepend, decoder=spm_decoder)
        for scheme in ("always", "first", "never"):
            for cut in (True, False):
                meta = {"type": "Metaspace", "replacement": "▁", "prepend_scheme": scheme, "split": cut}
                add(f"metaspace {scheme} {cut} {model}", model, pre_tokenizer=meta, decoder=meta)
    add("no decoder", "char", normalizer=prepend)
    template = {"type": "TemplateProcessing",
                "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                           {"SpecialToken": {"id": "</s>", "type_id": 0}}],
                "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
                "special_tokens": {"<s>": {"id": "<s>", "ids": [1], "tokens": ["<s>"]},
                                   "</s>": {"id": "</s>", "ids": [2], "tokens": ["</s>"]}}}
    add("template", "char", normalizer=prepend, decoder=spm_decoder, post_processor=template)
    add("template in sequence", "char", normalizer=prepend, decoder=spm_decoder, post_processor={
        "type": "Sequence", "processors": [{"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": False,
                                            "use_regex": True}, template]})
    add("roberta", "char", normalizer=prepend, decoder=spm_decoder, post_processor={
        "type": "RobertaProcessing", "sep": ["</s>", 2], "cls": ["<s>", 1], "trim_offsets": True,
        "add_prefix_space": False})

    out = []
    for v in variants:
        whole = {"version": "1.0", "truncation": None, "padding": None, "normalizer": None, "pre_tokenizer": None,
                 "post_processor": None, "decoder": None, **{k: x for k, x in v.items() if k not in ("name", "model")},
                 "model": models_[v["model"]]}
        t = Tokenizer.from_str(json.dumps(whole))
        rows = []
        for text in TEXTS:
            for special in ((False, True) if v.get("post_processor") else (False,)):
                ids = t.encode(text, add_special_tokens=special).ids
                rows.append({"text": text, "special": special, "ids": ids,
                             "decoded": t.decode(ids, skip_special_tokens=False),
                             "skipped": t.decode(ids, skip_special_tokens=True)})
        back = [ids[::-1] + [999999] for ids in (r["ids"] for r in rows[::5])]
        out.append({**v, "cases": rows, "decodes": [{"ids": b, "decoded": t.decode(b)} for b in back]})
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "cases.json"), "w") as f:
        f.write('{"made_with": "tokenizers %s",\n"models": %s,\n"variants": [\n%s\n]}\n' % (
            tokenizers.__version__, json.dumps(models_, ensure_ascii=False),
            ",\n".join(json.dumps(v, ensure_ascii=False, separators=(",", ":")) for v in out)))
    print(len(out), "tokenizers", sum(len(v["cases"]) + len(v["decodes"]) for v in out), "cases")


main()
