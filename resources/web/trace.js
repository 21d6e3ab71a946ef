// SPDX-License-Identifier: Apache-2.0
// What a page knows of a trace: branches, their rows, and how they lie packed in the page.
'use strict';
window.attentionTrace = (() => {
// ---- what a trace holds. Sinks: spec/capture.md section 2, over the rows that were kept.
const SINK = { first: 4, rows: 32, distance: 64, mass: 0.3 };
const MOST_ATTENDING = 256;

class Branch {
    constructor() {
        this.label = ''; this.messages = []; this.segments = []; this.tokens = []; this.steps = new Map();
    }
    order() { return this.sorted ??= [...this.steps.keys()].sort((a, b) => a - b); }
    // Position masses of a step's rows, summed; hubs stand for rows where there are none.
    merge(step, layers, heads) {
        const all = { mass: new Map(), rows: 0, topK: 0, hubs: false };
        const add = row => {
            if ((layers && !layers.has(row.layer)) || (heads && row.head >= 0 && !heads.has(row.head))) return;
            ++all.rows;
            all.topK = Math.max(all.topK, row.at.length);
            for (let k = 0; k < row.at.length; ++k) all.mass.set(row.at[k], (all.mass.get(row.at[k]) || 0) + row.p[k]);
        };
        step.rows.forEach(add);
        if (!step.rows.length && step.hubs.length) { all.hubs = true; step.hubs.forEach(add); }
        return all;
    }
    sinks(token) {
        const order = this.order(), masses = new Map(), found = new Set();
        let at = upper(order, token), rows = 0, following = -1;
        while (at > 0 && rows < SINK.rows) {
            const step = this.steps.get(order[--at]);
            if (rows > 0 && step.decode >= 0 && (following < 0 || step.decode >= following)) break;
            const merged = this.merge(step);
            if (!merged.rows) continue;
            following = step.decode;
            ++rows;
            for (const [j, m] of merged.mass) masses.set(j, (masses.get(j) || 0) + m / merged.rows);
        }
        for (let j = 0; j < Math.min(SINK.first, token, this.tokens.length); ++j) found.add(j);
        for (const [j, m] of masses)
            if (j < SINK.first || (token - j >= SINK.distance && m > SINK.mass * rows)) found.add(j);
        return found;
    }
    // Where the row that produced a token looked.
    attendsTo(token, layers, heads, apart) {
        const row = { links: [], sinks: [], kept: 0, share: 0, rest: 0, top: 0, topK: 0, rows: 0, state: 'rows' };
        const step = this.steps.get(token);
        if (!step) {
            row.state = this.tokens[token].prompt ? 'prompt' : 'none';
            return row;
        }
        const merged = this.merge(step, layers, heads);
        if (!step.rows.length) row.state = step.dropped ? 'dropped' : merged.hubs ? 'hubs' : step.print ? 'fingerprint' : 'none';
        row.rows = merged.rows;
        row.topK = merged.topK;
        if (!merged.rows) return row;
        const sinks = this.sinks(token), content = contentOf(step, layers);
        for (const [j, m] of merged.mass) {
            const link = { at: j, p: Math.fround(m / merged.rows), content: content ? content.get(j) : undefined };
            const sink = apart && sinks.has(j);
            row[sink ? 'share' : 'kept'] += link.p;
            row[sink ? 'sinks' : 'links'].push(link);
        }
        const byMass = (a, b) => b.p - a.p || b.at - a.at;
        row.links.sort(byMass);
        row.sinks.sort(byMass);
        row.rest = Math.max(0, 1 - row.kept - row.share);
        row.top = row.links.length ? row.links[0].p : 0;
        return row;
    }
    // Which later rows looked at a token.
    attendedBy(token, layers, heads) {
        const row = { links: [], sinks: [], kept: 0, share: 0, rest: 0, top: 0, topK: 0, rows: 0, state: 'by' };
        for (const n of this.order()) {
            if (n <= token) continue;
            const merged = this.merge(this.steps.get(n), layers, heads);
            const p = merged.rows ? Math.fround((merged.mass.get(token) || 0) / merged.rows) : 0;
            if (p > 0) row.links.push({ at: n, p });
        }
        row.links.sort((a, b) => b.p - a.p || b.at - a.at);
        row.links.length = Math.min(row.links.length, MOST_ATTENDING);
        row.top = row.links.length ? row.links[0].p : 0;
        return row;
    }
}

function upper(list, value) {
    let low = 0, high = list.length;
    while (low < high) { const m = (low + high) >> 1; if (list[m] <= value) low = m + 1; else high = m; }
    return low;
}

function contentOf(step, layers) {
    const sums = new Map();
    let count = 0;
    for (const row of step.content) {
        if (layers && !layers.has(row.layer)) continue;
        ++count;
        for (let k = 0; k < row.at.length; ++k) sums.set(row.at[k], (sums.get(row.at[k]) || 0) + row.p[k]);
    }
    if (!count) return null;
    for (const [j, m] of sums) sums.set(j, Math.fround(m / count));
    return sums;
}

// ---- reading the page's own data: deflated JSON and arrays whose bytes lie in planes
async function unpack(text) {
    const packed = Uint8Array.from(atob(text.trim()), c => c.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const length = new DataView(bytes.buffer).getUint32(0, true);
    const doc = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
    let at = 4 + length;
    const kinds = { f32: Float32Array, i32: Int32Array };
    const take = ([kind, count]) => {
        const plain = new Uint8Array(4 * count);
        for (let b = 0; b < 4; ++b) for (let k = 0; k < count; ++k) plain[4 * k + b] = bytes[at++];
        return new kinds[kind](plain.buffer);
    };
    for (const branch of doc.branches)
        for (const name of Object.keys(branch.arrays)) branch.arrays[name] = take(branch.arrays[name]);
    return doc;
}

function readBranch(all, index, done) {
    if (done[index]) return done[index];
    const from = all[index], branch = new Branch();
    done[index] = branch;
    const parent = from.parent >= 0 ? readBranch(all, from.parent, done) : null;
    if (parent) {
        branch.tokens = parent.tokens.slice(0, from.from);
        for (const [n, step] of parent.steps) if (n < from.from) branch.steps.set(n, step);
    }
    Object.assign(branch, { label: from.label, cause: from.cause, messages: from.messages, segments: from.segments });
    const a = from.arrays;
    for (let k = 0; k < from.text.length; ++k)
        branch.tokens[from.from + k] = { text: from.text[k], prompt: from.role[k] === 'p', kind: from.kind[k], logprob: a.logprob[k],
            time: a.time[k], alternatives: from.alternatives[k] || [] };
    let row = 0, entry = 0;
    const rowsOf = count => {
        const list = [];
        for (const end = row + count; row < end; ++row) {
            const stop = entry + a.rowCount[row];
            list.push({ layer: a.rowLayer[row], head: a.rowHead[row], at: a.entryAt.subarray(entry, stop), p: a.entryP.subarray(entry, stop) });
            entry = stop;
        }
        return list;
    };
    for (let s = 0; s < a.stepToken.length; ++s) {
        const step = { decode: a.stepDecode[s], zone: from.zones[a.stepZone[s]] || '', confidence: a.confidence[s], rule: from.rules[a.stepRule[s]] || '',
            rows: rowsOf(a.raw[s]), hubs: rowsOf(a.hubs[s]), content: rowsOf(a.content[s]), dropped: a.dropped[s] > 0,
            print: a.hasPrint[s] ? a.print.subarray(20 * s, 20 * s + 20) : null, signals: {}, moe: from.moe[s] || [], lens: from.lens[s] || [] };
        from.signals.forEach((name, k) => { const v = a.signals[s * from.signals.length + k]; if (!Number.isNaN(v)) step.signals[name] = v; });
        branch.steps.set(a.stepToken[s], step);
    }
    return branch;
}

// Where two branches part: the token from which they have nothing in common. all: [{ parent, from }].
function parting(all, one, other) {
    const reach = index => {
        const found = new Map();
        for (let k = index, limit = Infinity; k >= 0; limit = Math.min(limit, all[k].from), k = all[k].parent) found.set(k, limit);
        return found;
    };
    const mine = reach(one);
    let part = 0;
    for (const [k, limit] of reach(other)) if (mine.has(k)) part = Math.max(part, Math.min(limit, mine.get(k)));
    return part;
}

return { Branch, unpack, readBranch, parting };
})();
