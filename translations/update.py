#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Brings the .ts files up to date: run it from anywhere after strings have changed.

lupdate does not see the namespace of `namespace ax::ui {`, tr() at run time does: contexts get it here. What was
translated is kept by context and text. English plural forms are filled in here.
"""
import pathlib
import re
import subprocess
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parent.parent
LUPDATE = "/usr/lib/qt6/bin/lupdate"
PLAIN = {"Advice", "Commands", "Compare", "Engine", "Inspect", "Manifold", "Views"}  # contexts given by hand


def rename(path, change):
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"<name>([^<]*)</name>", lambda m: f"<name>{change(m[1])}</name>", text), encoding="utf-8")


def with_namespace(name):
    return name if name in PLAIN or "::" in name else "ax::ui::" + name


def english(source):
    """The two forms of "%n model(s)" or "%n tokens"."""
    many = source.replace("(s)", "s").replace("(es)", "es")
    one = re.sub(r"\((?:e?s)\) (have|are)\b", lambda m: {"have": " has", "are": " is"}[m[1]], source)
    one = one.replace("(s)", "").replace("(es)", "")
    if one == source:
        one = re.sub(r"(%L?n (?:later )?\w+?)s\b", r"\1", source)
    return one, many


def fill_english(path):
    def message(match):
        one, many = english(match[1])
        return (f"<source>{match[1]}</source>\n        <translation>\n            <numerusform>{one}</numerusform>\n"
                f"            <numerusform>{many}</numerusform>\n        </translation>")
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"<source>([^<]*)</source>\s*<translation type=\"unfinished\">\s*(?:<numerusform\s*/>|<numerusform></numerusform>)"
                  r"\s*(?:<numerusform\s*/>|<numerusform></numerusform>)\s*</translation>", message, text)
    path.write_text(text, encoding="utf-8")


def memory(path):
    """What is translated, by context, text and whether it has plural forms."""
    known = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation.get("type") != "unfinished":
                key = (with_namespace(context.findtext("name")), message.findtext("source"), message.get("numerus"))
                known[key] = [f.text for f in translation.findall("numerusform")] or translation.text
    return known


def refill(path, known):
    text = path.read_text(encoding="utf-8")
    tree = ET.ElementTree(ET.fromstring(text))
    root, merged = tree.getroot(), {}
    for context in list(root.findall("context")):
        name = context.findtext("name")
        first = merged.setdefault(name, context)
        there = {(m.findtext("source"), m.findtext("comment")) for m in first.findall("message")}
        if first is not context:  # seen with and without its namespace
            for message in context.findall("message"):
                if (message.findtext("source"), message.findtext("comment")) not in there:
                    first.append(message)
            root.remove(context)
    root[:] = sorted(root, key=lambda c: c.findtext("name"))
    for context in root:
        for message in context.findall("message"):
            old = known.get((context.findtext("name"), message.findtext("source"), message.get("numerus")))
            translation = message.find("translation")
            if old is None or translation.get("type") != "unfinished":
                continue
            forms = translation.findall("numerusform")
            if forms and len(forms) != len(old):
                continue
            for form, words in zip(forms, old):
                form.text = words
            if not forms:
                translation.text = old
            del translation.attrib["type"]
    ET.indent(tree, "    ")
    path.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + ET.tostring(root, encoding="unicode") + "\n",
                    encoding="utf-8")


for path in sorted((ROOT / "translations").glob("attention-explorer_*.ts")):
    language = path.stem.split("_", 1)[1]
    known = memory(path)
    path.unlink()
    plural = ["-pluralonly"] if language == "en" else []
    subprocess.run([LUPDATE, "-silent", "-no-obsolete", "-locations", "none", *plural, "-source-language", "en",
                    "-target-language", language,
                    "-tr-function-alias", "QT_TRANSLATE_NOOP+=AX_TEXT", "app", "engine", "views", "-ts", str(path)], cwd=ROOT, check=True,
                   stderr=subprocess.DEVNULL)  # it complains about each namespace it does not see
    rename(path, with_namespace)
    refill(path, known)
    if language == "en":
        fill_english(path)
    unfinished = len(re.findall(r'type="unfinished"', path.read_text(encoding="utf-8")))
    print(f"{path.name}: {unfinished} unfinished")
