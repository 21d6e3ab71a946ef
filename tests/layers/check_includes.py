#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Who may include whom (ARCHITECTURE.md section 3), read from the #include lines; and no C function that reads numbers as
the user's locale spells them (engine/core/number_text.h does it).

    check_includes.py SOURCE_DIR
Prints every violation as file:line and ends with 1 when there is one.
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
QT = re.compile(r"^(Q[A-Z]\w*|Qt\w*/.*|q[a-z]+\.h)$")
WIDGETS = re.compile(r"^(QtWidgets/.*|QWidget|QMainWindow|QDialog|QPainter|QApplication|QMenu|QAction)$")
TORCH = re.compile(r"^(torch|ATen|c10|caffe2)/")
CUDA = re.compile(r"^(cuda|cublas)")
LOCALE = re.compile(r"\b(strtod|strtof|strtold|stod|stof|stold|atof)\s*\(")

# folder -> project folders it may use beside itself (None: any). The longest name that fits counts.
# Where it differs from a plain row of ARCHITECTURE.md, the reason stands beside it.
KERNELS = ["engine/core", "engine/model", "engine/kernels/host"]
MAY_USE = {
    "engine/core": [],
    "engine/trace": ["engine/core"],
    "engine/tokenizer": ["engine/core"],
    "engine/template": ["engine/core", "engine/tokenizer"],
    "engine/analysis": ["engine/core", "engine/trace"],
    "engine/discovery": ["engine/core", "engine/trace", "engine/analysis"],
    "engine/store": ["engine/core", "engine/trace"],
    # attention_tap.h and device_decode.h hand rows and draws on as they are; no records.
    "engine/model": ["engine/core", "engine/tokenizer"],
    "engine/kernels/host": ["engine/core", "engine/model"],
    "engine/kernels/cpu": KERNELS,
    "engine/kernels/cuda": KERNELS,
    "engine/kernels/reference": KERNELS,
    # Quantities of a row are defined in engine/analysis, once; capture calls them.
    "engine/capture": ["engine/core", "engine/trace", "engine/model", "engine/analysis"],
    "engine/runtime": ["engine/core", "engine/trace", "engine/tokenizer", "engine/template",
                       "engine/model", "engine/capture"],
    "engine/chat": ["engine/core", "engine/runtime", "engine/trace", "engine/tokenizer",
                    "engine/template", "engine/analysis", "engine/store", "engine/capture",
                    "engine/model"],
    # Zones of steps that come from afar are labelled where they are recorded.
    "engine/campaign": ["engine/core", "engine/trace", "engine/chat", "engine/store"],
    "engine/remote": ["engine/core", "engine/chat", "engine/trace", "engine/analysis"],
    "engine/server": ["engine/core", "engine/chat", "engine/trace", "engine/analysis",
                      "engine/discovery", "engine/store"],
    "views/session": ["engine/core", "engine/trace", "engine/analysis", "engine/discovery",
                      "engine/store"],
    "views/common": ["views/session", "engine/core", "engine/trace", "engine/analysis"],
    # A view: what it shows, never another view.
    "views/": ["views/session", "views/common", "engine/core", "engine/trace", "engine/analysis",
               "engine/discovery"],
}
# Kernels' public headers, which the runtime may use.
PUBLIC_KERNELS = {"engine/kernels/cpu/bandwidth.h"}


def module_of(path):
    """engine/kernels/cpu for its files, engine/trace for those of the trace."""
    parts = path.split("/")
    return "/".join(parts[:3] if parts[:2] == ["engine", "kernels"] and len(parts) > 3 else parts[:2])


def may_use(module):
    if module in MAY_USE:
        return MAY_USE[module]
    return MAY_USE["views/"] if module.startswith("views/") else None


