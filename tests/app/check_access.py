#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Walks the window through AT-SPI, as a screen reader does: every view, dock and page, every control that takes the keyboard.

    check_access.py PROGRAM TRACE
Each has a role that says what it is, a name, and, where it holds one, a value or a state that can be read. Runs under a
display and a session bus of its own. Ends with totals as QtTest writes them.
"""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import warnings

results = []


def check(condition, what):
    print(("ok " if condition else "FAIL ") + what)
    results.append(bool(condition))


def skip(why):
    print("SKIP : " + why)
    print("Totals: 0 passed, 0 failed, 1 skipped")
    sys.exit(0)


def outside():
    for tool in ("Xvfb", "dbus-run-session"):
        if not shutil.which(tool):
            skip(tool + " is not installed")
    if not os.path.exists("/usr/libexec/at-spi-bus-launcher"):
        skip("at-spi2-core is not installed")
    try:
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi  # noqa: F401
    except (ImportError, ValueError):
        skip("python3-gi and gir1.2-atspi-2.0 are not installed")
    read, write = os.pipe()
    display = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"], pass_fds=[write],
                               stderr=subprocess.DEVNULL)
    os.close(write)
    number = os.read(read, 16).decode().strip()
    try:
        if not number:
            skip("Xvfb did not start")
        env = dict(os.environ, DISPLAY=":" + number, AX_INSIDE="1", QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                   LC_ALL="C.UTF-8", NO_AT_BRIDGE="0")
        env.pop("WAYLAND_DISPLAY", None)
        return subprocess.run(["dbus-run-session", "--", sys.executable, *sys.argv], env=env, stderr=subprocess.DEVNULL).returncode
    finally:
        display.terminate()
        display.wait()


def inside():
    import gi
    warnings.simplefilter("ignore", DeprecationWarning)  # names that both Debian 12 and newer ones know
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi
    program, trace = sys.argv[1:3]
    # What a person may act on: it must say what it is.
    acting = {Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON, Atspi.Role.COMBO_BOX,
              Atspi.Role.ENTRY, Atspi.Role.PASSWORD_TEXT, Atspi.Role.TEXT, Atspi.Role.SPIN_BUTTON, Atspi.Role.SLIDER, Atspi.Role.LIST,
              Atspi.Role.TABLE, Atspi.Role.TREE, Atspi.Role.TREE_TABLE, Atspi.Role.PAGE_TAB, Atspi.Role.MENU, Atspi.Role.MENU_ITEM,
              Atspi.Role.CHECK_MENU_ITEM, Atspi.Role.RADIO_MENU_ITEM, Atspi.Role.DIAL}
    vague = {Atspi.Role.INVALID, Atspi.Role.UNKNOWN}
    many = {Atspi.Role.LIST, Atspi.Role.TABLE, Atspi.Role.TREE, Atspi.Role.TREE_TABLE}

    def place(node):
        names = []
        while node and len(names) < 6:
            names.append(f"{node.get_role_name()} \"{node.get_name()[:40]}\"")
            node = node.get_parent()
        return " < ".join(names)

    def labelled(node):
        return any(r.get_relation_type() == Atspi.RelationType.LABELLED_BY and r.get_n_targets() > 0 for r in node.get_relation_set())

    def has_value(node, role, states):
        """None: this kind of control holds no value."""
        if role in (Atspi.Role.SPIN_BUTTON, Atspi.Role.SLIDER, Atspi.Role.DIAL):
            value = node.get_value_iface()
            return value is not None and Atspi.Value.get_minimum_value(value) <= Atspi.Value.get_current_value(value) \
                <= Atspi.Value.get_maximum_value(value)
        if role in (Atspi.Role.ENTRY, Atspi.Role.PASSWORD_TEXT, Atspi.Role.TEXT):
            return node.get_text_iface() is not None
        if role == Atspi.Role.COMBO_BOX:  # its text, its value, or the chosen row of its list
            if node.get_text_iface() or node.get_value_iface():
                return True
            return node.get_child_count() > 0
        return None  # of buttons that stay down the state "checked" is it; the rail below is held to that

    def walk(node, seen, faults, depth=0):
        if node is None or depth > 40:
            return
        role, states = node.get_role(), node.get_state_set()
        # A bar of tabs that has none takes no room.
        shown = states.contains(Atspi.StateType.SHOWING) and not (role == Atspi.Role.PAGE_TAB_LIST and not any(
            node.get_child_at_index(k).get_role() == Atspi.Role.PAGE_TAB for k in range(node.get_child_count())))
        if shown and (role in acting or states.contains(Atspi.StateType.FOCUSABLE)) and role not in (Atspi.Role.FRAME, Atspi.Role.WINDOW):
            seen["controls"] += 1
            if not node.get_name().strip() and not labelled(node):
                faults.append("no name: " + place(node))
            if role in vague:
                faults.append("no role: " + place(node))
            value = has_value(node, role, states)
            if value is not None:
                seen["values"] += 1
                if not value:
                    faults.append("no value: " + place(node))
        # Long lists are asked for their beginning: the rows are alike.
        count = node.get_child_count()
        for k in range(min(count, 24) if role in many else count):
            try:
                child = node.get_child_at_index(k)
            except Exception:  # it went away meanwhile
                continue
            if child is not None and (child.get_state_set().contains(Atspi.StateType.SHOWING) or child.get_role() in (
                    Atspi.Role.FILLER, Atspi.Role.PANEL, Atspi.Role.LAYERED_PANE)):
                walk(child, seen, faults, depth + 1)

    def found(node, name, depth=0):
        """Widgets of that name, from the top."""
        if node is None or depth > 12:
            return []
        if node.get_name() == name:
            return [node]
        return [hit for k in range(node.get_child_count()) for hit in found(node.get_child_at_index(k), name, depth + 1)]

    def window(process):
        """The program's frame, once it is whole: its tree does not grow any more."""
        last, same, until = -1, 0, time.time() + 60
        while time.time() < until and process.poll() is None:
            desktop = Atspi.get_desktop(0)
            for k in range(desktop.get_child_count()):
                app = desktop.get_child_at_index(k)
                if app is None or app.get_process_id() != process.pid or app.get_child_count() == 0:
                    continue
                frame = app.get_child_at_index(0)
                seen = {"controls": 0, "values": 0}
                try:
                    walk(frame, seen, [])
                except Exception:
                    continue
                same = same + 1 if seen["controls"] == last else 0
                last = seen["controls"]
                if same >= 3 and last > 10:
                    return frame
            time.sleep(0.2)
        return None

    text = subprocess.run([program, "--help"], capture_output=True, text=True, env=dict(os.environ, COLUMNS="1000")).stdout
    text = re.sub(r"\s+", " ", text)
    views = re.search(r"--view TEXT ([a-z, ]+?) --", text).group(1).replace(" ", "").split(",")
    pages = re.search(r"opens that dock or page: ([a-z, ]+?) --", text).group(1).replace(" ", "").split(",")
    check(len(views) >= 5 and len(pages) >= 6, f"views {views}, pages {pages}")
    with tempfile.TemporaryDirectory() as folder:
        env = dict(os.environ, HOME=folder, XDG_DATA_HOME=folder + "/data", XDG_CONFIG_HOME=folder + "/config", XDG_CACHE_HOME=folder + "/cache")
        for kind, names in (("--view", views), ("--page", pages)):
            for name in names:
                process = subprocess.Popen([program, trace, kind, name, "--size", "1440x900"], env=env, stderr=subprocess.PIPE, text=True)
                try:
                    frame = window(process)
                    if frame is None:
                        check(False, f"{kind} {name}: no window came up, exit {process.poll()} {process.stderr.read().strip() if process.poll() is not None else ''}")
                        continue
                    seen, faults = {"controls": 0, "values": 0}, []
                    walk(frame, seen, faults)
                    for fault in faults[:12]:
                        print("    " + fault)
                    if kind == "--view":
                        marks = {rail.get_child_at_index(k).get_name(): rail.get_child_at_index(k).get_state_set().contains(Atspi.StateType.CHECKED)
                                 for rail in found(frame, "Views") for k in range(rail.get_child_count())}
                        checked = [title for title, on in marks.items() if on]
                        check(len(marks) == len(views) and len(checked) == 1 and checked[0].lower() == name, f"--view {name}: the rail says {checked}")
                    check(not faults, f"{kind} {name}: {seen['controls']} controls named, {seen['values']} with a value"
                          + (f", {len(faults)} faults" if faults else ""))
                finally:
                    process.send_signal(signal.SIGTERM)
                    try:
                        process.wait(20)
                    except subprocess.TimeoutExpired:
                        process.kill()
                        process.wait()
    print(f"Totals: {sum(results)} passed, {len(results) - sum(results)} failed, 0 skipped")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(inside() if os.environ.get("AX_INSIDE") else outside())
