// SPDX-License-Identifier: Apache-2.0
// Markdown of a message as ranges over its text, as the window reads it: no character is changed and nothing becomes markup.
// And the lines between a token and its sources.
'use strict';
window.attentionMarks = (() => {
const BOLD = 1, ITALIC = 2, CODE = 4, STRIKE = 8, LINK = 16, MARK = 32, MATH = 64, SIGN = 128;
const CLASSES = [[BOLD, 'mb'], [ITALIC, 'mi'], [CODE, 'mc'], [STRIKE, 'ms'], [LINK, 'ml'], [MARK, 'mm'], [MATH, 'mf'], [SIGN, 'md']];
const DEEPEST = 8;

const runOf = (s, at, mark) => { let n = 0; while (s[at + n] === mark) ++n; return n; };
const isWord = c => c !== undefined && /[\p{L}\p{N}]/u.test(c);
const isSpace = c => c === undefined || /\s/.test(c);

// Where the emphasis `mark` x `count` that opens before `from` closes; -1: nowhere.
function closing(s, from, mark, count) {
    for (let at = from; at < s.length; ++at) {
        if (s[at] === '\\') { ++at; continue; }
        if (s[at] === '`') {
            const ticks = runOf(s, at, '`'), end = s.indexOf('`'.repeat(ticks), at + ticks);
            if (end > 0) at = end + ticks - 1;
            continue;
        }
        if (s[at] !== mark) continue;
        const run = runOf(s, at, mark);
        if (at > from && !isSpace(s[at - 1]) && (mark !== '_' || !isWord(s[at + run])) && (run === count || run >= 3)) return at;
        at += run - 1;
    }
    return -1;
}

// Flags of the characters of one line from `start` on, into flags[base + …].
function inline(s, start, flags, base) {
    const add = (from, to, what) => { for (let k = from; k < to; ++k) flags[base + k] |= what; };
    const scan = (from, end, depth) => {
        for (let at = from; at < end; ++at) {
            const c = s[at], two = s.slice(at, at + 2), closes = { '\\(': '\\)', '\\[': '\\]', '$$': '$$' }[two];
            if (closes) {
                const close = s.indexOf(closes, at + 2);
                if (close >= 0 && close + 2 <= end) {
                    add(at, at + 2, MARK);
                    add(at + 2, close, MATH);
                    add(close, close + 2, MARK);
                    at = close + 1;
                } else ++at;
            } else if (c === '\\' && at + 1 < end && /[!-/:-@[-`{-~]/.test(s[at + 1])) {
                add(at, at + 1, MARK);
                ++at;
            } else if (c === '`') {
                const ticks = runOf(s, at, '`'), close = s.indexOf('`'.repeat(ticks), at + ticks);
                if (close > 0 && close < end) {
                    add(at, at + ticks, MARK);
                    add(at + ticks, close, CODE);
                    add(close, close + ticks, MARK);
                    at = close + ticks - 1;
                } else at += ticks - 1;
            } else if (c === '[' && depth < DEEPEST) {
                const close = s.indexOf('](', at), tail = close > 0 ? s.indexOf(')', close) : -1;
                if (tail < 0 || tail >= end) continue;
                add(at, at + 1, MARK);
                add(at + 1, close, LINK);
                add(close, tail + 1, MARK);
                scan(at + 1, close, depth + 1);
                at = tail;
            } else if ((c === '*' || c === '_' || c === '~') && depth < DEEPEST) {
                const run = runOf(s, at, c), strike = c === '~';
                const opens = run <= 3 && !isSpace(s[at + run]) && (c !== '_' || !isWord(s[at - 1])) && (!strike || run === 2);
                const close = opens ? closing(s, at + run, c, run) : -1;
                if (close >= 0 && close + run <= end) {
                    add(at, at + run, MARK);
                    add(at + run, close, strike ? STRIKE : (run & 1 ? ITALIC : 0) | (run & 2 ? BOLD : 0));
                    add(close, close + run, MARK);
                    scan(at + run, close, depth + 1);
                    at = close;
                }
                at += run - 1;
            }
        }
    };
    scan(start, s.length, 0);
}

// Kind and own mark of a line outside code: [class, from, to, depth].
function lineKind(line) {
    const indent = /^[ \t]*/.exec(line)[0].length, rest = line.slice(indent);
    let m;
    if ((m = /^(#{1,6})( |$)/.exec(rest))) return ['h' + m[1].length, indent, indent + m[0].length, 0];
    if (/^([-*_])( *\1){2,} *$/.test(rest)) return ['rule', indent, line.length, 0];
    if (/^[-*+] /.test(rest)) return ['li', indent, indent + 1, indent >> 1];
    if ((m = /^\d{1,9}[.)] /.exec(rest))) return ['li', 0, 0, indent >> 1];
    if ((m = /^> ?/.exec(rest))) return ['quote', indent, indent + m[0].length, 0];
    if (rest[0] === '|') return ['table', 0, 0, 0];
    return ['', 0, 0, 0];
}

const isRule = line => /^[-|: \t\r]+$/.test(line) && /-/.test(line) && /\|/.test(line);

// Where the cells of a table's row begin but the first: at bars that something follows.
function bars(line) {
    const list = [];
    for (let at = 0; at < line.length; ++at) {
        if (line[at] === '\\') ++at;
        else if (line[at] === '|' && line.slice(0, at).trim() && line.slice(at + 1).trim()) list.push(at);
    }
    return list;
}

// { flags: of every character, blocks: [{ kind, level, start, end, rows }] }: what is no block is a paragraph.
// Neighbouring lines of code, of a quote, of a table are one block; `rows` of a table: [{ start, head, rule, cells }].
function read(text) {
    const flags = new Uint8Array(text.length), blocks = [];
    let fence = '';
    for (let start = 0; start < text.length;) {
        const stop = text.indexOf('\n', start), end = stop < 0 ? text.length : stop + 1, line = text.slice(start, stop < 0 ? end : stop);
        const last = blocks[blocks.length - 1], joins = kind => last && last.kind === kind && last.end === start && !last.whole;
        const m = /^[ \t]*(`{3,}|~{3,})(.*)$/.exec(line), opens = m && !fence && !m[2].includes(m[1][0]);
        const closes = m && fence && m[1][0] === fence[0] && m[1].length >= fence.length && !m[2].trim();
        let kind = 'code';
        if (opens || closes) {
            for (let k = start; k < start + line.length; ++k) flags[k] |= MARK;
            fence = opens ? m[1] : '';
        } else if (!fence) {
            const [own, from, to, level] = lineKind(line);
            kind = own;
            for (let k = from; k < to; ++k) flags[start + k] |= kind === 'li' ? SIGN : MARK; // what makes a list one is seen everywhere
            if (kind !== 'rule') inline(line, to, flags, start);
            const row = { start, head: false, rule: isRule(line), cells: bars(line).map(at => start + at) };
            if (kind === 'table' && joins(kind)) {
                if (row.rule && last.rows.length === 1) last.rows[0].head = true;
                last.rows.push(row);
            } else if (kind && !(kind === 'quote' && joins(kind))) blocks.push({ kind, level, start, end, rows: [row] });
        }
        if (kind === 'code' && (opens || !joins(kind))) blocks.push({ kind, level: 0, start, end });
        if (kind && blocks.length) {
            const block = blocks[blocks.length - 1];
            block.end = end;
            block.whole = closes || /^(h\d|li|rule)$/.test(kind);
        }
        start = end;
    }
    return { flags, blocks };
}

const classesOf = flag => CLASSES.filter(([bit]) => flag & bit).map(([, name]) => name).join(' ');

// Gives a token's element the looks of its characters; its text stays what it is.
function dress(span, text, flags) {
    let from = 0;
    const parts = [];
    for (let k = 1; k <= text.length; ++k)
        if (k === text.length || flags[k] !== flags[from]) { parts.push([text.slice(from, k), flags[from]]); from = k; }
    if (parts.length < 2) {
        if (parts.length && parts[0][1]) span.classList.add(...classesOf(parts[0][1]).split(' '));
        return;
    }
    span.textContent = '';
    for (const [piece, flag] of parts) {
        if (!flag) { span.append(piece); continue; }
        const part = document.createElement('span');
        part.className = classesOf(flag);
        part.textContent = piece;
        span.append(part);
    }
}

// Puts elements of tokens into `into`, by the blocks of their joined text. texts: of the elements; spans: the elements.
function place(into, texts, spans) {
    const text = texts.join(''), { flags, blocks } = read(text);
    let at = 0, next = 0, block = null, box = null, row = -1, line = null, cell = null;
    spans.forEach((span, k) => {
        const start = at, end = at += texts[k].length;
        dress(span, texts[k], flags.subarray(start, end));
        if (block && start >= block.end) block = null;
        while (!block && next < blocks.length && blocks[next].end <= start) ++next;
        const here = blocks[next];
        // A token that ends the line before may hold what this one begins with.
        if (!block && here && start >= here.start && start < here.end && (here.kind === 'code' || !text.slice(here.start, start).trim())) {
            block = here;
            box = document.createElement('div');
            box.className = 'b' + block.kind;
            if (block.kind === 'li') box.style.marginLeft = 18 * block.level + 'px';
            into.append(box);
            row = -1;
            line = cell = null;
        }
        if (!block) { into.append(span); return; }
        if (block.kind !== 'table') { box.append(span); return; }
        while (row + 1 < block.rows.length && start >= block.rows[row + 1].start) {
            const own = block.rows[++row];
            line = document.createElement('div');
            line.className = own.head ? 'thead' : own.rule ? 'trule' : '';
            box.append(line);
            cell = null;
        }
        // A cell begins with the token its bar stands in.
        if (!cell || block.rows[row].cells.some(bar => bar >= start && bar < end)) {
            cell = document.createElement('span');
            cell.className = 'cell';
            line.append(cell);
        }
        cell.append(span);
    });
}

// Where an element is seen: its first box, or the head of what folds it away; null: nowhere.
function seen(element, host) {
    if (!element) return null;
    const fold = element.closest('details:not([open])');
    const rect = (fold ? fold.querySelector('summary [data-of="' + element.dataset.token + '"]') || fold.querySelector('summary') : element).getClientRects()[0];
    if (!rect) return null;
    const own = host.getBoundingClientRect();
    return { x: (rect.left + Math.min(rect.right, rect.left + 60)) / 2 - own.left - host.clientLeft + host.scrollLeft,
        y: rect.bottom - own.top - host.clientTop + host.scrollTop };
}

// Lines from a token's element to others: sources [[element, share of the greatest]]; none: takes them away.
function lines(host, target, sources) {
    host.querySelector('svg.links')?.remove();
    const to = sources.length ? seen(target, host) : null;
    if (!to) return;
    const name = 'http://www.w3.org/2000/svg', svg = document.createElementNS(name, 'svg');
    const column = target.closest('.body, .tpl')?.getBoundingClientRect().left - host.getBoundingClientRect().left || 0;
    const edge = Math.min(column + 650, host.clientWidth - 46);
    svg.setAttribute('class', 'links');
    svg.setAttribute('aria-hidden', 'true');
    svg.setAttribute('width', host.clientWidth);
    svg.setAttribute('height', host.scrollHeight);
    sources.forEach(([element, share], lane) => {
        const from = seen(element, host);
        if (!from) return;
        const path = document.createElementNS(name, 'path'), x = edge + 8 * (lane % 5);
        path.setAttribute('d', ['M', from.x, from.y, 'v3 H', x, 'V', to.y + 3, 'H', to.x, 'v-3'].join(' '));
        path.setAttribute('stroke-width', Math.max(1, Math.min(3, 3 * share)));
        path.dataset.from = element.dataset.token;
        svg.append(path);
    });
    host.append(svg);
}

return { read, place, lines };
})();
