#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Counts the test functions of a ctest JUnit report and prints "N passed, N failed, N skipped".

QtTest programs print "Totals: N passed, N failed, N skipped, ..."; initTestCase and cleanupTestCase
count as in QtTest. A program without that line counts as one test. Exit status 1 when anything failed.
"""
import re
import sys
import xml.etree.ElementTree as tree

passed = failed = skipped = 0
try:
    cases = list(tree.parse(sys.argv[1]).getroot().iter("testcase"))
except (OSError, tree.ParseError) as error:
    print(f"no test report: {error}", file=sys.stderr)
    cases = []
    failed = 1
if not cases and not failed:
    print("the report names no test", file=sys.stderr)
    failed = 1
for case in cases:
    text = case.findtext("system-out") or ""
    totals = [tuple(map(int, t)) for t in re.findall(r"Totals: (\d+) passed, (\d+) failed, (\d+) skipped", text)]
    bad = case.get("status") != "run"
    if "This part of the test output was removed" in text:
        print(f"{case.get('name')}: its output was cut, nobody knows what it skipped", file=sys.stderr)
        bad = True
    if totals:
        passed += sum(t[0] for t in totals)
        wrong = sum(t[1] for t in totals)
        skipped += sum(t[2] for t in totals)
        failed += max(wrong, 1) if bad else wrong
    elif bad:
        failed += 1
    else:
        passed += 1
    if bad:
        print(f"failed: {case.get('name')}", file=sys.stderr)
    for reason in re.findall(r"SKIP\s*:\s*(.+)", text):
        print(f"skipped: {reason.strip()}", file=sys.stderr)
print(f"{passed} passed, {failed} failed, {skipped} skipped" if skipped else f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
