// SPDX-License-Identifier: Apache-2.0
// The live page: a message field over the page of a trace; the answer arrives as records of a trace.
'use strict';
(() => {
const { Branch, el, $, note, build, tokenSpan, use, appended, layers, follow } = window.attentionPage;
const ask = $('ask'), field = $('message'), send = $('send'), stop = $('stop'), doc = $('doc');
let messages = [], key = '', running = null, branch = new Branch(), tokenizer = '', answer = null;

const headers = () => ({ 'Content-Type': 'application/json', ...(key ? { Authorization: 'Bearer ' + key } : {}) });

// A program that opens this page hands it a word that is good once, in place of the key.
async function start() {
    const once = new URLSearchParams(location.hash.slice(1)).get('once');
    if (once) {
        history.replaceState(null, '', location.pathname);
        const given = await fetch('v1/session', { method: 'POST', headers: headers(), body: JSON.stringify({ once }) });
        if (given.ok) key = (await given.json()).key;
    }
    const response = await fetch('v1/models', { headers: headers() });
    if (response.status === 401) return askKey();
    if (!response.ok) return note('The server answers ' + response.status + '.');
    const model = (await response.json()).data[0];
    $('title').textContent = document.title = model.id;
    $('about').textContent = 'live from ' + location.host;
    $('words').textContent = 'Nothing is loaded from elsewhere; what you write goes to ' + location.host + ' and nowhere else.';
    note('');
    ask.hidden = false;
    use(branch);
    field.focus();
}

// Kept in memory only: a closed page forgets it.
function askKey() {
    const form = el('form'), input = el('input');
    form.id = 'keyform';
    input.type = 'password';
    input.autocomplete = 'off';
    input.setAttribute('aria-label', 'Key');
    form.append(el('p', '', 'This page needs the key of the server.'), input, el('button', '', 'Use it'));
    form.onsubmit = e => { e.preventDefault(); key = input.value; form.remove(); start(); };
    doc.replaceChildren(form);
    input.focus();
}

// ---- records of the answer
const seen = x => typeof x === 'number' ? x : NaN;

function rowsOf(entry) {
    const rows = [], add = (layer, head, from) => {
        if (!from || !from.token_positions) return;
        const lse = from.logsumexp_candidates || 0;
        rows.push({ layer: +layer, head, at: from.token_positions, p: from.token_positions.map((_, k) => Math.fround(Math.exp(from.topk_logits[k] - lse))) });
    };
    const one = (layer, from) => {
        if (from.heads) for (const [head, part] of Object.entries(from.heads)) add(layer, +head, part);
        else add(layer, -1, from);
    };
    if (entry.layers) for (const [layer, from] of Object.entries(entry.layers)) one(layer, from);
    else one(entry.layer_id ?? -1, entry);
    return rows;
}

function stepOf(record) {
    const entry = record.attention || {};
    const hubs = Object.entries(entry.layer_sketches || {}).map(([layer, s]) => ({ layer: +layer, head: -1, at: s.top_hubs.map(h => h[0]), p: s.top_hubs.map(h => h[1]) }));
    const content = Object.entries(record.derotated || {}).map(([layer, d]) => ({ layer: +layer, head: -1, at: d.token_positions, p: d.content_scores }));
    return { decode: record.decodeStep, zone: record.manifoldZone || '', confidence: seen(record.zoneConfidence), rule: record.zoneRule || '', rows: rowsOf(entry), hubs, content,
        dropped: false, print: record.fingerprint || null, signals: record.signals || {}, lens: Object.entries(record.logitLens || {}).map(([layer, t]) => [layer, t.map(x => [x[1], x[2]])]),
        moe: Object.entries(record.moe || {}).map(([layer, m]) => [layer, m.experts, m.weights, m.entropy]) };
}

function play(value) {
    const records = (value.jsonl || '').split('\n').filter(line => line).map(line => JSON.parse(line));
    if (value.kind === 'start') {
        branch.tokens.length = Math.min(branch.tokens.length, value.kept_tokens || 0);
        for (const n of [...branch.steps.keys()]) if (n >= branch.tokens.length) branch.steps.delete(n);
        const message = records.find(r => r.record_type === 'message');
        tokenizer = records.find(r => r.record_type === 'header')?.model_info?.tokenizer_hash || tokenizer;
        answer = { id: message.id, role: 'assistant', content: '', writing: true };
        branch.messages = [...messages.map(m => ({ id: m.id, role: m.role, content: '' })), answer];
        return;
    }
    if (value.kind !== 'batch') return;
    let whole = false;
    for (const r of records) {
        if (r.record_type === 'token')
            branch.tokens[r.index] = { text: r.text, id: r.tokenId, prompt: r.role !== 'generated', kind: { special: 's', template: 'm' }[r.kind] || 't',
                logprob: seen(r.logprob), time: seen(r.time_ms), alternatives: (r.alternatives || []).map(a => [a[1], a[2]]) };
        else if (r.record_type === 'step') branch.steps.set(r.tokenIndex, stepOf(r));
    }
    const segments = records.filter(r => r.record_type === 'segment');
    if (segments.length) {
        branch.segments = segments.map(s => ({ type: s.type, start: s.startTokenIndex, end: s.endTokenIndex, message: s.messageId || '' }));
        whole = true;
    }
    const last = branch.segments[branch.segments.length - 1];
    if (last && value.last_segment_end !== undefined) last.end = value.last_segment_end;
    answer.content += value.text || '';
    const down = doc.scrollHeight - doc.scrollTop - doc.clientHeight < 60;
    branch.sorted = null;
    if (whole || !last?.place) build();
    else for (const n of value.tokens || []) last.place.append(tokenSpan(n));
    appended();
    if (down) doc.scrollTop = doc.scrollHeight;
}

// A server that keeps places to itself: words alone.
function playText(text) {
    const add = (type, message, token) => {
        const at = branch.tokens.length, last = branch.segments[branch.segments.length - 1];
        branch.tokens.push(token);
        if (last && last.message === message) last.end = at + 1;
        else branch.segments.push({ type, start: at, end: at + 1, message });
    };
    if (!answer) {
        const asked = messages[messages.length - 1];
        answer = { id: asked.id + '.answer', role: 'assistant', content: '', bare: true, writing: true };
        branch.messages.push({ id: asked.id, role: 'user', content: '' }, answer);
        add('user', asked.id, { text: asked.content, prompt: true, kind: 't', logprob: NaN, time: NaN, alternatives: [] });
    }
    answer.content += text;
    add('assistant_final', answer.id, { text, prompt: false, kind: 't', logprob: NaN, time: NaN, alternatives: [] });
    build();
    appended();
}

// ---- asking
async function* events(response) {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
        const { value, done } = await reader.read();
        if (done) return;
        text += value;
        for (let end; (end = text.indexOf('\n\n')) >= 0; text = text.slice(end + 2)) {
            const data = text.slice(0, end).split('\n').filter(l => l.startsWith('data:')).map(l => l.slice(5).trim()).join('\n');
            if (data && data !== '[DONE]') yield JSON.parse(data);
        }
    }
}

async function write(text) {
    note('');
    messages.push({ id: 'msg-' + crypto.getRandomValues(new Uint32Array(2)).join('-'), role: 'user', content: text });
    answer = null;
    running = new AbortController();
    send.hidden = true;
    stop.hidden = false;
    try {
        const records = { message_ids: messages.map(m => m.id), alternatives: 5, zone_preset: 'explorer' };
        if (tokenizer && branch.tokens.length) { records.token_ids = branch.tokens.map(t => t.id); records.tokenizer_hash = tokenizer; }
        const response = await fetch('v1/chat/completions', { method: 'POST', headers: headers(), signal: running.signal, body: JSON.stringify({
            messages: messages.map(({ role, content }) => ({ role, content })), stream: true, return_attention_tokens: true, attention_raw: true,
            attention_fingerprint_mode: true, attention_capture_layer_ids: await autoLayers(), trace_records: records }) });
        if (!response.ok) {
            const error = await response.json().catch(() => null);
            throw new Error(error?.error?.message || 'the server answers ' + response.status);
        }
        for await (const chunk of events(response)) {
            if (chunk.error) throw new Error(chunk.error.message);
            for (const value of chunk.trace_records || []) play(value);
            const text = chunk.choices?.[0]?.delta?.content;
            if (!answer || answer.bare) { if (text) playText(text); }
        }
    } catch (error) {
        if (error.name !== 'AbortError') note('No answer: ' + error.message + '. What arrived is kept.');
    }
    if (answer) {
        answer.writing = false;
        messages.push({ id: answer.id, role: 'assistant', content: answer.content });
    } else messages.pop();
    running = null;
    send.hidden = false;
    stop.hidden = true;
    build();
    layers();
    follow();
}

// A quarter, the half, three quarters and the last layer.
let quarter = null;
async function autoLayers() {
    if (!quarter) {
        const count = (await (await fetch('v1/attention/capabilities', { headers: headers() })).json()).max_layers || 1;
        quarter = [...new Set([count >> 2, count >> 1, 3 * count >> 2, count - 1])];
    }
    return quarter;
}

ask.onsubmit = e => {
    e.preventDefault();
    const text = field.value.trim();
    if (!text || running) return;
    field.value = '';
    write(text);
};
field.onkeydown = e => { if (e.key === 'Enter' && !e.shiftKey && !e.isComposing) { e.preventDefault(); ask.requestSubmit(); } };
stop.onclick = () => running?.abort();
start().catch(error => note('The server cannot be reached (' + error.message + ').'));
})();
