#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How fast the window is there, and what it costs while nobody touches it.

    start.py [--stored TRACE] PROGRAM [ARGUMENTS…]       # for example with --session 1 --db FILE
Under an Xvfb of its own, seven starts (the first warms the page cache and is left out): time until the window is mapped, until
something is painted in it; then processor time over ten idle seconds and memory. With --stored a store is made that holds this
trace (with the attnx beside PROGRAM), and the program, started without a file, opens it as the last session: time until the
window bears its name, and until the last change of the chat's part of the picture. Figures only; nothing here decides a test.
"""
import ctypes
import ctypes.util
import os
import statistics
import subprocess
import sys
import tempfile
import time

x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
for name, result, arguments in (
        ("XOpenDisplay", ctypes.c_void_p, [ctypes.c_char_p]), ("XDefaultRootWindow", ctypes.c_ulong, [ctypes.c_void_p]),
        ("XQueryTree", ctypes.c_int, [ctypes.c_void_p, ctypes.c_ulong] + [ctypes.c_void_p] * 4), ("XFree", ctypes.c_int, [ctypes.c_void_p]),
        ("XGetWindowAttributes", ctypes.c_int, [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p]),
        ("XGetImage", ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_int, ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong, ctypes.c_int]),
        ("XGetPixel", ctypes.c_ulong, [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]), ("XDestroyImage", ctypes.c_int, [ctypes.c_void_p])):
    function = getattr(x11, name)
    function.restype, function.argtypes = result, arguments
x11.XFetchName.restype, x11.XFetchName.argtypes = ctypes.c_int, [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p]
x11.XSetErrorHandler.argtypes = [ctypes.c_void_p]
ignore = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda *_: 0)
x11.XSetErrorHandler(ignore)  # a window may go while it is looked at
kMapState, kWidth = 92, 8  # offsets in XWindowAttributes, 64 bits


def mapped(display):
    """The program's window once it is viewable; 0: none yet."""
    root, parent, children, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
    x11.XQueryTree(display, x11.XDefaultRootWindow(display), ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children), ctypes.byref(count))
    found = 0
    for k in range(count.value):
        attributes = ctypes.create_string_buffer(256)
        if x11.XGetWindowAttributes(display, children[k], attributes):
            width = ctypes.cast(ctypes.addressof(attributes) + kWidth, ctypes.POINTER(ctypes.c_int))[0]
            state = ctypes.cast(ctypes.addressof(attributes) + kMapState, ctypes.POINTER(ctypes.c_int))[0]
            if state == 2 and width > 500:
                found = children[k]
    if children:
        x11.XFree(children)
    return found


def painted(display, window):
    image = x11.XGetImage(display, window, 0, 0, 400, 100, 0xFFFFFFFF, 2)
    if not image:
        return False
    colours = {x11.XGetPixel(image, x, y) for x in range(4, 400, 9) for y in range(4, 100, 7)}
    x11.XDestroyImage(image)
    return len(colours) > 2


def title(display, window):
    name = ctypes.c_char_p()
    x11.XFetchName(display, window, ctypes.byref(name))
    text = (name.value or b"").decode("utf-8", "replace")
    if name:
        x11.XFree(name)
    return text


def text_area(display, window):
    """Pixels of the chat: right of the rail and the sessions, above the message field, whose caret blinks."""
    image = x11.XGetImage(display, window, 500, 120, 400, 360, 0xFFFFFFFF, 2)
    if not image:
        return None
    seen = tuple(x11.XGetPixel(image, x, y) for x in range(2, 400, 5) for y in range(2, 360, 5))
    x11.XDestroyImage(image)
    return seen


def session_painted(display, window, begin):
    """Seconds until the window bears a session's name, and until its chat last changed."""
    named, changed, before = 0, 0, None
    while time.perf_counter() - begin < 20:
        now = time.perf_counter() - begin
        if not named and len(title(display, window).replace("Attention Explorer", "").strip(" —-")) > 2:
            named = now
        seen = text_area(display, window)
        if seen != before:
            before, changed = seen, time.perf_counter() - begin
        if named and now - max(named, changed) > 1.5:
            break
        time.sleep(0.002)
    return named, changed


def ticks(pid):
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main():
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24"], pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    name = ":" + os.read(read, 16).decode().strip()
    display = x11.XOpenDisplay(name.encode())
    arguments, stored = sys.argv[1:], None
    if arguments[0] == "--stored":
        stored, arguments = arguments[1], arguments[2:]
    shown, drawn, named, whole = [], [], [], []
    with tempfile.TemporaryDirectory() as folder:
        env = dict(os.environ, DISPLAY=name, QT_QPA_PLATFORM="xcb", HOME=folder, XDG_CONFIG_HOME=folder + "/c", XDG_DATA_HOME=folder + "/d", LC_ALL="C.UTF-8")
        env.pop("WAYLAND_DISPLAY", None)
        if stored:
            attnx = os.path.join(os.path.dirname(os.path.abspath(arguments[0])), "attnx")
            subprocess.run([attnx, "sessions", "import", stored], env=env, check=True, stdout=subprocess.DEVNULL)
        for run in range(7):
            begin = time.perf_counter()
            program = subprocess.Popen(arguments, env=env, stderr=subprocess.DEVNULL)
            window = 0
            while not window and program.poll() is None:
                window = mapped(display)
                time.sleep(0.002)
            at = time.perf_counter() - begin
            while program.poll() is None and not painted(display, window):
                time.sleep(0.002)
            if run > 0:
                shown.append(at)
                drawn.append(time.perf_counter() - begin)
            if stored:
                times = session_painted(display, window, begin)
                if run > 0:
                    named.append(times[0])
                    whole.append(times[1])
            if run == 6:
                time.sleep(5)
                before = ticks(program.pid)
                time.sleep(10)
                cpu = (ticks(program.pid) - before) * 10
                rollup = dict(line.split(":", 1) for line in open(f"/proc/{program.pid}/smaps_rollup").read().splitlines()[1:])
                memory = {k: int(rollup[k].split()[0]) / 1000 for k in ("Rss", "Pss", "Private_Dirty")}
            program.terminate()
            program.wait()
    server.terminate()
    if stored:
        print(f"last session named after {statistics.median(named):.2f} s, last painted {statistics.median(whole):.2f} s "
              f"({min(whole):.2f} to {max(whole):.2f})")
    print(f"window mapped {statistics.median(shown):.2f} s ({min(shown):.2f} to {max(shown):.2f}), painted {statistics.median(drawn):.2f} s "
          f"({min(drawn):.2f} to {max(drawn):.2f}), idle {cpu:.1f} % of one processor, "
          f"memory {memory['Pss']:.0f} MB of its own share (Pss), {memory['Rss']:.0f} MB resident, {memory['Private_Dirty']:.0f} MB private")


if __name__ == "__main__":
    main()
