# SPDX-License-Identifier: Apache-2.0
"""Quantities of spec/capture.md once more in plain Python, over the JSON of a trace and over a model's own tensors: what
check_numbers.py holds against `attnx`. Nothing here asks the engine."""
import array
import json
import math
import pathlib
import struct


def lines(path):
    return [json.loads(line) for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines() if line]


def tensors(path):
    """Name -> (shape, array) of the F32 and I64 tensors of a safetensors file."""
    data = pathlib.Path(path).read_bytes()
    size = struct.unpack("<Q", data[:8])[0]
    out = {}
    for name, entry in json.loads(data[8:8 + size]).items():
        if name == "__metadata__":
            continue
        begin, end = entry["data_offsets"]
        out[name] = (entry["shape"], array.array({"F32": "f", "I64": "q"}[entry["dtype"]], data[8 + size + begin:8 + size + end]))
    return out


class Trace:
    """What the records of a file say of the tokens that were written."""

    def __init__(self, path):
        records = lines(path)
        self.header = records[0]
        self.token = {r["index"]: r for r in records if r["record_type"] == "token"}
        self.step = {r["tokenIndex"]: r for r in records if r["record_type"] == "step"}
        self.events = [r for r in records if r["record_type"] == "event"]
        self.written = sorted(n for n, r in self.token.items() if r["role"] == "generated")

    def rows(self, n, layers=(), heads=()):
        """[{position: p}] of the raw rows of a step."""
        found = []
        attention = self.step.get(n, {}).get("attention", {})
        alone = {str(attention["layer_id"]): attention} if "token_positions" in attention else {}  # of one layer
        for layer, row in attention.get("layers", alone).items():
            if layers and int(layer) not in layers:
                continue
            for head, one in row.get("heads", {"-1": row}).items():
                if not (heads and head != "-1" and int(head) not in heads):
                    lse = one["logsumexp_candidates"]
                    found.append({j: math.exp(z - lse) for j, z in zip(one["token_positions"], one["topk_logits"])})
        return found


def mean_row(rows):
    out = {}
    for row in rows:
        for j, p in row.items():
            out[j] = out.get(j, 0) + p / len(rows)
    return out


def mean(values):
    return sum(values) / len(values)


def drift(trace, layers=(), heads=(), window=10, halt=0.5):
    """Section 4: one dict a step, with what each detector found. Every answer begins anew: its steps count from 0."""
    out, decode_step = [], None
    for n in sorted(trace.step):
        everything = trace.rows(n)
        if everything:
            now = trace.step[n]["decodeStep"]
            if decode_step is None or (decode_step >= 0 and now <= decode_step):
                recorded, headings = [], []
                sinks, entropies, zones, moves, before, level = [], [], [], [], None, 0.0
            decode_step = now
            recorded.append(mean_row(everything))
        chosen = trace.rows(n, layers, heads)
        if not chosen or n not in trace.written:
            continue
        last = recorded[-32:]
        x = y = rest = parked = 0.0
        for j, p in mean_row(chosen).items():
            if j < 4 or (n - j >= 64 and sum(row.get(j, 0) for row in last) / len(last) > 0.3):
                parked += p
                continue
            angle = 1.5 * math.pi * math.log(1 + n - j) / math.log(1 + n)
            x, y, rest = x + p * math.cos(angle), y + p * math.sin(angle), rest + p
        step = {"tokenIndex": n, "sinkShare": parked, "triggers": []}
        if rest > 0:
            step["heading"] = math.atan2(y, x) % (2 * math.pi)
            headings.append(step["heading"])
        seen = headings[-window:]
        if len(seen) >= 2:
            step["spread"] = 1 - math.hypot(sum(map(math.cos, seen)), sum(map(math.sin, seen))) / len(seen)
        step["halts"] = step.get("spread", 0) > halt

        def found(kind, magnitude, value, limit):
            step["triggers"].append({"detector": kind, "magnitude": min(1.0, magnitude), "value": value, "limit": limit})
        if len(sinks) >= 2 and parked - mean(sinks[-5:]) > 0.4 and parked > 0.3:
            rise = parked - mean(sinks[-5:])
            found("sink_collapse", rise / 0.5, rise, 0.4)
        sinks.append(parked)
        record = trace.step[n]
        if "fingerprint" in record:
            if before:
                move = math.dist(before, record["fingerprint"])
                if moves and mean(moves[-4:]) > 0 and move / mean(moves[-4:]) > 2.67:
                    ratio = move / mean(moves[-4:])
                    found("sudden_jump", ratio / 5, ratio, 2.67)
                moves.append(move)
            before = record["fingerprint"]
        zone = record.get("manifoldZone")
        if zone:
            if zones and {zone, zones[-1]} == {"syntax_floor", "structure_ripple"}:
                found("zone_violation", 0.5, 1, 0)
            zones.append(zone)
            changes = sum(a != b for a, b in zip(zones[-6:], zones[-5:])) if len(zones) > 5 else 0
            if changes >= 3:
                found("oscillation", changes / 5, changes, 3)
        entropy = record.get("signals", {}).get("entropy")
        if entropy is not None:
            if entropies and mean(entropies[-5:]) > 0.1 and entropy / mean(entropies[-5:]) > 1.5:
                ratio = entropy / mean(entropies[-5:])
                found("entropy_spike", (ratio - 1) / 2, ratio, 1.5)
            entropies.append(entropy)
        level = 0.9 * level + sum(t["magnitude"] for t in step["triggers"])
        step["drift"] = level
        step["level"] = "critical" if level >= 3 else "alert" if level >= 2 else "warning" if level >= 1 else "watch" if level >= 0.5 else "none"
        out.append(step)
    return out


