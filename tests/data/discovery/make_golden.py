#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Small golden clusterings, made once with hdbscan 0.8.44 (exact spanning tree, float64).

    make_golden.py        writes NAME.npy and NAME.json beside it
Kept are sets on which hdbscan's own algorithms (boruvka_kdtree, prims_kdtree, generic) agree to the
last number: where edges tie, its labels depend on how its sort happens to order them.
"""
import json
import pathlib
import hdbscan
import numpy as np

HERE = pathlib.Path(__file__).parent
RUNS = [(10, 10, "eom", 0.0, False), (20, 8, "eom", 0.0, False), (20, 8, "leaf", 0.0, False),
        (12, 5, "eom", 0.25, False), (12, 5, "leaf", 0.25, True), (40, 15, "eom", 0.0, True)]


def blobs(seed, dims):
    g = np.random.default_rng(seed)
    parts = [g.normal(g.uniform(-2, 2, dims), g.uniform(0.05, 0.4), (g.integers(40, 110), dims))
             for _ in range(6)]
    parts.append(g.uniform(-3, 3, (30, dims)))
    return np.vstack(parts).astype(np.float32)


def labels(points, run, algorithm):
    size, samples, selection, epsilon, single = run
    model = hdbscan.HDBSCAN(min_cluster_size=size, min_samples=samples, cluster_selection_method=selection,
                            cluster_selection_epsilon=epsilon, allow_single_cluster=single, algorithm=algorithm,
                            approx_min_span_tree=False, gen_min_span_tree=True, core_dist_n_jobs=1)
    return model.fit(points.astype(np.float64))


for name, dims in (("blobs3", 3), ("blobs5", 5), ("blobs20", 20)):
    for seed in range(400):
        points = blobs(seed, dims)
        found = []
        for run in RUNS:
            models = [labels(points, run, a) for a in ("boruvka_kdtree", "prims_kdtree", "generic")]
            if any((m.labels_ != models[0].labels_).any()
                   or not np.allclose(m.probabilities_, models[0].probabilities_, atol=1e-7)
                   or not np.allclose(m.outlier_scores_, models[0].outlier_scores_, atol=1e-7) for m in models):
                break
            if models[0].labels_.max() < 1:
                break
            m = models[0]
            found.append({"min_cluster_size": run[0], "min_samples": run[1], "selection": run[2],
                          "epsilon": run[3], "single": run[4],
                          "weight": float(m.minimum_spanning_tree_.to_numpy()[:, 2].sum()),
                          "labels": m.labels_.tolist(),
                          "membership": [round(float(v), 6) for v in m.probabilities_],
                          "outlier": [round(float(v), 6) for v in m.outlier_scores_]})
        if len(found) == len(RUNS):
            break
    np.save(HERE / f"{name}.npy", points)
    (HERE / f"{name}.json").write_text(json.dumps(found, separators=(",", ":")) + "\n")
    print(name, "seed", seed, len(points), [max(f["labels"]) + 1 for f in found])
