#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times `attnx discover` beside umap-learn and hdbscan on the same points, in one interleaved run.

    discovery.py ATTNX [--sizes 10000,30000,100000,300000,1000000] [--peers-up-to 100000]
                 [--threads 2] [--out FILE.md]
Needs numpy and, for the peers, umap-learn, hdbscan and scipy in this Python. The points are the mixture
MIX of ../shared/reference/manifold-anchors.md section 3.1 (60 clusters, 5 % background, 20 dims).
Beside the wall time stands processor time, which says more on a machine that others use too.
"""
import argparse
import json
import os
import pathlib
import subprocess
import tempfile
import time

import numpy as np


def mixture(n, seed=20260110, clusters=60, dims=20, noise=0.05):
    g = np.random.Generator(np.random.PCG64(seed))
    basis, _ = np.linalg.qr(g.standard_normal((dims, dims)))
    centres = np.zeros((clusters, dims))
    centres[:, :8] = g.uniform(-1, 1, (clusters, 8))
    centres = centres @ basis.T
    weights = np.exp(g.normal(0, 1.0, clusters))
    weights /= weights.sum()
    flat = g.integers(2, 7, clusters)
    scale = np.exp(g.uniform(np.log(.04), np.log(.30), clusters))
    turns = []
    for k in range(clusters):
        q, _ = np.linalg.qr(g.standard_normal((dims, dims)))
        spread = np.full(dims, 0.05 * scale[k])
        spread[:flat[k]] = scale[k] * g.uniform(.5, 1.5, flat[k])
        turns.append((q * spread).T)
    labels = g.choice(clusters, size=n, p=weights)
    background = g.random(n) < noise
    points = g.standard_normal((n, dims))
    for k in range(clusters):
        mine = labels == k
        points[mine] = points[mine] @ turns[k] + centres[k]
    labels = labels.astype(np.int32)
    labels[background] = -1
    box = np.zeros((background.sum(), dims))
    box[:, :8] = g.uniform(-1.3, 1.3, (background.sum(), 8))
    box[:, 8:] = g.normal(0, .05, (background.sum(), dims - 8))
    points[background] = box @ basis.T
    return points.astype(np.float32), labels


def preservation(points, layout, probes=3000):
    from scipy.spatial import cKDTree
    rows = np.random.default_rng(1).choice(len(points), min(probes, len(points)), replace=False)
    near = cKDTree(points).query(points[rows], 16)[1][:, 1:]
    drawn = cKDTree(layout).query(layout[rows], 16)[1][:, 1:]
    return float(np.mean([len(set(a) & set(b)) / 15 for a, b in zip(near, drawn)]))


def agreement(a, b):
    """Adjusted Rand index over the points of true clusters."""
    known = a >= 0
    a, b = a[known], b[known] + 1
    table = np.zeros((a.max() + 1, b.max() + 1))
    np.add.at(table, (a, b), 1)
    pairs = lambda x: (x * (x - 1) / 2).sum()
    both, rows, columns = pairs(table), pairs(table.sum(1)), pairs(table.sum(0))
    expected = rows * columns / (len(a) * (len(a) - 1) / 2)
    return float((both - expected) / ((rows + columns) / 2 - expected))


def ours(program, file, threads, folder):
    start = time.perf_counter()
    run = subprocess.Popen([program, "discover", "--points", file, "--out", folder, "--format", "npy",
                            "--threads", str(threads), "--json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    text = run.stdout.read()
    status, used = os.wait4(run.pid, 0)[1:]
    if status != 0:
        raise SystemExit("attnx discover failed")
    return json.loads(text), time.perf_counter() - start, used.ru_utime, used.ru_maxrss / 1024


def peers(points):
    import hdbscan
    import umap
    start, cpu = time.perf_counter(), time.process_time()
    layout = umap.UMAP(n_epochs=200, n_neighbors=15, min_dist=0.1).fit_transform(points)
    middle, middle_cpu = time.perf_counter(), time.process_time()
    labels = hdbscan.HDBSCAN(min_cluster_size=10, min_samples=30, approx_min_span_tree=False,
                             core_dist_n_jobs=2).fit_predict(points.astype(np.float64))
    return layout, labels, middle - start, middle_cpu - cpu, time.perf_counter() - middle, time.process_time() - middle_cpu


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("attnx")
    parser.add_argument("--sizes", default="10000,30000,100000,300000,1000000")
    parser.add_argument("--peers-up-to", type=int, default=100000)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--out")
    a = parser.parse_args()
    if a.peers_up_to > 0:
        peers(mixture(600)[0])  # compiles what numba compiles
    lines = ["| points | attnx: wall s, processor s, MB | neighbours | layout | tree | regions | stability | first picture s "
             "| clusters, ARI | kept | umap-learn: wall s, processor s | kept | hdbscan: wall s, processor s | ARI | ratio of processor time |",
             "|" + "---|" * 15]
    for n in [int(s) for s in a.sizes.split(",")]:
        points, truth = mixture(n)
        with tempfile.TemporaryDirectory() as folder:
            file = f"{folder}/points.npy"
            np.save(file, points)
            manifest, wall, cpu, memory = ours(a.attnx, file, a.threads, f"{folder}/out")
            labels = np.load(f"{folder}/out/labels.npy")
            kept = preservation(points, np.load(f"{folder}/out/layout.npy"))
        s = manifest["seconds"]
        line = (f"| {n} | {wall:.1f}, {cpu:.1f}, {memory:.0f} | {s['neighbours']:.2f} | {s['layout']:.2f} | "
                f"{s['density tree']:.2f} | {s['regions']:.2f} | {s['stability']:.2f} | {manifest['first_picture_seconds']:.2f} | "
                f"{manifest['clusters']}, {agreement(truth, labels):.4f} | {kept:.4f} | ")
        if n <= a.peers_up_to:
            layout, found, u, uc, h, hc = peers(points)
            line += (f"{u:.1f}, {uc:.1f} | {preservation(points, layout):.4f} | {h:.1f}, {hc:.1f} | "
                     f"{agreement(truth, found):.4f} | {(uc + hc) / cpu:.1f} |")
        else:
            line += "– | – | – | – | – |"
        lines.append(line)
        print(line, flush=True)
        if a.out:
            pathlib.Path(a.out).write_text("\n".join(lines) + "\n")


main()