class Mersenne:
    """std::mt19937_64."""

    def __init__(self, seed):
        self.state = [seed & (2**64 - 1)]
        for k in range(1, 312):
            last = self.state[-1]
            self.state.append((6364136223846793005 * (last ^ last >> 62) + k) & (2**64 - 1))
        self.at = 312

    def __call__(self):
        if self.at == 312:
            for k in range(312):
                x = (self.state[k] & 0xFFFFFFFF80000000) | (self.state[(k + 1) % 312] & 0x7FFFFFFF)
                self.state[k] = self.state[(k + 156) % 312] ^ (x >> 1) ^ (0xB5026F5AA96619E9 if x & 1 else 0)
            self.at = 0
        x = self.state[self.at]
        self.at += 1
        x ^= x >> 29 & 0x5555555555555555
        x ^= x << 17 & 0x71D67FFFEDA60000
        x ^= x << 37 & 0xFFF7EEE000000000
        return x ^ x >> 43


def interval(a, b, seed, resamples=2000, block=16):
    """mean(b) - mean(a) and its 95 % interval: the circular block bootstrap as engine/analysis/comparison.h names it."""
    random = Mersenne(seed)
    sides = []
    for values in (a, b):
        n = len(values)
        size = block if n >= 2 * block else 1
        sides.append((values, n, size, -(-n // size), math.sqrt(n / (n - size)) if n > size else 1.0, mean(values)))
    drawn = []
    for _ in range(resamples):
        places = [(random() >> 11) * 2.0**-53 for _ in range(max(sides[0][3], sides[1][3]))]
        moved = []
        for values, n, size, blocks, wider, middle in sides:
            total, left = 0.0, n
            for k in range(blocks):
                begin = min(n - 1, int(places[k] * n))
                for i in range(begin, begin + min(size, left)):
                    total += values[i % n]
                left -= min(size, left)
            moved.append((total / n - middle) * wider)
        drawn.append(moved[1] - moved[0])
    drawn.sort()

    def quantile(share):
        at = share * (len(drawn) - 1)
        low = int(at)
        return drawn[low] + (at - low) * (drawn[min(low + 1, len(drawn) - 1)] - drawn[low])
    difference = sides[1][5] - sides[0][5]
    return difference, difference + quantile(0.025), difference + quantile(0.975)


def head_statistics(rows, ids):
    """Of one head's map rows[q][j] over ids: interface.md, `inspect --stats --json`."""
    total = len(ids)
    entropy, distance, sinks, previous, copying = [], [], [], [], []
    for q in range(1, total):
        p = rows[q]
        entropy.append(-sum(x * math.log(x) for x in p[:q + 1] if x > 0) / math.log(q + 1))
        distance.append(sum(p[j] * (q + 1 - j) for j in range(q + 1)))
        sinks.append(sum(p[:min(4, q + 1)]))
        previous.append(p[q - 1])
        same = [j for j in range(q + 1) if q + 1 < total and ids[j] == ids[q + 1]]
        if same:
            copying.append(sum(p[j] for j in same))
    return {"entropy": mean(entropy), "distance": mean(distance), "sink_share": mean(sinks), "previous": mean(previous),
            "copying": mean(copying) if copying else None}


def consensus(maps):
    """Mean over rows and pairs of heads of |top5 in common| / 5."""
    shares = []
    for q in range(4, len(maps[0])):
        top = [set(sorted(range(q + 1), key=lambda j: -rows[q][j])[:5]) for rows in maps]
        shares += [len(a & b) / 5 for k, a in enumerate(top) for b in top[k + 1:]]
    return mean(shares)


class Llama:
    """A whole forward pass of a small float32 Llama, one position after the other."""

    def __init__(self, folder):
        self.config = json.loads((folder / "config.json").read_text())
        self.weights = {}
        for name, (shape, values) in tensors(folder / "model.safetensors").items():
            self.weights[name] = [list(values[r * shape[1]:(r + 1) * shape[1]]) for r in range(shape[0])] if len(shape) == 2 else list(values)

    def norm(self, x, name):
        scale = 1 / math.sqrt(sum(v * v for v in x) / len(x) + self.config["rms_norm_eps"])
        return [v * scale * w for v, w in zip(x, self.weights[name])]

    def times(self, name, x):
        return [sum(w * v for w, v in zip(row, x)) for row in self.weights[name]]

    def turned(self, x, position):
        half = len(x) // 2
        out = list(x)
        for k in range(half):
            angle = position * self.config["rope_theta"] ** (-2 * k / len(x))
            c, s = math.cos(angle), math.sin(angle)
            out[k], out[k + half] = x[k] * c - x[k + half] * s, x[k + half] * c + x[k] * s
        return out

    def layer_count(self):
        return self.config["num_hidden_layers"]

    def row(self, token, position, cache, hidden_places=(), muted=()):
        """ln p of every next token. Appends keys and values of the position to `cache` ([layer][position])."""
        heads, groups, size = self.config["num_attention_heads"], self.config["num_key_value_heads"], self.config["head_dim"]
        x = self.weights["model.embed_tokens.weight"][token]
        for layer in range(self.layer_count()):
            at = f"model.layers.{layer}."
            y = self.norm(x, at + "input_layernorm.weight")
            q, k, v = (self.times(at + f"self_attn.{part}_proj.weight", y) for part in "qkv")
            parts = [(self.turned(k[g * size:(g + 1) * size], position), v[g * size:(g + 1) * size]) for g in range(groups)]
            cache[layer].append(parts)
            out = []
            for head in range(heads):
                mine = self.turned(q[head * size:(head + 1) * size], position)
                seen = [j for j in range(position + 1) if j not in hidden_places]
                z = [sum(a * b for a, b in zip(mine, cache[layer][j][head * groups // heads][0])) / math.sqrt(size) for j in seen]
                most = max(z) if z else 0
                p = [math.exp(value - most) for value in z]
                whole = sum(p)
                merged = [sum(p[i] * cache[layer][j][head * groups // heads][1][d] for i, j in enumerate(seen)) / whole for d in range(size)] if z else [0.0] * size
                out += [0.0] * size if (layer, head) in muted else merged
            x = [a + b for a, b in zip(x, self.times(at + "self_attn.o_proj.weight", out))]
            y = self.norm(x, at + "post_attention_layernorm.weight")
            gate, up = self.times(at + "mlp.gate_proj.weight", y), self.times(at + "mlp.up_proj.weight", y)
            x = [a + b for a, b in zip(x, self.times(at + "mlp.down_proj.weight", [g / (1 + math.exp(-g)) * u for g, u in zip(gate, up)]))]
        logits = self.times("lm_head.weight", self.norm(x, "model.norm.weight"))
        most = max(logits)
        lse = most + math.log(sum(math.exp(z - most) for z in logits))
        return [z - lse for z in logits]

    def last_row(self, ids):
        """A function (hidden places, muted heads) -> ln p of the last id, and its value without any."""
        cache = [[] for _ in range(self.layer_count())]
        for position, token in enumerate(ids[:-2]):
            self.row(token, position, cache)

        def answer(hidden_places=(), muted=()):
            return self.row(ids[-2], len(ids) - 2, [list(layer) for layer in cache], hidden_places, muted)[ids[-1]]
        return answer