def problems_of(path, include, quoted):
    """Why `path` may not include `include`; empty when it may."""
    module = module_of(path)
    top = path.split("/")[0]
    if TORCH.match(include):
        if module != "engine/kernels/reference":
            yield "torch outside engine/kernels/reference"
        elif path.endswith(".h") and not path.endswith(("_torch.h", "torch_umbrella.h")):
            yield "torch in a header that is not *_torch.h"
    if QT.match(include) and top == "engine":
        yield "Qt in the engine"
    if WIDGETS.match(include) and module == "views/session":
        yield "QtWidgets in views/session"
    if CUDA.match(include) and not quoted and module != "engine/kernels/cuda":
        yield "CUDA outside engine/kernels/cuda"
    if not quoted or "/" not in include:
        return
    target = module_of(include)
    if include.split("/")[0] not in ("engine", "views", "app") or target == module:
        return
    if include.startswith("tests/"):
        yield "test code"
    allowed = may_use(module)
    if allowed is not None:
        if target not in allowed and include not in PUBLIC_KERNELS:
            yield f"{module} may not use {target}"
    elif top == "engine" and include.split("/")[0] in ("views", "app"):
        yield "the engine may not use views or app"


def check_text(path, text):
    for number, line in enumerate(text.splitlines(), 1):
        if LOCALE.search(line):
            yield f"{path}:{number}: {LOCALE.search(line)[1]}: reads 0,5 in some windows, numberIn does not"
        match = INCLUDE.match(line)
        if match:
            for problem in problems_of(path, match[2], match[1] == '"'):
                yield f"{path}:{number}: {match[2]}: {problem}"


def self_test():
    """The rules find what they are for; a checker that cannot fail checks nothing."""
    bad = [("engine/core/a.h", '#include "engine/trace/records.h"'),
           ("engine/trace/a.cpp", "#include <QString>"),
           ("engine/trace/a.cpp", "x = std::strtod(text, nullptr);"),
           ("engine/model/a.cpp", "#include <torch/torch.h>"),
           ("engine/model/a.cpp", '#include "engine/analysis/zones.h"'),
           ("engine/model/a.cpp", '#include "engine/runtime/engine.h"'),
           ("engine/capture/a.cpp", '#include "engine/kernels/cpu/kernels.h"'),
           ("engine/kernels/cuda/a.cpp", '#include "engine/kernels/cpu/kernels.h"'),
           ("engine/runtime/a.cpp", '#include "engine/analysis/zones.h"'),
           ("engine/core/a.cpp", "#include <cuda_runtime_api.h>"),
           ("views/chat/a.cpp", '#include "views/lens/lens.h"'),
           ("views/chat/a.cpp", '#include "engine/runtime/engine.h"'),
           ("views/chat/a.cpp", '#include "app/host/chat_controller.h"'),
           ("views/session/a.h", "#include <QWidget>"),
           ("app/window/a.cpp", "#include <ATen/ATen.h>")]
    good = [("engine/core/a.h", "#include <vector>"),
            ("engine/kernels/reference/a.cpp", "#include <torch/torch.h>"),
            ("views/chat/a.cpp", '#include "views/session/session_model.h"'),
            ("engine/kernels/cpu/a.cpp", '#include "engine/kernels/host/routing.h"'),
            ("engine/capture/a.cpp", '#include "engine/analysis/row.h"'),
            ("app/window/a.cpp", '#include "engine/runtime/engine.h"')]
    return all(list(check_text(*case)) for case in bad) and not any(
        list(check_text(*case)) for case in good)


def main():
    root = pathlib.Path(sys.argv[1])
    if not self_test():
        print("check_includes: its own examples fail")
        return 1
    found, files = [], 0
    for top in ("engine", "views", "app"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix in (".h", ".cpp", ".cu"):
                files += 1
                found += check_text(path.relative_to(root).as_posix(),
                                    path.read_text(encoding="utf-8"))
    print("\n".join(found) if found else f"{files} files, no include against the layers")
    return 1 if found or files < 50 else 0


if __name__ == "__main__":
    sys.exit(main())
