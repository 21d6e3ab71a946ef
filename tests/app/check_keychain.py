#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs app_keychain_test in a session of its own with GNOME's keychain, and in one without.

    check_keychain.py PROGRAM
Where gnome-keyring or a session bus is not installed that half is skipped.
"""
import os
import shutil
import subprocess
import sys
import tempfile

# The keychain is unlocked with a password of its own; nothing of the person who runs this is touched.
WITH = 'printf x | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$0"'


def main():
    program = sys.argv[1]
    if not shutil.which("dbus-run-session"):
        print("skipped: dbus-run-session is not installed")
        return 0
    failed, ran = 0, 0
    for keychain in ("running", "none"):
        if keychain == "running" and not shutil.which("gnome-keyring-daemon"):
            print("skipped: gnome-keyring is not installed")
            continue
        with tempfile.TemporaryDirectory() as folder:
            # Without services a bus starts nothing by itself.
            config = os.path.join(folder, "bus.conf")
            with open(config, "w", encoding="utf-8") as file:
                file.write('<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context="default">'
                           '<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>')
            env = dict(os.environ, HOME=folder, XDG_DATA_HOME=folder + "/data", XDG_RUNTIME_DIR=folder,
                       XDG_CONFIG_HOME=folder + "/config", XDG_CACHE_HOME=folder + "/cache",
                       QT_QPA_PLATFORM="offscreen", AX_TEST_KEYCHAIN=keychain)
            for name in ("DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL", "DISPLAY", "WAYLAND_DISPLAY"):
                env.pop(name, None)
            command = ["sh", "-c", WITH, program] if keychain == "running" else [program]
            result = subprocess.run(["dbus-run-session", "--config-file", config, "--"] + command, env=env, timeout=120,
                                    capture_output=True, text=True, check=False)
            ran += 1
            failed += result.returncode != 0
            print(f"keychain {keychain}:\n{result.stdout}{result.stderr}")
    print(f"Totals: {ran - failed} passed, {failed} failed, {2 - ran} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
