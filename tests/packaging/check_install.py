#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What `cmake --install` gives, moved elsewhere: files, documents, both programs, the plug-in.

    AX_TEST_MODEL=MODEL check_install.py BUILD_DIR
Ends with totals as QtTest writes them; a tool or model that is not there is one skipped check.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

results = []
skipped = 0


def check(condition, what):
    print(("ok " if condition else "FAIL ") + what)
    results.append(bool(condition))


def run(*command, **more):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, **more)


def lint(tool, *command):
    """The tool's complaints; None where it is not installed."""
    global skipped
    if not shutil.which(tool):
        print("SKIP : " + tool + " is not installed")
        skipped += 1
        return None
    done = run(tool, *command)
    return done.stdout + done.stderr + ("" if done.returncode == 0 else f"exit {done.returncode}")


def main():
    global skipped
    build = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        done = run("cmake", "--install", build, "--prefix", folder / "first")
        check(done.returncode == 0, "cmake --install " + done.stderr.strip())
        (folder / "first").rename(folder / "moved")  # nothing may know where it was installed
        root = folder / "moved"
        files = {str(p.relative_to(root)) for p in root.rglob("*") if p.is_file()}
        window = (root / "bin" / "attention-explorer").exists()
        wanted = ["bin/attnx", "share/man/man1/attnx.1", "share/man/man1/attnx-generate.1", "share/bash-completion/completions/attnx",
                  "share/zsh/site-functions/_attnx", "share/fish/vendor_completions.d/attnx.fish"]
        if window:
            wanted += ["share/applications/attention-explorer.desktop", "share/mime/packages/attention-explorer.xml",
                       "share/icons/hicolor/scalable/apps/attention-explorer.svg", "share/icons/hicolor/48x48/apps/attention-explorer.png",
                       "share/doc/attention-explorer/manual/index.html", "share/doc/attention-explorer/manual/pictures/chat.png",
                       "share/man/man1/attention-explorer.1", "share/metainfo/io.github.attention_explorer.AttentionExplorer.metainfo.xml"]
        for name in wanted:
            check(name in files, name)

        for page in sorted(root.glob("share/man/man1/*.1")):
            said = lint("mandoc", "-Tlint", "-Wwarning", page)
            if said is None:
                break
            check(said == "", page.name + " " + said.strip())
        for shell, pattern in (("bash", "share/bash-completion/completions/*"), ("zsh", "share/zsh/site-functions/*"),
                               ("fish", "share/fish/vendor_completions.d/*")):
            for file in sorted(root.glob(pattern)):
                said = lint(shell, "--no-execute" if shell == "fish" else "-n", file)
                if said is not None:
                    check(said == "", f"{shell} reads {file.name} {said.strip()}")
        if shutil.which("bash"):
            ask = ("source %s; COMP_WORDS=(attnx trace li); COMP_CWORD=2; _attnx; echo ${COMPREPLY[@]};"
                   "COMP_WORDS=(attnx generate --fingerprint-layout le); COMP_CWORD=3; _attnx; echo ${COMPREPLY[@]}")
            said = run("bash", "-c", ask % (root / "share/bash-completion/completions/attnx"))
            check(said.stdout.split() == ["links", "learned20"], "bash completes commands and choices: " + said.stdout.strip() + said.stderr)
        if window:
            said = lint("desktop-file-validate", root / "share/applications/attention-explorer.desktop")
            if said is not None:
                check(said == "", "desktop file " + said.strip())
            said = lint("appstreamcli", "validate", "--no-net",
                        root / "share/metainfo/io.github.attention_explorer.AttentionExplorer.metainfo.xml")
            if said is not None:
                check("Validation was successful" in said, "metainfo " + said.strip())

        # Every command has its page, and every option of its help stands there.
        text = run(root / "bin" / "attnx", "generate", "--help").stdout
        page = (root / "share/man/man1/attnx-generate.1").read_text().replace("\\-", "-")
        options = {w.strip(",") for line in text.splitlines() for w in line.split()[:1] if w.startswith("--")}
        check(len(options) > 30 and all(o.split(",")[0].split("{")[0] in page for o in options), "the page names every option of the help")
        # A flag takes nothing, an option its value; examples have their section.
        check("\\fB--greedy\\fR\n" in page and "\\fB--seed\\fR \\fI" in page, "flags take no value there")
        zsh = (root / "share/zsh/site-functions/_attnx").read_text()
        check("'--quiet[" in zsh and not any("'--quiet[" in line and line.rstrip(" \\").endswith("_files'") for line in zsh.splitlines()),
              "nor in zsh")
        fish = (root / "share/fish/vendor_completions.d/attnx.fish").read_text()
        quiet = [line for line in fish.splitlines() if " -l quiet " in line]
        check(quiet and all(" -r " not in line and " -x " not in line for line in quiet), "nor in fish")
        without = [p.name for p in sorted(root.glob("share/man/man1/attnx-*.1")) if "Example" in p.read_text() and ".SH EXAMPLES" not in p.read_text()]
        check(not without, "examples stand under EXAMPLES " + " ".join(without))
        version = run(root / "bin" / "attnx", "--version").stdout.strip()
        check(version.startswith("attnx ") and version.split()[1] in page, version)

        model = os.environ.get("AX_TEST_MODEL")
        plugin = list(root.rglob("ax_reference.so"))
        if model and plugin:
            ids = folder / "ids.json"
            ids.write_text(json.dumps([1, 2, 3]))
            done = run(root / "bin" / "attnx", "dump", model, "--ids", ids, "--out", folder / "o.safetensors", "--tensors", "logits",
                       env=dict(os.environ, LD_LIBRARY_PATH=""))
            check(done.returncode == 0, "the moved program finds its reference back end " + done.stderr.strip())
            opened = run("strings", "-a", root / "bin" / "attnx").stdout if shutil.which("strings") else ""
            check(str(build / "lib") not in opened, "and knows no build folder")
        else:
            skipped += 1
            print("SKIP : no model or no reference back end")
        if window:
            picture = folder / "window.png"
            done = run(root / "bin" / "attention-explorer", "--screenshot", picture,
                       env=dict(os.environ, QT_QPA_PLATFORM="offscreen", XDG_CONFIG_HOME=str(folder / "config")))
            check(done.returncode == 0 and picture.stat().st_size > 10000, "the window shows itself " + done.stderr.strip())
    print(f"Totals: {sum(results)} passed, {len(results) - sum(results)} failed, {skipped} skipped")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
