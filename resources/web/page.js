// SPDX-License-Identifier: Apache-2.0
// The stand-alone page of a trace, and the live page of a server. Everything that a trace says is put in as text.
'use strict';
(() => {
const { Branch, unpack, readBranch, parting } = window.attentionTrace, marks = window.attentionMarks;
const $ = id => document.getElementById(id);
const el = (tag, cls, text) => {
    const e = document.createElement(tag);
    if (cls) e.className = cls;
    if (text !== undefined) e.textContent = text;
    return e;
};
const fixed = (x, digits) => x === undefined || Number.isNaN(x) ? '–' : x.toFixed(digits).replace('-', '−');
const percent = x => fixed(100 * x, 1) + ' %';

// ---- the state of the page
const doc = $('doc'), lens = $('lens');
let branches = [], tree = [], shown = 0, b = new Branch();
let pinned = -1, current = -1, tab = 'links', by = false, layers = null, heads = null;
let spans = [], tinted = [], lane = null, walking = false; // walking: by keys

const visible = (text, bare) => {
    if (text === '') return '[empty]';
    let s = text.replace(/^ /, '␣').replace(/\n/g, '⏎').replace(/\t/g, '⇥').replace(/\r/g, '␍').replace(/\u00a0/g, '⍽').replace(/[\u200b-\u200d\ufeff]/g, '[ZW]');
    s = s.replace(/[\u0000-\u001f\u007f]/g, c => '[U+' + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0') + ']');
    if (!bare && s.length > 24) s = s.slice(0, 12) + '…' + s.slice(-10);
    return s;
};

function roleWords(role) {
    return { system: 'System', developer: 'System', user: 'You', assistant: 'Model', tool: 'Tool' }[role] || role || 'Text';
}

const ICONS = { user: ['M8 2.7a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 1 1 0-5.2', 'M3 13.4c.5-2.8 2.4-4.2 5-4.2s4.5 1.4 5 4.2'],
    assistant: ['M3 4.5 8 2l5 2.5v7L8 14l-5-2.5z', 'M3 4.5 8 7l5-2.5M8 7v7'], copy: ['M5.5 5.5h7.5V13H5.5z', 'M10.5 3H3v7.5'],
    left: ['M10 3.5 5.5 8l4.5 4.5'], right: ['M6 3.5 10.5 8 6 12.5'] };
function icon(name) {
    const space = 'http://www.w3.org/2000/svg', svg = document.createElementNS(space, 'svg');
    svg.setAttribute('viewBox', '0 0 16 16');
    svg.setAttribute('class', 'icon');
    svg.setAttribute('aria-hidden', 'true');
    for (const d of ICONS[name] || []) { const path = document.createElementNS(space, 'path'); path.setAttribute('d', d); svg.append(path); }
    return svg;
}
function button(name, words, press) {
    const e = el('button', 'flat');
    e.type = 'button';
    e.title = words;
    e.setAttribute('aria-label', words);
    e.append(icon(name));
    e.onclick = press;
    return e;
}

function tokenSpan(n) {
    const token = b.tokens[n], span = el('span', 't', token.text);
    span.dataset.token = n;
    span.tabIndex = -1;
    if (/^[\n\r]+$/.test(token.text)) span.classList.add('brk');
    spans[n] = span;
    return span;
}

// The part of a message that stands between the template's marks, thinking folded.
function buildMessage(parts, message) {
    const types = { system: 'system', user: 'user', assistant_think: 'assistant', assistant_final: 'assistant', tool: 'tool' };
    const role = message ? message.role : types[parts[0].type], box = el('section', 'msg'), who = el('div', 'who'), right = el('div');
    who.append(icon(role), roleWords(role));
    box.append(who, right);
    const template = el('div', 'tpl'), body = el('div', 'body');
    right.append(template);
    let opened = false;
    for (const part of parts) {
        let into = body;
        if (part.type === 'assistant_think') {
            const fold = el('details', 'think');
            fold.open = true;
            part.fold = el('summary', '', foldWords(part));
            part.inside = el('div');
            fold.addEventListener('toggle', () => tint(lane));
            fold.append(part.fold, part.inside);
            body.append(fold);
            into = part.inside;
        }
        part.place = into;
        const texts = [], made = [];
        for (let n = part.start; n < part.end; ++n) {
            if (!b.tokens[n]) continue;
            opened ||= b.tokens[n].kind === 't';
            if (!opened) { template.append(tokenSpan(n)); continue; }
            texts.push(b.tokens[n].text);
            made.push(tokenSpan(n));
        }
        // What is still written stays plain: its marks may close later.
        if (message?.writing) into.append(...made); else marks.place(into, texts, made);
    }
    right.append(body);
    if (!message?.writing) right.append(footer(parts, message));
    return box;
}

// Copy, the other ways from here on, what was written and how fast.
function footer(parts, message) {
    const foot = el('div', 'end'), start = parts[0].start, end = parts[parts.length - 1].end;
    const own = b.tokens.slice(start, end).filter(t => t.kind === 't' || !t.prompt), written = own.filter(t => !t.prompt);
    foot.append(button('copy', 'Copy this message', () => copy(own.filter(t => t.kind === 't').map(t => t.text).join(''))));
    const ways = waysFrom(start, end);
    if (ways.length > 1) {
        const at = ways.indexOf(shown), turn = by => () => choose(ways[(at + by + ways.length) % ways.length]), nav = el('span', 'ways');
        nav.append(button('left', 'Branch before', turn(-1)), at + 1 + ' of ' + ways.length, button('right', 'Branch after', turn(1)));
        foot.append(nav);
    }
    const times = written.map(t => t.time).filter(t => !Number.isNaN(t)), took = times.length > 1 ? times[times.length - 1] - times[0] : 0;
    foot.append(el('span', '', [written.length ? written.length + ' tokens' : '', took > 0 ? fixed(1000 * (times.length - 1) / took, 1) + ' tok/s' : '',
        message?.end].filter(x => x).join(' · ')));
    return foot;
}

// Branches that part from the shown one between two tokens, one for each way, the shown one among them.
function waysFrom(start, end) {
    const ways = branches.map((_, k) => k).filter(k => k === shown || (parting(tree, shown, k) >= start && parting(tree, shown, k) < end));
    return ways.filter((k, at) => k === shown || ways.every((other, place) => place >= at || other === shown || parting(tree, k, other) < end));
}

function copy(text) {
    const done = () => { $('found').textContent = 'copied'; };
    const byHand = () => {
        const area = el('textarea');
        area.value = text;
        document.body.append(area);
        area.select();
        if (document.execCommand('copy')) done();
        area.remove();
    };
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand); else byHand();
}

function build() {
    doc.textContent = '';
    spans = []; tinted = [];
    const byId = new Map(b.messages.map(m => [m.id, m]));
    let covered = 0, group = [];
    const flush = () => { if (group.length) doc.append(buildMessage(group, byId.get(group[0].message))); group = []; };
    for (const segment of b.segments) {
        if (segment.start > covered) { flush(); group = [{ type: '', start: covered, end: segment.start, message: '' }]; flush(); }
        if (group.length && group[0].message !== segment.message) flush();
        group.push(segment);
        covered = Math.max(covered, segment.end);
    }
    flush();
    if (covered < b.tokens.length) { group = [{ type: '', start: covered, end: b.tokens.length, message: '' }]; flush(); }
    if (!b.tokens.length)
        for (const m of b.messages) {
            const box = el('section', 'msg');
            box.append(el('div', 'who', roleWords(m.role)), el('div', 'body', m.content));
            doc.append(box);
        }
    sizes.disconnect();
    for (const box of doc.children) sizes.observe(box);
    if (spans.find(s => s)) spans.find(s => s).tabIndex = 0;
    if (!doc.childElementCount) doc.append(el('div', '', live ? 'Ask something. Point at a word of the answer to see where the model looked.' : 'This trace is empty.')).id = 'empty';
    $('count').textContent = b.tokens.length + ' tokens';
    buildLayers();
    drawLanes();
}

function buildLayers() {
    const seen = new Set(), seenHeads = new Set();
    for (const n of b.order().slice(-64).concat(b.order().slice(0, 64)))
        for (const row of [...b.steps.get(n).rows, ...b.steps.get(n).hubs]) { seen.add(row.layer); if (row.head >= 0) seenHeads.add(row.head); }
    const box = $('layers').lastElementChild;
    box.textContent = '';
    const list = (title, values, set, store) => {
        if (!values.length) return;
        box.append(el('b', '', title));
        for (const v of values) {
            const label = el('label'), check = el('input');
            check.type = 'checkbox';
            check.checked = !set || set.has(v);
            check.onchange = () => {
                const chosen = new Set([...box.querySelectorAll('input[data-of="' + title + '"]')].filter(c => c.checked).map(c => +c.value));
                store(chosen.size === values.length || !chosen.size ? null : chosen);
                tellLayers();
                show(current);
            };
            check.dataset.of = title;
            check.value = v;
            label.append(check, ' ' + v);
            box.append(label);
        }
    };
    const number = (x, y) => x - y;
    list('Layer', [...seen].sort(number), layers, set => { layers = set; });
    list('Head', [...seenHeads].sort(number), heads, set => { heads = set; });
    $('layers').hidden = !seen.size;
    $('layers').kept = [...seen].sort(number);
    tellLayers();
}

function tellLayers() {
    const summary = $('layers').firstElementChild, names = layers ? [...layers].sort((x, y) => x - y) : $('layers').kept || [];
    summary.textContent = 'Layers: ' + names.join(', ') + (heads ? ' · ' + heads.size + ' heads' : '');
}

// ---- tint
function clearTint() {
    for (const segment of b.segments) if (segment.fold) segment.fold.textContent = foldWords(segment);
    for (const span of tinted) { span.classList.remove('a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'snk', 'zone'); span.style.removeProperty('--z'); delete span.dataset.rank; }
    tinted = [];
}
function mark(n, cls) { const s = spans[n]; if (s) { s.classList.add(cls); tinted.push(s); } return s; }
const RANKS = 5;
const foldWords = segment => 'Thinking · ' + (segment.end - segment.start) + ' tokens';
const stepOf = (value, most) => most > 0 && value >= 0.1 * most ? Math.min(8, Math.round(8 * Math.pow(value / most, 0.8))) : 0;

function tint(row) {
    clearTint();
    const kind = $('tint').value;
    let most = 0;
    if (kind === 'attention' && row) {
        most = row.top;
        row.links.forEach((link, k) => {
            const step = stepOf(link.p, most);
            if (step > 0) mark(link.at, 'a' + step);
            if (k < RANKS && spans[link.at]) { spans[link.at].dataset.rank = k + 1; tinted.push(spans[link.at]); }
        });
        for (const link of row.sinks) mark(link.at, 'snk');
        for (const segment of b.segments) if (segment.fold) {
            let share = 0;
            for (const link of row.links) if (link.at >= segment.start && link.at < segment.end) share += link.p;
            segment.fold.textContent = foldWords(segment) + ' · ' + percent(share) + ' of this row';
            // The strongest places that are folded away are shown at the head.
            if (!segment.fold.parentElement.open) row.links.slice(0, RANKS).forEach((link, k) => {
                if (link.at < segment.start || link.at >= segment.end) return;
                const chip = el('span', 't a' + Math.max(1, stepOf(link.p, most)), visible(b.tokens[link.at].text).replace(/^␣/, ''));
                chip.dataset.of = link.at;
                chip.dataset.rank = k + 1;
                segment.fold.append(' ', chip);
            });
        }
    } else if (kind === 'surprisal' || kind === 'entropy') {
        const values = b.tokens.map((t, n) => kind === 'surprisal' ? -t.logprob : (b.steps.get(n) || { signals: {} }).signals.entropyNormalised);
        most = kind === 'surprisal' ? 8 : 1;
        values.forEach((v, n) => { const step = v > 0 ? Math.min(8, Math.round(8 * v / most)) : 0; if (step) mark(n, 'a' + step); });
    } else if (kind === 'zone') {
        for (const [n, step] of b.steps) if (step.zone) { const s = mark(n, 'zone'); if (s) s.style.setProperty('--z', 'var(--z-' + step.zone + ', var(--z-unknown))'); }
    }
    const ramp = $('ramp');
    ramp.hidden = kind === 'none' || kind === 'zone';
    ramp.lastElementChild.textContent = fixed(most, kind === 'attention' ? 3 : 1);
    linkLines(row);
}

// Messages that come into sight, or are folded, get another height.
const sizes = new ResizeObserver(() => linkLines(lane));

// Lines from the token that is looked at to its five strongest places.
function linkLines(row) {
    const on = $('lines').checked && $('tint').value === 'attention' && row && spans[current];
    marks.lines(doc, spans[current], on ? row.links.slice(0, RANKS).filter(l => spans[l.at]).map(l => [spans[l.at], l.p / (row.top || 1)]) : []);
}

// ---- the lens
const STATES = {
    prompt: 'Rows of the prompt were not recorded. Point at a token of the answer.',
    none: 'No attention was recorded for this token.',
    dropped: 'The rows of this step were left out to keep up.',
    fingerprint: 'Only the fingerprint of this row was kept: its masses, not its places.',
};

function linkRow(link, rank, most, sink, content) {
    const tr = el('tr', sink ? 'sink' : ''), token = b.tokens[link.at] || { text: '' };
    tr.dataset.position = link.at;
    tr.dataset.probability = link.p;
    tr.append(el('td', 'n mu', sink ? '⏚' : rank));
    const name = el('td');
    name.append(el('span', 'tk', visible(token.text)));
    const bars = el('td'), bar = el('span', 'bar'), value = el('b');
    value.style.width = Math.round(86 * Math.min(1, link.p / (most || 1))) + 'px';
    bar.append(value);
    if (link.content !== undefined) {
        const own = el('i');
        own.style.width = Math.round(86 * Math.min(1, link.content / (most || 1))) + 'px';
        bar.append(own);
    }
    bars.append(bar);
    tr.append(name, el('td', 'n', Math.abs(current - link.at)), bars, el('td', 'n', fixed(link.p, 3)));
    if (content) tr.append(el('td', 'n mu', link.content === undefined ? '–' : fixed(link.content, 3)));
    tr.title = 'position ' + link.at + ', probability ' + link.p;
    return tr;
}

function linksPage(row) {
    if (STATES[row.state] && !row.links.length) return [el('div', 'pad mu', STATES[row.state])];
    const out = [];
    if (!by) {
        const words = el('div', 'pad mu', 'Where all of this row’s attention went · mean of ' + row.rows + (row.state === 'hubs' ? ' sketches (hubs)' : ' rows'));
        const bar = el('div', 'mass'), kept = el('b'), sinks = el('u', 'hatch');
        kept.style.width = 100 * row.kept + '%';
        sinks.style.width = 100 * row.share + '%';
        bar.append(kept, sinks);
        const numbers = el('div', 'massw');
        numbers.append(el('span', '', 'top ' + row.topK + ' kept ' + percent(row.kept)), el('span', '', 'sinks ' + percent(row.share)), el('span', '', 'not kept ' + percent(row.rest)));
        out.push(words, bar, numbers);
    } else out.push(el('div', 'pad mu', row.links.length ? 'Later rows that looked at this token' : 'No later row that was kept looked at this token.'));
    const content = [...row.links, ...row.sinks].some(link => link.content !== undefined);
    const table = el('table'), head = el('tr');
    for (const [name, cls] of [['', 'n'], ['Token', ''], [by ? 'Ahead' : 'Back', 'n'], ['', ''], ['Attention', 'n'], ...(content ? [['Content', 'n']] : [])]) head.append(el('th', cls, name));
    table.append(head);
    row.links.forEach((link, k) => table.append(linkRow(link, k + 1, row.top, false, content)));
    if (row.sinks.length) {
        const tr = el('tr'), td = el('td', 'head', 'Sinks, kept out of the tint and the ranking · ' + percent(row.share));
        td.colSpan = 6;
        tr.append(td);
        table.append(tr);
        const most = Math.max(...row.sinks.map(l => l.p));
        row.sinks.forEach(link => table.append(linkRow(link, 0, most, true, content)));
    }
    out.push(table, el('div', 'pad mu', 'Attention shows where the model looked, not why it chose a word.'));
    return out;
}

function facts(pairs) {
    const table = el('table');
    for (const [name, value] of pairs) { const tr = el('tr'); tr.append(el('td', 'mu', name), el('td', 'n', value)); table.append(tr); }
    return table;
}

function signalPage(step) {
    if (!step) return [el('div', 'pad mu', 'No signals were recorded for this token.')];
    const units = { entropy: ' nat', surprisal: ' nat', margin: ' nat' };
    const rows = Object.entries(step.signals).map(([name, value]) => [name, fixed(value, 3) + (units[name] || '')]);
    const out = [facts([['zone', step.zone || '–'], ['confidence', fixed(step.confidence, 2)], ['rule', step.rule || '–'], ...rows])];
    if (step.print) {
        const p = step.print;
        out.push(el('div', 'head', 'Fingerprint'), facts([['local (d < 8)', fixed(p[0], 3)], ['mid (8 to 255)', fixed(p[1], 3)], ['long (256 and more)', fixed(p[2], 3)], ['histogram entropy', fixed(p[3], 3)]]));
        const table = el('table');
        for (let bin = 0; bin < 16 && layout === 'log16'; ++bin) {
            const tr = el('tr'), cell = el('td'), bar = el('span', 'bar'), value = el('b');
            value.style.width = Math.round(86 * p[4 + bin]) + 'px';
            bar.append(value);
            cell.append(bar);
            tr.append(el('td', 'mu n', bin < 15 ? 2 ** bin + (bin ? '–' + (2 ** (bin + 1) - 1) : '') : '32768 –'), cell, el('td', 'n', fixed(p[4 + bin], 3)));
            table.append(tr);
        }
        out.push(table);
    }
    return out;
}

function logitsPage(token, step) {
    const table = el('table');
    for (const [text, logprob] of token.alternatives) {
        const tr = el('tr'), name = el('td');
        name.append(el('span', 'tk', visible(text)));
        tr.append(name, el('td', 'n', fixed(Math.exp(logprob), 4)), el('td', 'n mu', fixed(logprob, 3)));
        table.append(tr);
    }
    const out = [token.alternatives.length ? table : el('div', 'pad mu', 'No alternatives were recorded for this token.')];
    for (const [layer, tokens] of step ? step.lens : []) {
        out.push(el('div', 'head', 'After layer ' + layer));
        const t = el('table');
        for (const [text, logprob] of tokens) { const tr = el('tr'), name = el('td'); name.append(el('span', 'tk', visible(text))); tr.append(name, el('td', 'n', fixed(Math.exp(logprob), 4))); t.append(tr); }
        out.push(t);
    }
    return out;
}

function moePage(step) {
    const table = el('table'), head = el('tr');
    for (const name of ['Layer', 'Experts and weights', 'Entropy, bits']) head.append(el('th', '', name));
    table.append(head);
    for (const [layer, experts, weights, entropy] of step ? step.moe : []) {
        const tr = el('tr');
        tr.append(el('td', 'n', layer), el('td', '', experts.map((e, k) => e + ' (' + fixed(weights[k], 2) + ')').join(', ')), el('td', 'n', fixed(entropy, 2)));
        table.append(tr);
    }
    return [table];
}

function show(n) {
    if (current >= 0 && spans[current]) spans[current].classList.remove('cur', 'pin');
    current = n;
    lens.textContent = '';
    const token = b.tokens[n];
    $('lenstoken').hidden = $('walk').hidden = !token;
    $('keep').setAttribute('aria-pressed', String(n >= 0 && n === pinned));
    $('side').classList.toggle('open', !!token);
    for (const t of document.querySelectorAll('.tabs button')) t.setAttribute('aria-selected', String(t.dataset.tab === tab));
    if (!token) {
        $('lensplace').textContent = $('lensfacts').textContent = '';
        lens.append(el('div', 'pad mu', 'No token chosen. Point at a token to see where the model looked. Click to keep it, Esc to let it go.'));
        tint(null);
        drawLanes(lane = null);
        return;
    }
    const step = b.steps.get(n), row = by ? b.attendedBy(n, layers, heads) : b.attendsTo(n, layers, heads, $('sinks').checked);
    spans[n]?.classList.add(n === pinned ? 'pin' : 'cur');
    $('lenstoken').textContent = visible(token.text);
    $('lensplace').textContent = 'at ' + n + (step && step.decode >= 0 ? ' · step ' + step.decode : token.prompt ? ' · prompt' : '') + (n === pinned ? ' · kept' : '');
    $('lensfacts').textContent = [Number.isNaN(token.logprob) ? '' : 'probability ' + fixed(Math.exp(token.logprob), 3) + '  surprisal ' + fixed(-token.logprob, 2) + ' nat', step ? step.zone : ''].filter(x => x).join('  ');
    lens.append(...(tab === 'links' ? linksPage(row) : tab === 'signal' ? signalPage(step) : tab === 'moe' ? moePage(step) : logitsPage(token, step)));
    tint(row);
    drawLanes(lane = row);
}

function pin(n) {
    pinned = n === pinned ? -1 : n;
    show(pinned >= 0 ? pinned : -1);
    history.replaceState(null, '', pinned >= 0 ? '#token=' + pinned : location.pathname + location.search);
}

// ---- timeline: one column a pixel
function drawLanes(row = lane) {
    const canvas = $('lanes'), ratio = devicePixelRatio || 1, width = canvas.clientWidth, height = 112;
    if (!width) return;
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    const g = canvas.getContext('2d'), css = getComputedStyle(document.documentElement), colour = name => css.getPropertyValue(name).trim();
    g.scale(ratio, ratio);
    g.font = '11px "Noto Sans", sans-serif';
    const left = 66, right = width - 6, n = Math.max(1, b.tokens.length), x = i => left + (right - left) * i / n;
    g.fillStyle = colour('--muted');
    for (const [word, y] of [['Segments', 16], ['Attention', 42], ['Surprisal', 68], ['Zone', 86]]) g.fillText(word, 0, y);
    for (const s of b.segments) {
        g.fillStyle = s.type === 'assistant_final' ? colour('--raised') : colour('--sunken');
        g.fillRect(x(s.start), 4, x(s.end) - x(s.start), 16);
        g.strokeStyle = colour('--control');
        g.setLineDash(s.type === 'assistant_think' ? [3, 3] : []);
        g.strokeRect(x(s.start) + 0.5, 4.5, Math.max(1, x(s.end) - x(s.start) - 1), 15);
        g.setLineDash([]);
        const word = { system: 'System', user: 'You', assistant_think: 'Think', assistant_final: 'Output', tool: 'Tool' }[s.type] + ' · ' + (s.end - s.start);
        if (g.measureText(word).width < x(s.end) - x(s.start) - 6) { g.fillStyle = colour('--text'); g.fillText(word, x(s.start) + 4, 16); }
    }
    const columns = (values, most, base, tall, fill) => {
        const top = new Map();
        for (const [i, v] of values) { const c = Math.floor(x(i)); if (v > (top.get(c) || 0)) top.set(c, v); }
        g.fillStyle = fill;
        const wide = Math.max(1, Math.min(3, (right - left) / n));
        for (const [c, v] of top) { const h = Math.max(1, tall * Math.min(1, v / most)); g.fillRect(c, base - h, wide, h); }
    };
    if (row) columns(row.links.map(l => [l.at, l.p]), row.top || 1, 46, 20, colour('--a6'));
    columns(b.tokens.map((t, i) => [i, -t.logprob]).filter(v => v[1] > 0), 8, 72, 20, colour('--muted'));
    for (const i of b.order()) { const zone = b.steps.get(i).zone; if (zone) { g.fillStyle = colour('--z-' + zone) || colour('--z-unknown'); g.fillRect(x(i), 78, Math.max(1, x(i + 1) - x(i)), 8); } }
    g.fillStyle = colour('--muted');
    for (let tick = 0; tick <= 5; ++tick) { const i = Math.round(n * tick / 5); const word = String(i); g.fillText(word, Math.min(x(i), right - g.measureText(word).width), 106); }
    if (current >= 0) { g.fillStyle = colour('--accent'); g.fillRect(x(current), 2, 2, 92); }
    canvas.setAttribute('aria-label', 'Timeline of ' + b.tokens.length + ' tokens' + (current >= 0 ? ', mark at ' + current : ''));
    canvas.tokenAt = px => Math.max(0, Math.min(b.tokens.length - 1, Math.floor((px - left) / (right - left) * n)));
}

function fillTable() {
    const box = $('rows'), table = el('table'), head = el('tr');
    for (const name of ['Position', 'Token', 'Probability', 'Surprisal', 'Entropy', 'Zone']) head.append(el('th', name === 'Token' || name === 'Zone' ? '' : 'n', name));
    table.append(head);
    b.tokens.forEach((t, n) => {
        const tr = el('tr'), step = b.steps.get(n), name = el('td');
        name.append(el('span', 'tk', visible(t.text)));
        tr.append(el('td', 'n', n), name, el('td', 'n', fixed(Math.exp(t.logprob), 3)), el('td', 'n', fixed(-t.logprob, 2)), el('td', 'n', step ? fixed(step.signals.entropy, 2) : '–'), el('td', '', step ? step.zone : ''));
        table.append(tr);
    });
    box.replaceChildren(table);
}

// ---- finding
let hits = [], hitAt = -1;
function find(text) {
    for (const s of document.querySelectorAll('.t.hit')) s.classList.remove('hit', 'now');
    hits = []; hitAt = -1;
    $('found').textContent = '';
    if (!text) return;
    const fold = s => s.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const whole = [], owner = [];
    b.tokens.forEach((t, n) => { for (const c of fold(t.text)) { whole.push(c); owner.push(n); } });
    const want = [...fold(text)];
    for (let i = 0; i + want.length <= whole.length; ++i) {
        let k = 0;
        while (k < want.length && whole[i + k] === want[k]) ++k;
        if (k === want.length) { hits.push([owner[i], owner[i + k - 1]]); i += k - 1; }
    }
    for (const [from, to] of hits) for (let n = from; n <= to; ++n) spans[n]?.classList.add('hit');
    nextHit(1);
}
function nextHit(by) {
    if (!hits.length) { $('found').textContent = 'not found'; return; }
    document.querySelectorAll('.t.now').forEach(s => s.classList.remove('now'));
    hitAt = (hitAt + by + hits.length) % hits.length;
    for (let n = hits[hitAt][0]; n <= hits[hitAt][1]; ++n) spans[n]?.classList.add('now');
    const span = spans[hits[hitAt][0]];
    span?.closest('details')?.setAttribute('open', '');
    span?.scrollIntoView({ block: 'center' });
    $('found').textContent = hitAt + 1 + ' of ' + hits.length;
}

// ---- hands and keys
const tokenOf = e => { const t = e.target.closest?.('[data-token]'); return t ? +t.dataset.token : -1; };
doc.addEventListener('mouseover', e => { const n = tokenOf(e); if (n >= 0) { walking = false; if (n !== current) show(n); } });
doc.addEventListener('mouseleave', () => { if (!walking && pinned !== current) show(pinned); });
doc.addEventListener('click', e => { const n = tokenOf(e); if (n >= 0 && !String(getSelection())) pin(n); });
doc.addEventListener('focusin', e => { const n = tokenOf(e); if (n >= 0) { for (const s of doc.querySelectorAll('[tabindex="0"]')) s.tabIndex = -1; spans[n].tabIndex = 0; if (n !== current) show(n); } });
function go(n, by = 1) {
    const away = s => !s || getComputedStyle(s.closest('.tpl, .body') || s).display === 'none'; // a phone hides the template's marks
    while (n >= 0 && n < b.tokens.length && away(spans[n])) n += by;
    if (!spans[n]) return;
    walking = true;
    spans[n].closest('details')?.setAttribute('open', '');
    spans[n].focus({ preventScroll: true });
    spans[n].scrollIntoView({ block: 'nearest' });
}
lens.addEventListener('click', e => { const tr = e.target.closest('tr[data-position]'); if (tr) { pinned = -1; pin(+tr.dataset.position); spans[pinned]?.scrollIntoView({ block: 'center' }); } });
$('lanes').addEventListener('click', e => { if (b.tokens.length) { pinned = -1; pin($('lanes').tokenAt(e.offsetX)); spans[pinned]?.scrollIntoView({ block: 'center' }); } });
document.querySelector('.tabs').addEventListener('click', e => { if (e.target.dataset.tab) { tab = e.target.dataset.tab; show(current); } });
$('close').onclick = () => { pinned = -1; show(-1); };
$('tint').onchange = $('sinks').onchange = $('lines').onchange = () => show(current);
for (const part of ['find', 'tools']) $('more' + part).onclick = e => {
    const open = document.body.classList.toggle('with-' + part);
    e.currentTarget.setAttribute('aria-expanded', String(open));
    if (open && part === 'find') $('find').focus();
};
$('prev').onclick = () => go(Math.max(0, current - 1), -1);
$('next').onclick = () => go(current + 1);
$('keep').onclick = () => { if (current >= 0) pin(current); };
$('branch').onchange = () => choose(+$('branch').value);
$('table').onclick = () => toggleTable();
$('theme').onchange = () => { theme($('theme').value); drawLanes(); };
$('find').oninput = () => find($('find').value);
$('find').onkeydown = e => { if (e.key === 'Enter') { nextHit(e.shiftKey ? -1 : 1); e.preventDefault(); } else if (e.key === 'Escape') { $('find').value = ''; find(''); } };
function toggleTable() { const open = $('rows').hidden; $('rows').hidden = !open; $('table').setAttribute('aria-pressed', String(open)); if (open) fillTable(); }
function choose(index) {
    if (index < 0 || index >= branches.length) return;
    const keep = pinned;
    shown = index; b = branches[index]; pinned = -1; current = -1;
    $('branch').value = index;
    build();
    if (keep >= 0 && keep < b.tokens.length) pin(keep); else show(-1);
}
document.addEventListener('keydown', e => {
    if ((e.ctrlKey || e.metaKey) && e.key.toLowerCase() === 'f') { $('find').focus(); $('find').select(); e.preventDefault(); return; }
    if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) return;
    const n = current >= 0 ? current : pinned;
    const keys = {
        ArrowRight: () => go(n + 1), ArrowLeft: () => go(Math.max(0, n - 1), -1), Home: () => go(0), End: () => go(b.tokens.length - 1, -1),
        ' ': () => { if (n >= 0 && e.target.tagName !== 'BUTTON' && e.target.tagName !== 'SUMMARY') pin(n); else return true; },
        Escape: () => { pinned = -1; show(-1); }, a: () => { by = !by; show(current); }, t: () => toggleTable(),
        '[': () => choose((shown + branches.length - 1) % branches.length), ']': () => choose((shown + 1) % branches.length),
    };
    if (keys[e.key] && keys[e.key]() !== true) e.preventDefault();
});
addEventListener('resize', () => { drawLanes(); linkLines(lane); });

function theme(name) {
    const dark = name ? name === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => theme($('theme').value));

// ---- beginning
const data = $('data'), live = !data;
let layout = 'log16';
for (let k = 0; k <= 8; ++k) { const i = el('i'); i.style.background = 'var(--a' + k + ')'; $('ramp').append(i); }
$('ramp').prepend(el('span', '', '0'));
$('ramp').append(el('span', '', ''));
theme('');

function note(text) {
    $('note')?.remove();
    if (text) { const n = el('div', '', text); n.id = 'note'; n.setAttribute('role', 'alert'); doc.prepend(n); }
}

async function open() {
    const all = await unpack(data.textContent);
    layout = all.layout;
    $('title').textContent = document.title = all.title;
    $('about').textContent = all.about;
    $('words').textContent = 'One file, nothing is loaded from elsewhere. Numbers are those of the trace.';
    tree = all.branches.map(x => ({ parent: x.parent, from: x.from }));
    branches = all.branches.map((_, k) => readBranch(all.branches, k, branches));
    document.querySelector('[data-tab=moe]').hidden = !all.branches.some(x => Object.keys(x.moe).length);
    all.branches.forEach((x, k) => { const o = el('option', '', k + 1 + ' of ' + branches.length + (k === all.shown ? ', the one shown' : '') + (x.cause ? ' · ' + x.cause : '')); o.value = k; $('branch').append(o); });
    $('branchbox').hidden = branches.length < 2;
    choose(all.shown);
    const token = /token=(\d+)/.exec(location.hash);
    if (token && +token[1] < b.tokens.length) { pin(+token[1]); spans[pinned]?.scrollIntoView({ block: 'center' }); }
}
// For the live page, which fills a branch while it is shown.
if (live) window.attentionPage = { Branch, el, $, note, build, tokenSpan, use: branch => { branches = [branch]; tree = [{ parent: -1, from: 0 }]; shown = 0; b = branch; pinned = current = -1; spans = []; build(); show(-1); },
    appended: () => { b.sorted = null; $('count').textContent = b.tokens.length + ' tokens'; if (current < 0 || pinned < 0) drawLanes(); } , layers: buildLayers,
    follow: () => show(current) };
if (!live) open().catch(error => note('The data of this page cannot be read (' + error.message + '). Make it again from the trace.'));
})();
