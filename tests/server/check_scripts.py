#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the client check scripts of the shared fixtures against a real server.

    check_scripts.py build/release/bin/attnx ../shared/fixtures/wire

AX_TEST_MODEL names the model; AX_WIRE_PYTHON an interpreter that has openai, requests, pyzmq and
prometheus_client. What is missing is named and its checks are skipped; exit code 1: a check failed.
"""
import os
import pathlib
import socket
import subprocess
import sys

KEY, ORIGIN = "k-3f9a", "https://page.example"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def missing():
    if not pathlib.Path(sys.argv[2], "clients").is_dir():
        return "the fixtures are not there"
    if not os.path.exists(os.environ.get("AX_TEST_MODEL", "")):
        return "AX_TEST_MODEL names no model"
    python = os.environ.get("AX_WIRE_PYTHON", sys.executable)
    if subprocess.run([python, "-c", "import openai, requests, zmq, prometheus_client"],
                      stderr=subprocess.DEVNULL, check=False).returncode:
        return f"{python} lacks openai, requests, pyzmq or prometheus_client"
    return None


def run(arguments, scripts):
    """Starts a server and runs the scripts against it; the number of those that failed."""
    server = subprocess.Popen([sys.argv[1], "serve", os.environ["AX_TEST_MODEL"], "--port", "0",
                               "--quiet", *arguments], stdout=subprocess.PIPE, text=True)
    failed = 0
    try:
        url = server.stdout.readline().split()[-1]
        for script, options in scripts:
            path = pathlib.Path(sys.argv[2], "clients", script)
            python = os.environ.get("AX_WIRE_PYTHON", sys.executable)
            result = subprocess.run([python, path, url, *options], capture_output=True, text=True,
                                    check=False)
            lines = result.stdout.strip().split("\n")
            print(f"{script} {' '.join(arguments)}: {lines[-1]}")
            if result.returncode:
                failed += 1
                print("\n".join(line for line in lines if line.startswith("FAIL")), result.stderr)
    finally:
        server.terminate()
        if server.wait(30):
            print(f"serve {' '.join(arguments)}: exit code {server.returncode} after SIGTERM")
            failed += 1
    return failed


def main():
    why = missing()
    if why:
        print(f"skipped: {why}")
        return 0
    sidecar = f"tcp://127.0.0.1:{free_port()}"
    public = f"{sys.argv[1]} serve x --host 0.0.0.0 --port 0"
    failed = run(["--sidecar-url", sidecar],
                 [("check_openai_api.py", []), ("check_attention_api.py", []),
                  ("check_earlier_clients.py", []),
                  ("check_http_robustness.py", ["--slow-limit", "40"]),
                  ("check_sidecar_push.py", ["--bind", sidecar])])
    failed += run(["--api-key", KEY, "--cors-origins", ORIGIN, "--mask-prefix", "4"],
                  [("check_guardrails.py", ["--api-key", KEY, "--origin", ORIGIN, "--mask-prefix",
                                            "4", "--command", public])])
    for flag in ("--fingerprint-only", "--capture-off"):
        failed += run([flag], [("check_guardrails.py", [flag])])
    failed += run(["--mask-system-prompt"], [("check_guardrails.py", ["--system-masked"])])
    # The earlier project's own command line.
    failed += run(["--return-attention-tokens", "--attention-backend", "triton",
                   "--attention-tokens-top-k", "16", "--disable-cuda-graph", "--tp", "1",
                   "--attention-chunk-size", "2048"], [("check_earlier_clients.py", [])])
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
