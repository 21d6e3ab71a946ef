#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Brings the .ts files up to date: run it from anywhere after strings have changed.

lupdate does not see the namespace of `namespace ax::ui {`, tr() at run time does; so contexts are
written without it for lupdate and with it for lrelease. English plural forms are filled in here.
"""
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
LUPDATE = "/usr/lib/qt6/bin/lupdate"
PLAIN = {"Commands", "Compare", "Engine", "Inspect", "Views"}  # contexts given by hand


def rename(path, change):
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"<name>([^<]*)</name>", lambda m: f"<name>{change(m[1])}</name>", text), encoding="utf-8")


def without(name):
    return name.removeprefix("ax::ui::")


def with_namespace(name):
    return name if name in PLAIN or "::" in name else "ax::ui::" + name


def english(source):
    """The two forms of "%n model(s)" or "%n tokens"."""
    many = source.replace("(s)", "s").replace("(es)", "es")
    one = source.replace("(s)", "").replace("(es)", "")
    if one == source:
        one = re.sub(r"(%L?n (?:later )?\w+?)s\b", r"\1", source)
    return one, many


def fill_english(path):
    def message(match):
        one, many = english(match[1])
        return (f"<source>{match[1]}</source>\n        <translation>\n            <numerusform>{one}</numerusform>\n"
                f"            <numerusform>{many}</numerusform>\n        </translation>")
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"<source>([^<]*)</source>\s*<translation[^>]*>\s*<numerusform>[^<]*</numerusform>\s*"
                  r"<numerusform>[^<]*</numerusform>\s*</translation>", message, text)
    path.write_text(text, encoding="utf-8")


for path in sorted((ROOT / "translations").glob("attention-explorer_*.ts")):
    language = path.stem.split("_")[1]
    rename(path, without)
    plural = ["-pluralonly"] if language == "en" else []
    subprocess.run([LUPDATE, "-silent", "-no-obsolete", "-locations", "none", *plural, "-source-language", "en",
                    "-target-language", language,
                    "-tr-function-alias", "QT_TRANSLATE_NOOP+=AX_TEXT", "app", "engine", "views", "-ts", str(path)], cwd=ROOT, check=True,
                   stderr=subprocess.DEVNULL)  # it complains about each namespace it does not see
    rename(path, with_namespace)
    if language == "en":
        fill_english(path)
    unfinished = len(re.findall(r'type="unfinished"', path.read_text(encoding="utf-8")))
    print(f"{path.name}: {unfinished} unfinished")
