#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every string is translated into every language, with the same places for values.

    check_translations.py SOURCE_DIR
Brings a copy of the catalogues up to date as translations/update.py does; what is then unfinished is missing.
Ends with totals as QtTest writes them.
"""
import pathlib
import re
import runpy
import shutil
import sys
import tempfile
import xml.etree.ElementTree as ET

KEYS = re.compile(r"&(?=\w)")


def marks(text):
    return sorted(re.findall(r"%L?n|%L?\d", text))


def main():
    source = pathlib.Path(sys.argv[1]).resolve()
    if not pathlib.Path("/usr/lib/qt6/bin/lupdate").exists():
        print("SKIP : lupdate is not installed\nTotals: 0 passed, 0 failed, 1 skipped")
        return 0
    failed = passed = 0
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder)
        shutil.copytree(source / "translations", copy / "translations")
        for part in ("app", "engine", "views"):
            (copy / part).symlink_to(source / part)
        runpy.run_path(str(copy / "translations" / "update.py"))
        for path in sorted((copy / "translations").glob("*.ts")):
            problems = []
            for context in ET.parse(path).getroot().iter("context"):
                for message in context.iter("message"):
                    text = message.find("source").text or ""
                    translation = message.find("translation")
                    forms = [f.text or "" for f in translation.findall("numerusform")] or [translation.text or ""]
                    where = f"{context.find('name').text}: {text!r}"
                    if translation.get("type") == "unfinished" or not all(forms):
                        problems.append("unfinished " + where)
                    elif any(marks(form) != marks(text) for form in forms):
                        problems.append(f"other places for values {where} -> {forms}")
                    elif "_en" not in path.name and any(bool(KEYS.search(f)) != bool(KEYS.search(text)) for f in forms):
                        problems.append(f"a shortcut letter is missing or too many {where} -> {forms}")
            for problem in problems[:20]:
                print(f"FAIL {path.name} {problem}")
            print(f"{'FAIL' if problems else 'ok'} {path.name}, {len(problems)} problems")
            failed, passed = failed + bool(problems), passed + (not problems)
    print(f"Totals: {passed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
