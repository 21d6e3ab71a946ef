# SPDX-License-Identifier: Apache-2.0
"""Snippets of the template language by topic, and small chat templates written for the tests."""

ARGS = {
    "x": 5, "y": "abc", "s": "Hello World", "u": "grüße ✓ 日本", "n": None, "f": 3.75, "i": 42, "neg": -17, "zero": 0,
    "lst": [3, 1, 2], "nested": [["a", 1], ["b", 2]], "d": {"a": 1, "B": 2, "items": "key", "c": {"k": [1, {"z": None}]}},
    "empty": [], "docs": [{"k": 2, "v": "b"}, {"k": 1, "v": "A"}, {"k": 2, "v": "c"}, {"v": "x"}],
    "html": "<b>&'\"</b>", "multi": "one\ntwo\n\n three\n", "bos_token": "<s>", "eos_token": "</s>",
}


def expressions(text):
    return ["{{ " + line.strip() + " }}" for line in text.strip().split("\n") if line.strip()]


TOPICS = {
    "operators": expressions(r"""
        1 + 2 * 3 - 4
        7 // 2, -7 // 2, 7 // -2, 7 % 3, -7 % 3, 7 % -3, 7.5 // 2, -7.5 % 2
        7 / 2, 6 / 3, 2 ** 10, 2 ** -1, 2 ** 3 ** 2, -2 ** 2, 4 ** 0.5
        1 / 0
        1 % 0
        1.0 // 0
        1 + 1.0, 0.1 + 0.2, 1e16, 1e15, 1e-4, 1e-5, 123456789.123456789, 1e22, 5e-324, 1.7976931348623157e308
        true + true, true * 3, -true, +false
        'a' + 'b', 'ab' * 3, 3 * 'ab', [1] + [2], [1] * 2, (1,) + (2,), 'x' * -1
        'a' + 1
        1 + 'a'
        [1] + (1,)
        none + 'a'
        undef + 1
        1 + undef
        -undef
        -'a'
        'a' ~ 1 ~ none ~ true ~ 1.5 ~ undef ~ [1, 'b']
        1 ~ 2 + 3
        1 + 2 ~ 3 * 2
        1 < 2 < 3, 1 < 2 > 3, 1 == 1.0 == true, 'a' < 'b', [1, 2] < [1, 3], (1,) < (1, 2), 'Z' < 'a', 'é' > 'z'
        1 < 'a'
        none < 1
        undef < 1
        [1] < (1,)
        1 in [1, 2], 'a' in 'cat', 'a' not in 'dog', 'a' in d, 'zz' in d, 1.0 in [1], 'x' in undef, none in [none]
        1 in 'a'
        1 in 5
        1 in none
        not 1 == 2, not (1 and 0), not not 1, not x is defined
        1 and 2, 0 and 2, 1 or 2, 0 or '' or [] or none, '' and undef.x.y, 1 or undef.x.y
        1 if true else 2, 1 if false else 2, (1 if false), 'a' if false else 'b' if false else 'c'
        (1 if false) is undefined
        1 if 0 else 2 if 1
        none == none, undef == undef2, undef == none, undef == '', [] == [], [1, [2]] == [1, [2]], {'a': 1} == {'a': 1.0}, 'a' == 1
        1 == true, 0 == false, 1 != 1.0, 'a' != 'b', (1, 2) == [1, 2]
        9223372036854775807, -9223372036854775807 - 1, 0x1F, 0b101, 0o17, 1_000, 1_0.5_0, 1E3, 1e+2
        1.e3
        .5
        1.5.is_integer(), (2.0).is_integer(), 10.bit_length
        nested[0].0, nested.1.0
        x|abs + 1, -x|abs, (-x)|abs, x + neg|abs
        5 is odd and 4 is even, 5 is not odd, x is defined and y is defined
        2 is in [1, 2], 3 is not in [1, 2], 'a' is in 'abc', x is divisibleby 5, x is eq 5, x is sameas 5
        x is number is defined
        a.b
        a['b']
        {'a': 1}.a, {'a': 1}['a'], {'a': 1}.b, {1: 2}[1], {1: 2}[true], {none: 3}[none], {(1, 2): 4}[1, 2]
        {[1]: 2}
        [1, 2, 3,], (1, 2,), (1,), (), [], {}, {'a': 1,}
        1, 2
        (1, 'a', none, true, 1.5, [1], {'k': 'v'})
        "it's", ["it's", 'say "x"', 'both \' "', 'tab\t', 'nl\n', 'é', '\u200b', '\x00', '\x7f', '\U0001F600', '\ud83d\ude00'[:0]]
        'a' 'b' "c"
        "\x41\u00e9\101\N"
        "\x41\u00e9\101\q\é"
        'line\
continued'
        x.y, x['y'], none.y, none['y'], true.x, lst.foo, y.foo
        x.y.z
        none.y.z
        lst[0].x
        lst[10], lst[-1], lst[-4], lst['0'], lst[1.0], lst[none], y[0], y[-1], y[5]
        lst[10].x
        messages[0]
        messages[0].role
        y.upper, 1
        y.upper.x is defined, y.__class__, y['__class__'], d.__len__ is defined, d['__len__'] is defined
        y.__class__.__mro__
        true, True, false, False, none, None
        nan, inf
        range(3), range(1, 5, 2), range(5)[2], range(5)[1:3], range(5)[-1], range(0), range(3)|list, range(3, 0, -1)|list
        range(10**9)
        range(1, 2, 0)
        range('a')
        x(1)
        undef(1)
        undef.foo
        undef.foo.bar
        (undef or {}).foo
        dict(a=1, b=2), dict([('a', 1)]), dict({'a': 1}, b=2), dict()
        dict(1)
        f(**{'a': 1}), 1
        '%s' % 1, '%s %s' % (1, 'b'), '%d%%' % 5, '%5d|%-5d|%05d|%+d' % (1, 2, 3, 4), '%.2f' % 3.14159, '%x %X %o' % (255, 255, 8)
        '%r %s' % ('a', 'a'), '%(a)s-%(b)s' % {'a': 1, 'b': 2}, '%e %g %G' % (12345.678, 0.00001, 1e20), '%c%c' % ('a', 98), '%a' % 'é'
        '%s' % (1, 2)
        '%s %s' % 1
        '%d' % 'a'
        '%q' % 1
        '%s' % [1, 2], '%s' % none, '%s' % undef, '%10s|%-10s|%.2s' % ('abc', 'abc', 'abc'), '%*d' % (5, 42), '%#x %#o' % (255, 8)
        '%d' % 3.99, '%i' % -3.99, '%5.1f|%-8.3e|' % (2.25, 12345.6789), '%05.1f' % -2.5, '% d' % 5
    """),
    "slices": expressions(r"""
        lst[0:2], lst[1:], lst[:1], lst[:], lst[::-1], lst[::2], lst[-2:], lst[:-1], lst[5:], lst[2:1], lst[-100:100]
        s[0:5], s[::-1], s[6:], s[-5:-1], s[1:8:3], s[8:1:-2], s[100:], u[::-1], u[0], u[6], u[-1], u[6:9], u[2:4]
        (1, 2, 3)[1:], 'abc'[None:2], 'abc'[none:none:none], range(10)[2:8:3]|list, range(10)[::-1]|list
        lst[::0]
        lst['a':]
        lst[1.0:]
        n[1:]
        d[1:]
        undef[1:]
        x[1:]
        lst[true:], lst[:true], lst[false]
        messages[1:], messages[:-1], messages[::-1], empty[0:1]
        'abc'[1:][0], 'abc'[::-1][::-1], ('a', 'b')[::-1]
        lst[-1:0:-1], lst[10::-1], lst[:-10:-1], lst[1::100], lst[::-100]
    """),
    "strings": expressions(r"""
        s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), 'ÀÉ'.lower(), 'straße'.upper(), 'ŉ'.upper(), 'ΑΣ'.lower(), 'İ'.lower()
        "they're bill's friends".title(), 'x1y a-b'.title(), 'ǆ'.capitalize(), 'ﬁx'.title(), 'HELLO wORLD'|title, "foo-bar (baz) [x] <y> {z}"|title
        '  a b  '.strip(), '  a b  '.lstrip() ~ '|', '  a b  '.rstrip() ~ '|', 'xxaxx'.strip('x'), 'abcba'.strip('ab'), '\u00a0\u3000a\u2028'.strip(), '\n\t a\n'.strip('\n')
        'a b  c '.split(), 'a b  c '.split(' '), 'a,b,c'.split(','), 'a,b,c'.split(',', 1), 'a b c'.split(none, 1), 'a b c '.split(maxsplit=1), ''.split(), ''.split(',')
        'a,b,c'.rsplit(',', 1), ' a b c '.rsplit(), ' a  b c'.rsplit(none, 1), 'a--b--c'.split('--')
        'abc'.split('')
        'a,b,c'.rsplit(','), 'a b c'.split(sep=' ', maxsplit=-1)
        'a=b=c'.partition('='), 'a=b=c'.rpartition('='), 'abc'.partition('='), 'abc'.rpartition('=')
        'one\ntwo\r\nthree\x0bfour\u2028five'.splitlines(), 'a\n'.splitlines(true), 'a\n\nb'.splitlines(), ''.splitlines()
        'abcabc'.find('c'), 'abcabc'.rfind('c'), 'abc'.find('z'), 'abcabc'.find('c', 3), 'abcabc'.find('a', 1, 3), u.find('日'), 'abc'.find(''), 'abc'.find('', 9), 'abc'.index('b')
        'abc'.index('z')
        'banana'.count('a'), 'banana'.count('an'), 'aaa'.count('aa'), 'abc'.count(''), 'banana'.count('a', 2), u.count('ß')
        'abc'.startswith('a'), 'abc'.startswith(('x', 'a')), 'abc'.endswith('c'), 'abc'.startswith('b', 1), 'abc'.endswith('b', 0, 2), ''.startswith('')
        'abc'.startswith(['a'])
        'abc'.startswith(1)
        'aXbXc'.replace('X', '-'), 'aXbXc'.replace('X', '-', 1), 'abc'.replace('', '-'), 'abc'.replace('', '-', 2), ''.replace('', 'x'), u.replace('ü', 'ue'), 'aaa'.replace('aa', 'b')
        'abc'.replace('a', 1)
        ','.join(['a', 'b']), ''.join([]), '-'.join('abc'), ', '.join(d), '-'.join(('x',))
        ','.join([1, 2])
        ','.join(none)
        'a'.join(undef)
        '5'.zfill(3), '-5'.zfill(4), '+5'.zfill(4), 'abc'.zfill(2), 'a'.ljust(4, '.'), 'a'.rjust(4, '.'), 'a'.center(4, '.'), 'ab'.center(5), 'ab'.center(4, '*'), 'é'.rjust(3, 'ü')
        'a'.ljust(4, 'xx')
        '12'.isdigit(), '²'.isdigit(), '²'.isdecimal(), '½'.isnumeric(), '½'.isdigit(), ''.isdigit(), 'a1'.isalnum(), 'aé'.isalpha(), 'a b'.isalpha(), ' \t'.isspace(), ''.isspace(), '一'.isnumeric()
        'ABC'.isupper(), 'AbC'.isupper(), '1'.isupper(), 'abc1'.islower(), 'Abc Def'.istitle(), 'ABc'.istitle(), 'abc'.isascii(), 'é'.isascii(), 'a b'.isidentifier(), 'a_1'.isidentifier(), 'a\n'.isprintable()
        'a\tb'.expandtabs(), 'a\tb\tc'.expandtabs(4), 'abc'.removeprefix('a'), 'abc'.removesuffix('c'), 'abc'.removeprefix('x'), 'Straße'.casefold()
        '{} {}'.format(1, 'a'), '{0} {1} {0}'.format(1, 2), '{a} {b!r}'.format(a=1, b='x'), '{:>5}|{:<5}|{:^5}|{:*^7}'.format(1, 2, 3, 'a'), '{{}}'.format(), '{0.a} {0[a]}'.format(d), '{0[0]}'.format(lst)
        '{:.2f} {:08.3f} {:+d} {:,} {:_} {:x} {:#x} {:b} {:o} {:e} {:%} {:g}'.format(3.14159, 3.14159, 5, 1234567, 1234567, 255, 255, 5, 8, 12345.678, 0.25, 1e10)
        '{:5}|{:5}|{:<5}|{:05}|{:=+6}|{: d}'.format('a', 1, 1, 42, 42, 42), '{:.3}'.format('abcdef'), '{:{}}'.format('a', 5), '{!s:>4}'.format(1), '{:c}'.format(97), '{:.0f} {:.0f}'.format(0.5, 1.5)
        '{:,.2f}'.format(1234567.891), '{:.3}'.format(3.14159), '{:.1}'.format(1.0), '{:}'.format(1.5), '{:10.4}|'.format(2.5), '{}'.format(none), '{}'.format([1]), '{:n}'.format(5), '{:G}'.format(1e-10)
        '{}'.format()
        '{a}'.format()
        '{} {0}'.format(1)
        '{:d}'.format('a')
        '{:d}'.format(1.5)
        '{'.format(1)
        '}'.format(1)
        '{:>5}'.format(none)
        '{!x}'.format(1)
        '{0.__class__}'.format(1)
        '{a[k]} {a[0]}'.format(a={'k': 1, 0: 2}), '{a}'.format_map({'a': 1}), '{0:{1}}'.format('x', '>4')
        'abc'.translate({97: 'x', 98: none, 99: 100}), 'a'.upper().lower(), ('a' + 'b').upper(), 'a,b'.split(',')[0], 'abc'.upper
        'abc'.nosuch()
        'abc'.upper(1)
        'abc'.split(1)
        'abc'.strip(1)
        u|length, u|upper, u|reverse, u|list, u|first, u|last, s|wordcount, u|center(20)
        'a' is string, 'a'|safe is string, 'a'|safe, ('a'|safe)|length, ['a'|safe], ('<a>'|safe) + '<b>', '<b>' + ('<a>'|safe), ('<a>'|safe) ~ '<b>', html|e, html|escape|escape, html|forceescape, ('<'|safe)|e
        ('%s'|safe) % '<', ('<'|safe) * 2, ('<a>'|safe)|upper, ('<a>'|safe).split('a'), ('a'|safe).join(['<', 'b']), ('a<'|safe).replace('a', '<'), ('<a>'|safe)|trim is escaped, 'a' is escaped
    """),
    "filters": expressions(r"""
        undef|default('x'), none|default('x'), none|default('x', true), ''|d('y', true), 0|d('z', boolean=true), undef|default, d.zz|default('k'), undef|d|length
        undef.x|default('q')
        lst|first, lst|last, empty|first, empty|last, 'abc'|first, 'abc'|last, d|first, d.items()|first, lst|length, d|length, 'é✓'|length, undef|length, range(4)|length, lst|count
        x|length
        none|length
        none|first
        x|last
        lst|map('string')|length
        lst|sort, lst|sort(reverse=true), ['b', 'A', 'c']|sort, ['b', 'A', 'c']|sort(case_sensitive=true), ['b', 'A', 'a']|sort(true), d|sort, docs[:3]|sort(attribute='k')|map(attribute='v')|join, docs[:3]|sort(attribute='k,v')|map(attribute='v')|list
        [1, 'a']|sort
        docs|sort(attribute='k')
        d|dictsort, {'b': 2, 'A': 1, 'c': 0}|dictsort, {'b': 2, 'A': 1}|dictsort(true), {'b': 2, 'a': 3, 'c': 1}|dictsort(by='value'), {'b': 2, 'a': 3}|dictsort(false, 'value', true)
        {'a': 1}|dictsort(by='x')
        [1, 2, 1, 3]|unique|list, ['a', 'A', 'b']|unique|list, ['a', 'A']|unique(true)|list, docs|unique(attribute='k')|map(attribute='v')|list
        lst|reverse|list, 'abc'|reverse, (1, 2)|reverse|list, d|reverse|list, lst|map('string')|reverse
        x|reverse
        lst|join, lst|join(', '), ['a', none, true, 1.5]|join('|'), docs|join('-', attribute='v'), 'abc'|join('.'), empty|join('x'), d|join(','), undef|join(','), lst|join(1)
        x|join
        docs|map(attribute='v')|list, docs|map(attribute='k', default='-')|list, nested|map(attribute=0)|list, nested|map('first')|list, lst|map('string')|join('+'), ['a']|map('replace', 'a', 'b')|list, ['a ']|map('trim')|map('upper')|list
        docs|map(attribute='v.upper')|length
        docs|map(attribute='k')|list, [{'a': {'b': 1}}]|map(attribute='a.b')|list, nested|map(attribute='1')|list
        5|map('upper')|list
        docs|map('nosuch')|list
        docs|map()|list
        docs|map(attribute='v', foo=1)|list
        lst|select('odd')|list, lst|reject('odd')|list, [0, 1, '', none]|select|list, [0, 1, '']|reject|list, lst|select('gt', 1)|list, lst|select('in', [1, 2])|list, lst|reject('==', 1)|list, undef|select|list
        docs|selectattr('k')|map(attribute='v')|list, docs|selectattr('k', 'defined')|list|length, docs|rejectattr('k', 'defined')|list, docs|selectattr('k', 'eq', 2)|map(attribute='v')|join(','), docs|selectattr('k', 'equalto', 1)|list, docs|rejectattr('v', 'in', ['b', 'c'])|map(attribute='v')|list, docs|selectattr('v', 'upper')|list
        lst|select('nosuch')|list
        docs|selectattr()|list
        lst|sum, lst|sum(start=10), docs[:3]|sum(attribute='k'), empty|sum, [[1], [2]]|sum(start=[]), [1, 2.5]|sum, [true]|sum
        ['a']|sum
        lst|min, lst|max, ['b', 'A']|min, ['b', 'A']|max, ['b', 'A']|min(true), docs[:3]|max(attribute='k'), empty|min, empty|max is undefined
        docs[:3]|groupby('k'), docs|groupby('k', default=0), [['x', 1], ['y', 2], ['x', 3]]|groupby(0)
        ['a', 'B', 'A']|groupby('upper')
        docs|groupby('k')
        docs[:3]|groupby('k')|map(attribute='grouper')|list, (docs[:3]|groupby('k'))[0].list, (docs[:3]|groupby('k'))[0][0]
        range(7)|batch(3)|list, range(7)|batch(3, 'x')|list, range(7)|slice(3)|list, range(7)|slice(3, 'x')|list, range(3)|slice(5)|list, []|batch(2)|list, range(4)|batch(2)|map('join')|list
        range(3)|slice(0)|list
        '42'|int, '42.7'|int, 'x'|int, 'x'|int(7), '0x1f'|int(0, 16), '1010'|int(base=2), 3.99|int, -3.99|int, true|int, none|int, [1]|int(5), ' 12 '|int, '1_000'|int, '1e3'|int, ''|int, 'inf'|int
        undef|int
        '1.5'|float, 'x'|float, 'x'|float(2.5), '1e3'|float, 'inf'|float, 'nan'|float, '-Infinity'|float, none|float, 3|float, true|float, ' 2 '|float, '1_0.5'|float, '.5'|float, '5.'|float
        undef|float
        3.75|round, 2.5|round, 3.5|round, -2.5|round, 2.675|round(2), 3.14159|round(2), 42.55|round(1, 'floor'), 42.51|round(1, 'ceil'), 5|round, 1234|round(-2), 1250|round(-2), 15|round(-1), 2.5|round|int, 1e300|round(2)
        'a'|round
        1.5|round(0, 'x')
        -5|abs, 5.5|abs, -1.5|abs, true|abs, neg|abs
        'a'|abs
        s|replace('l', 'L'), s|replace('l', 'L', 1), 123|replace(2, 'x'), 'abc'|replace('', '-'), s|trim, ' a '|trim, 'xax'|trim('x'), 5|trim, none|upper, true|lower, 1.5|string, [1]|string, none|string, undef|string
        s|upper, s|lower, s|capitalize, s|title, 'hello'|capitalize, 'éa'|capitalize, 'a b'|title, "it's"|title, 12|title
        'a'|indent, multi|indent, multi|indent(2), multi|indent(2, true), multi|indent(2, false, true), multi|indent('> '), multi|indent(width=1, first=true, blank=true), 'a\n\nb'|indent(1), ''|indent, ''|indent(first=true)
        5|indent
        s|truncate(5), s|truncate(8, true), s|truncate(8, true, ''), 'foo bar baz qux'|truncate(9), 'foo bar baz qux'|truncate(11), 'foo bar baz qux'|truncate(11, false, '...', 0), 'abcdefghijklmnop'|truncate(5, leeway=0)
        s|truncate(2)
        'a'|center(5), 'ab'|center(5), ''|center(2), s|wordcount, ''|wordcount, "a-b c_d"|wordcount, s|list, 'é✓'|list, d|list
        5|list
        d|items|list, {}|items|list, undef|items|list, d.items()|list, d|items|first
        5|items
        lst|items|list
        n|items|list
        '%s-%s'|format(1, 2), '%(a)s'|format(a=1), '%d'|format(3.7), 'x'|format, '%s %s'|format('a', none)
        '%s'|format(1, a=2)
        '%s'|format(1, 2)
        d|attr('a'), d|attr('items') is callable, y|attr('upper') is callable, y|attr('zz') is undefined, undef2|default(y)|attr('zz')
        1000|filesizeformat, 1|filesizeformat, 500|filesizeformat, 1500000|filesizeformat, 1024|filesizeformat(true), 123456789012|filesizeformat, '2000'|filesizeformat
        'a b/c?d=é&'|urlencode, {'a b': 'c&d', 'e': 1}|urlencode, [('a', 1), ('b', '/')]|urlencode, 5|urlencode
        {'class': 'my list', 'missing': none, 'id': 'a"b'}|xmlattr, {'a': 1}|xmlattr(false), {}|xmlattr
        {'a b': 1}|xmlattr
        '<p>a  <b>b</b>\n c</p> &lt;'|striptags, '<!-- x -->a'|striptags
        lst|pprint, d|string|length, lst|tojson|length, x|tojson|string|length
        y|nosuch
        y is nosuch
        'x' if true else y|nosuch
        (y|nosuch) if false else 'ok'
        y|upper(1)
        y|replace('a')
        y|default(default_value='z'), undef|default(default_value='z'), lst|join(d='-'), y|replace(old='a', new='b'), lst|batch(linecount=2)|list
        y|upper|lower|title|length + 1, (lst|first) + 1, lst|first + 1
        -lst|first
        -(lst|first), not lst|first, lst|map('string')|join|int + 1
        lst | map ( 'string' ) | join ( ', ' )
    """),
    "json": expressions(r"""
        d|tojson, lst|tojson, 'é"\\\n\t\x01/'|tojson, none|tojson, true|tojson, 1.0|tojson, 1e20|tojson, 1e-7|tojson, [1, [2, {'a': none}]]|tojson, ''|tojson, {}|tojson, []|tojson, (1, 2)|tojson, html|tojson
        d|tojson(indent=2), lst|tojson(indent=4), {}|tojson(indent=2), []|tojson(indent=2), [[]]|tojson(indent=1), d|tojson(indent=0), {'a': [1, {'b': []}]}|tojson(indent='--')
        u|tojson(ensure_ascii=true), '😀\x7f'|tojson(ensure_ascii=true), '😀\x7f'|tojson, u|tojson(true)
        {'b': 1, 'a': 2}|tojson(sort_keys=true), {'b': {'d': 1, 'c': 2}, 'a': 2}|tojson(sort_keys=true, indent=1)
        d|tojson(separators=(',', ':')), [1, 2]|tojson(separators=(' , ', ' : ')), {'a': 1}|tojson(indent=2, separators=(',', ': '))
        {1: 'a', 1.5: 'b', true: 'c', none: 'd'}|tojson, {'a': 1}.items()|list|tojson, range(3)|list|tojson
        undef|tojson
        d.items()|tojson
        range(3)|tojson
        {(1, 2): 3}|tojson
        {'b': 1, 2: 3}|tojson(sort_keys=true)
        lst|map('string')|tojson
        [undef]|tojson
        namespace(a=1)|tojson
        d|tojson(nosuch=1)
        d|tojson|safe, d|tojson ~ 'x', (d|tojson).replace('"', "'"), ('a'|safe)|tojson, d|tojson|length, 'inf'|float|tojson, 'nan'|float|tojson, (0 - 1)|tojson
    """),
    "tests": expressions(r"""
        x is defined, undef is defined, undef is undefined, none is defined, d.a is defined, d.zz is defined, d['a'] is defined, lst[5] is defined, n is none, undef is none, 0 is none
        x is number, 1.5 is number, true is number, 'a' is number, 1 is integer, true is integer, 1.0 is integer, 1.0 is float, 1 is float, true is boolean, 0 is boolean, none is boolean
        'a' is string, 1 is string, none is string, lst is string, d is mapping, lst is mapping, 'a' is mapping, lst is sequence, 'a' is sequence, d is sequence, 1 is sequence, none is sequence, (1,) is sequence, range(2) is sequence, undef is sequence
        lst is iterable, 'a' is iterable, d is iterable, 1 is iterable, none is iterable, undef is iterable, d.items() is iterable, d.items() is sequence, d.keys() is mapping, lst|map('string') is iterable, (lst|map('string')) is sequence
        true is true, 1 is true, false is false, 0 is false, none is false, '' is false, true is sameas true, 1 is sameas true, none is sameas none, x is sameas(x), lst is sameas lst, [1] is sameas [1]
        3 is odd, 4 is even, 9 is divisibleby 3, 9 is divisibleby(4), 3 is eq 3, 3 is equalto(3), 3 is ne 4, 3 is lt 4, 3 is gt 4, 3 is ge 3, 3 is le 2, 3 is greaterthan 2, 3 is lessthan 2
        3 is == 3
        3 is eq(3), 3 is ne(4), 3 is lessthan(4)
        'a' is lower, 'A' is upper, 'a1' is lower, '1' is upper, 'Ab' is lower, 5 is upper, 2 is in(lst), 'a' is in 'cat', 'z' is not in d
        range is callable, x is callable, y.upper is callable, joiner is callable, undef is callable, 'upper' is filter, 'nosuch' is filter, 'defined' is test, 'x' is test, 'a'|safe is escaped
        'a' is odd
        undef is odd
        5 is in 5
        x is not defined, x is not none, not x is none, x is defined and x is not none, x is defined or undef.y
        1 is not 1
        x is eq
        (x is defined) == true, x is defined == true, x is string or x is number
        d.items is defined, d['items'] is string, d.items is string, d.get is callable, d.pop is defined, d.c.k[1].z is none, d.c.k[9] is defined
    """),
    "objects": expressions(r"""
        d.items()|list, d.keys()|list, d.values()|list|length, d.get('a'), d.get('zz'), d.get('zz', 7), d.get('n', none), d.keys(), {'a': 1}.items(), {'a': 1}.values(), {}.keys()
        d.items, 1
        d['items'], d.a, d['a'], d.c.k, d.c['k'][1].z, d['get'] is callable, {'get': 1}.get is callable, {'get': 1}['get'], {'x': 1}.x
        d.copy() == d, d|length, 'a' in d, 'a' in d.keys(), 1 in d.values(), ('a', 1) in d.items(), d.keys()|first, d.items()|last, d.keys()|length
        d.pop('a')
        d.update({'a': 2})
        d.clear()
        d.setdefault('a', 1)
        d.popitem()
        lst.append(1)
        lst.pop()
        lst.sort()
        lst.extend([1])
        lst.reverse()
        d.pop, lst.append
        lst.index(1), lst.count(1), (1, 1).count(1), (1, 2).index(2), lst.copy(), range(5).index(3), range(5).count(9)
        lst.index(99)
        d.get()
        d.get(1, 2, 3)
        d.get([1])
        d[[1]], d[lst] is undefined
        d.keys()[0]
        d.keys()[0] is undefined
        namespace(a=1).a, namespace({'a': 1}).a, namespace(a=1).b is defined, namespace(), namespace(a=1, b='x')
        namespace(_a=1)._a
        cycler('a', 'b').next(), cycler('a').current, joiner()(), joiner(', ')
        cycler()
        raise_exception('own message')
        raise_exception()
        raise_exception('with ' ~ x ~ ' é')
        strftime_now('%Y-%m-%d'), strftime_now('%d %b %Y'), strftime_now('%A, %B %d %H:%M:%S'), strftime_now('%y %j %I %p %a %-d %e %% %U %W %V %G %u %w'), strftime_now('%c|%x|%X|%D|%F|%T|%R|%f|%Z|%z|'), strftime_now(''), strftime_now('é %q')
        strftime_now('%^a %^B %_d %-m %-H %k %l %s %C %h %n %t %P %#p %10Y %010d')
        strftime_now()
        strftime_now(1)
        range(2, 4)|list, dict(a=1).a, dict(a=1)|tojson, x.real, 1.5.real is defined
    """),
    "control": [
        "{% for i in lst %}{{ i }}{% endfor %}", "{% for i in lst %}{{ loop.index }}/{{ loop.index0 }}/{{ loop.revindex }}/{{ loop.revindex0 }}/{{ loop.first }}/{{ loop.last }}/{{ loop.length }} {% endfor %}",
        "{% for i in lst %}{{ loop.previtem }}-{{ i }}-{{ loop.nextitem }};{% endfor %}", "{% for i in lst %}{{ loop.previtem is defined }}{{ loop.nextitem is undefined }} {% endfor %}",
        "{% for i in lst %}{{ loop.previtem.x }}{% endfor %}", "{% for i in lst %}{{ loop.cycle('a', 'b') }}{% endfor %}", "{% for i in [1,1,2,2,1] %}{{ loop.changed(i) }} {% endfor %}",
        "{% for i in empty %}x{% else %}none{% endfor %}", "{% for i in lst %}x{% else %}none{% endfor %}", "{% for i in undef %}x{% else %}none{% endfor %}", "{% for i in none %}x{% endfor %}", "{% for i in 5 %}x{% endfor %}",
        "{% for i in lst if i > 1 %}{{ i }}{{ loop.index }}{{ loop.length }}{{ loop.last }} {% else %}e{% endfor %}", "{% for i in lst if i > 9 %}x{% else %}e{% endfor %}", "{% for i in lst if loop.first %}x{% endfor %}",
        "{% for k, v in d.items() %}{{ k }}={{ v }};{% endfor %}", "{% for k in d %}{{ k }}{% endfor %}", "{% for k, v in d %}{{ k }}{% endfor %}", "{% for a, b in nested %}{{ a }}{{ b }}{% endfor %}", "{% for a, (b, c) in [[1, [2, 3]]] %}{{ a + b + c }}{% endfor %}",
        "{% for a, b in ['xy', 'zw'] %}{{ b }}{{ a }}{% endfor %}", "{% for a, b, c in nested %}x{% endfor %}", "{% for a in nested %}{{ a }}{% endfor %}", "{% for c in u %}[{{ c }}]{% endfor %}", "{% for i in range(3) %}{% for j in range(i) %}{{ loop.index }}{{ i }}{{ j }} {% endfor %}{{ loop.index }};{% endfor %}",
        "{% for i in lst %}{% if i == 1 %}{% continue %}{% endif %}{{ i }}{% endfor %}", "{% for i in lst %}{% if i == 1 %}{% break %}{% endif %}{{ i }}{% endfor %}", "{% for i in lst %}{% break %}{% else %}else{% endfor %}", "{% for i in lst %}{% continue %}{% else %}else{% endfor %}",
        "{% for i in lst %}{% for j in lst %}{% if j == 1 %}{% break %}{% endif %}{{ j }}{% endfor %}{{ i }}{% endfor %}", "{% break %}", "{% if true %}{% continue %}{% endif %}",
        "{% for x in [1,[2,[3]]] recursive %}{% if x is iterable %}[{{ loop(x) }}]{% else %}{{ x }}:{{ loop.depth }}:{{ loop.depth0 }} {% endif %}{% endfor %}", "{% for i in lst %}{{ loop(lst) }}{% endfor %}",
        "{% set x = 1 %}{% for i in lst %}{{ x }}{% set x = i %}{{ x }} {% endfor %}{{ x }}", "{% for i in lst %}{% set q = i %}{% endfor %}{{ q }}", "{% if true %}{% set q = 1 %}{% endif %}{{ q }}", "{% if false %}{% set x = 1 %}{% endif %}{{ x }}",
        "{% set ns = namespace(t=0) %}{% for i in lst %}{% set ns.t = ns.t + i %}{% endfor %}{{ ns.t }}", "{% set ns = namespace() %}{% set ns.a = 1 %}{% set ns.b = 'x' %}{{ ns }}{{ ns.a }}{{ ns['b'] }}{{ ns.c }}", "{% set d.a = 5 %}", "{% set undef.a = 5 %}", "{% set ns = namespace() %}{% set ns._x = 1 %}{{ ns._x }}{{ ns._x is defined }}",
        "{% set a, b = 1, 2 %}{{ a }}{{ b }}", "{% set a, b = 'xy' %}{{ b }}{{ a }}", "{% set a, b = 1 %}", "{% set a, b = [1, 2, 3] %}", "{% set a = 1, 2 %}{{ a }}", "{% set (a, b) = (1, 2) %}{{ a }}", "{% set a = 1 if false %}{{ a is defined }}", "{% set none = 1 %}", "{% set true = 1 %}", "{% set 1 = 1 %}", "{% set a['b'] = 1 %}",
        "{% set a %}x{{ i }}y{% endset %}{{ a }}|{{ a|length }}", "{% set a | upper %}x{{ y }}{% endset %}{{ a }}", "{% set a | upper | replace('A', 'b') %}a{% endset %}{{ a }}", "{% set a %}{% set b = 1 %}{% endset %}{{ b is defined }}", "{% set ns = namespace() %}{% set ns.a %}q{% endset %}{{ ns.a }}",
        "{% if x == 5 %}a{% elif x == 6 %}b{% else %}c{% endif %}", "{% if zero %}a{% elif n %}b{% elif x %}c{% else %}d{% endif %}", "{% if undef %}a{% endif %}", "{% if not undef %}a{% endif %}", "{% if undef.x %}a{% endif %}", "{% if [] %}a{% elif {} %}b{% elif '' %}c{% elif 0.0 %}d{% elif none %}e{% elif () %}f{% elif range(0) %}g{% else %}h{% endif %}",
        "{% if x is defined and x > 3 and y %}ok{% endif %}", "{% if x in [1, 5] or undef.a %}ok{% endif %}", "{% if 1, %}t{% endif %}", "{% if x: %}colon{% endif %}", "{% for i in 1, 2, 3 %}{{ i }}{% endfor %}", "{% for i in lst: %}{{ i }}{% endfor %}",
        "{% with %}{% set q = 1 %}{{ q }}{% endwith %}{{ q is defined }}", "{% with a = 1, b = 2 %}{{ a + b }}{% endwith %}", "{% with x = 1, z = x %}{{ x }}{{ z }}{% endwith %}{{ x }}", "{% filter upper %}a{{ y }}{% endfilter %}", "{% filter trim|replace('a', 'b') %} a {% endfilter %}|", "{% filter indent(2, true) %}a\nb{% endfilter %}",
        "{% generation %}a{{ y }}{% set q = 1 %}{% endgeneration %}{{ q is defined }}", "{% for i in lst %}{% generation %}{{ i }}{{ loop.index }}{% endgeneration %}{% endfor %}", "{% for i in lst %}{% generation %}{% break %}{% endgeneration %}{% endfor %}", "{% set q = 1 %}{% generation %}{{ q }}{% set q = 2 %}{{ q }}{% endgeneration %}{{ q }}",
        "{% block b %}x{{ y }}{% endblock %}", "{% block b %}{% set q = 2 %}{% endblock b %}{{ q is defined }}", "{% set q = 1 %}{% block b %}{{ q }}{% endblock %}", "{% for i in lst %}{% block b scoped %}{{ i }}{% endblock %}{% endfor %}", "{% autoescape true %}{{ html }}{{ html|safe }}{% endautoescape %}{{ html }}", "{% autoescape false %}{{ html }}{% endautoescape %}",
        "{% print 1, 2 %}", "{% include 'x' %}", "{% extends 'x' %}", "{% import 'x' as y %}", "{% from 'x' import y %}", "{% if false %}{% include 'x' %}{% endif %}ok", "{% do lst %}", "{% nosuch %}", "{% endif %}", "{% if x %}", "{% for %}{% endfor %}", "{% for i in lst %}", "{% if %}{% endif %}", "{{ }}", "{{ x", "{% if x", "{{ x }", "{# x", "{% raw %}x", "{{ 'x }}", "{{ x y }}", "{{ (1 }}", "{{ [1) }}", "{{ 1 + }}", "{{ x. }}", "{{ |upper }}", "{{ x| }}", "{{ @ }}", "{{ x ? 1 : 2 }}", "{{ 1 = 2 }}", "{% set x 1 %}", "{% else %}",
        "{% for m in messages %}{{ x }}{% endfor %}{% set x = 1 %}{{ x }}", "{% for i in lst %}{{ x }}{% endfor %}{% set x = 1 %}", "{{ x }}{% for i in lst %}{{ x }}{% endfor %}{% set x = 1 %}", "{% macro m() %}{{ x }}{% endmacro %}{{ m() }}{% set x = 1 %}{{ m() }}", "{% for i in lst %}{% if loop.first %}{% set x = 9 %}{% endif %}{{ x }}{% endfor %}{{ x }}",
        "{% for i in [1] %}{% for j in [1] %}{{ y }}{% endfor %}{% set y = 2 %}{{ y }}{% endfor %}", "{% set y = y or 1 %}{{ y }}", "{% set tools = tools or [] %}{{ tools }}", "{% if x %}{% set w = 1 %}{% else %}{% set w = 2 %}{% endif %}{% for i in lst %}{{ w }}{% endfor %}",
        "{% for loop in lst %}{% endfor %}", "{% for i in lst %}{% set loop = 1 %}{% endfor %}", "{{ loop }}", "{% set c = cycler('a', 'b', 'c') %}{{ c.next() }}{{ c.next() }}{{ c.current }}{{ c.next() }}{{ c.next() }}{% set r = c.reset() %}{{ c.next() }}", "{% set j = joiner('|') %}{% for i in lst %}{{ j() }}{{ i }}{% endfor %}",
        "{% for i in lst|map('string') %}{{ loop.length }}{{ loop.last }}{{ i }} {% endfor %}", "{% set g = lst|map('string') %}{{ g|list }}{{ g|list }}", "{% set g = lst|select('odd') %}{% for i in g %}{{ i }}{% endfor %}{% for i in g %}{{ i }}{% else %}spent{% endfor %}", "{% for i in lst|reverse %}{{ i }}{{ loop.revindex }}{% endfor %}", "{% for a in d.items() if a[0] == 'a' %}{{ a }}{% endfor %}", "{% for k, v in d|dictsort %}{{ k }}{% endfor %}",
        "{% for i in lst %}{{ loop }}{% endfor %}", "{% for i in lst %}{{ loop|length }}{{ loop.nosuch }}{% endfor %}", "{% for i in lst %}{% set outer = loop %}{% for j in lst %}{{ outer.index }}{{ loop.index }} {% endfor %}{% endfor %}",
    ],
    "macros": [
        "{% macro m(a, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }} {{ m(1, 3) }} {{ m(b=5, a=4) }}", "{% macro m(a, b=a) %}{{ b }}{% endmacro %}{{ m(1) }}{{ m(1, 2) }}", "{% macro m(a) %}[{{ a }}]{{ a is defined }}{% endmacro %}{{ m() }}", "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}", "{% macro m(a) %}{{ a }}{% endmacro %}{{ m(b=2) }}",
        "{% macro m() %}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1, 2, a=3) }}", "{% macro m(a) %}{{ a }}{{ varargs }}{% endmacro %}{{ m(1, 2) }}{{ m() }}", "{% macro m(a, b) %}{% endmacro %}{{ m.name }}{{ m.arguments }}{{ m.catch_kwargs }}{{ m.catch_varargs }}{{ m.caller }}{{ m }}",
        "{% macro m() %}<{{ caller() }}>{% endmacro %}{% call m() %}x{% endcall %}", "{% macro m() %}{{ caller(1, b=2) }}{% endmacro %}{% call(a, b) m() %}{{ a }}{{ b }}{% endcall %}", "{% macro m() %}x{% endmacro %}{% call m() %}y{% endcall %}", "{% macro m() %}{{ caller }}{% endmacro %}{{ m() }}", "{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}", "{% macro m(caller=none) %}{{ caller is none }}{% endmacro %}{{ m() }}{% call m() %}x{% endcall %}",
        "{% macro m(n) %}{{ n }}{% if n > 0 %}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(3) }}", "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}B{% endmacro %}{{ a() }}", "{{ m() }}{% macro m() %}{% endmacro %}", "{% macro m() %}{% set q = 1 %}{{ q }}{% endmacro %}{{ m() }}{{ q is defined }}", "{% set q = 1 %}{% macro m() %}{{ q }}{% endmacro %}{% set q = 2 %}{{ m() }}",
        "{% for i in lst %}{% macro m() %}{{ i }}{% endmacro %}{{ m() }}{% endfor %}", "{% macro m() %}{{ i }}{% endmacro %}{% for i in lst %}{{ m() }}{% endfor %}", "{% macro m() %}{{ loop is defined }}{% endmacro %}{% for i in lst %}{{ m() }}{% endfor %}", "{% macro m(x) %}{% for i in x %}{{ i }}{% if not loop.last %}, {% endif %}{% endfor %}{% endmacro %}{{ m(lst)|upper }}{{ m('ab') ~ '!' }}",
        "{% macro m(a, b) %}{{ a }}{{ b }}{% endmacro %}{{ m(*[1, 2]) }}{{ m(**{'a': 3, 'b': 4}) }}{{ m(5, *[6]) }}{{ m(*'xy') }}", "{% macro m(a, b) %}{{ a }}{% endmacro %}{{ m(1, a=2) }}", "{% macro m(a=1, b) %}{% endmacro %}", "{% macro m(a %}{% endmacro %}", "{% macro m() %}{% macro n() %}n{% endmacro %}{{ n() }}{% endmacro %}{{ m() }}", "{% macro m() -%}  x  {%- endmacro %}[{{ m() }}]",
        "{% macro m(a='x', b=none) %}{{ a }}{{ b is none }}{% endmacro %}{{ m() }}{{ m(b=1) }}", "{% macro m(ns) %}{% set ns.a = 2 %}{% endmacro %}{% set ns = namespace(a=1) %}{{ m(ns) }}{{ ns.a }}", "{% set f = 1 %}{% macro f() %}m{% endmacro %}{{ f() }}", "{% macro m() %}{{ raise_exception('in macro') }}{% endmacro %}{{ m() }}", "{{ lst|map('m')|list }}{% macro m() %}{% endmacro %}",
        "{% macro render(spec, depth=0) %}{% if spec.type == 'array' %}{{ render(spec['items'], depth + 1) }}[]{% elif spec.type == 'object' %}{ {%- for k, v in spec.properties.items() %}{{ k }}: {{ render(v, depth + 1) }}{{ ', ' if not loop.last }}{% endfor -%} }{% else %}{{ spec.type }}@{{ depth }}{% endif %}{% endmacro %}{{ render({'type': 'object', 'properties': {'a': {'type': 'array', 'items': {'type': 'string'}}, 'b': {'type': 'number'}}}) }}",
        "{% macro dump() %}{% for v in varargs %}{{ v }};{% endfor %}{% for k, v in kwargs.items() %}{{ k }}={{ v }};{% endfor %}{% endmacro %}{{ dump(1, 'a', z=2, y=none) }}", "{% macro outer() %}{% call inner() %}{{ caller is defined }}{% endcall %}{% endmacro %}{% macro inner() %}[{{ caller() }}]{% endmacro %}{{ outer() }}",
        "{% macro m(x) %}{% if x %}a{% else %}{{ raise_exception('no ' ~ x) }}{% endif %}{% endmacro %}{{ m(1) }}{{ m(0) }}", "{% call x %}{% endcall %}", "{% call undef() %}{% endcall %}", "{% macro m() %}{{ x }}{% endmacro %}{% set x = 7 %}{{ m() }}", "{% macro m() %}{% for i in range(3) %}{% if i == 1 %}{% break %}{% endif %}{{ i }}{% endfor %}z{% endmacro %}{{ m() }}",
    ],
    "whitespace": [
        "a\n{% if true %}\nb\n{% endif %}\nc\n", "a\n  {% if true %}\n  b\n  {% endif %}\nc", "a {% if true %} b {% endif %} c", "a {%- if true %} b {%- endif %} c", "a {% if true -%} b {% endif -%} c", "  {%+ if true %}\nx\n  {%+ endif %}\n", "a\n\n{%- if true -%}\n\nb\n\n{%- endif -%}\n\nc",
        "a\n  {{ x }}\n  b", "a\n  {{- x }}\n  b", "a\n  {{ x -}}\n  b", "a\n  {{- x -}}\n  b", "a {#- c -#} b", "a\n  {# c #}\nb", "a\n  {#- c #}\nb", "a\n  {# c -#}\n  b", "a {# c #} b", "x{# multi\nline #}\ny", "{##}", "{#-#}a", "a{#--#}b", "a {#+ c +#}\nb", "{% if true %}\n\n\nx{% endif %}", "{% if true +%}\nx{% endif %}", "{%- if true +%}\nx{%- endif +%}\ny",
        "{% raw %}{{ x }}{% if %}{% endraw %}", "a\n  {% raw %}\n  {{ x }}\n  {% endraw %}\nb", "a {%- raw -%} {{ x }} {%- endraw -%} b", "{% raw %}{% endraw %}", "{%raw%}{{{%endraw%}x", "{% raw %} a {%+ endraw %}\nb", "  {% raw +%}x{% endraw %}", "{% raw %}{# c #}{% endraw %}{# d #}", "{% raw %}{% raw %}{% endraw %}",
        "\n{% if true %}x{% endif %}\n", "\n\n{{ x }}\n\n", "x\n", "x\n\n", "\n", "", " ", "\t{% set q = 1 %}\n\t{{ q }}\n", "a\r\n{% if true %}\r\nb\r\n{% endif %}\r\nc\r\n", "a\rb\n", "{{ 'a\r\nb' }}", "\u00a0{% if true %}x{% endif %}", "a\n\u00a0{% if true %}x{% endif %}", "a\u2003{%- if true %}x{% endif %}", "{% if true %}\n{% if true %}\nx\n{% endif %}\n{% endif %}\ny",
        "  {% if true %}  {% if true %}  x", "  {% set a = 1 %}  {% set b = 2 %}  x", "{% set a = 1 %}\n  {% set b = 2 %}\n  x", "x  {% set b = 2 %}\n  {% set c = 2 %}y", "{# a #}  {% set b = 1 %}x", "{# a #}\n  {% set b = 1 %}x", "{{ x }}  {% set b = 1 %}y", "{{ x }}\n  {% set b = 1 %}y", "{%set a=1%}{{a}}", "{{x}}{{y}}", "{{x}}\n{{y}}", "{{-x-}}", "{{ -x }}", "{{- -x }}", "{{ {'a': {'b': 1}} }}", "{{ {'a': {'b': 1}}}}", "{{'}}'}}", "{{ '%}' }}", "{% if '%}' %}x{% endif %}", "{{ \"{{ x }}\" }}", "{{ '{% raw %}' }}", "{ { x } }", "{x}", "{ %", "%}", "}}", "#}", "{", "{{ x }}{", "a{% if true %}{% endif %}b", "{{ x\n}}", "{{\nx\n+\n1\n}}", "{%\nif true\n%}x{%\nendif\n%}", "{% if true %}x{% endif -%}\n\n y", "{% for i in lst %}\n{{ i }}\n{% endfor %}\n", "{% for i in lst -%}\n{{ i }}\n{%- endfor %}\n", "{%- for i in lst %}\n  {{- i }}\n{%- endfor %}", "{{ '\\n' }}{%- if true %} x", "{{ x }}{# c #}{{ y }}", "a{# {{ x }} #}b", "a{# {% if %} #}b",
    ],
    "integers": [
        "{{ 9223372036854775807 + 1 }}", "{{ -9223372036854775808 - 1 }}", "{{ 10**21 }}", "{{ 2**64 }}", "{{ (2**100) // 7 }}", "{{ (2**100) % 7 }}", "{{ -(2**100) // 7 }}", "{{ -(2**100) % 7 }}", "{{ (2**100) % -7 }}", "{{ 1e400 }}", "{{ -1e400 }}", "{{ 18446744073709551616 }}", "{{ 0xffffffffffffffffff }}", "{{ 2**63 == 2.0**63 }}", "{{ 2**64 > 1e19 }}", "{{ 2**64 < 1e400 }}", "{{ (2**64)|int }}", "{{ '36893488147419103232'|int }}", "{{ 1e20|int }}", "{{ (2**64)|float }}", "{{ (2**70)|abs }}", "{{ (-(2**70))|abs }}", "{{ (2**64)|tojson }}", "{{ [2**64] }}", "{{ '%d'|format(2**64) }}", "{{ '{:,}'.format(2**64) }}", "{{ '{:x}'.format(2**70) }}", "{{ (2**64)|string }}", "{{ (2**64)/2 }}", "{{ 2**64 * 3.5 }}", "{{ 2**64 in [18446744073709551616] }}", "{{ 10**25 - 10**25 + 5 }}", "{{ (10**25)|round }}", "{{ {2**64: 1} }}", "{{ -9223372036854775808 }}", "{{ 9223372036854775807 * 9223372036854775807 }}", "{{ 2**53+1 == (2.0**53) }}", "{{ (3**50)//(3**20) }}", "{{ -(3**50)//(3**20) }}", "{{ 1e400 - 1e400 }}", "{{ (10**30).bit_length() }}", "{{ 7 // -2 }}", "{{ (-7) % 3 }}", "{{ 0**0 }}", "{{ 2**-1 }}", "{{ 10**400 }}", "{{ (10**400)|float }}", "{{ '%x' % (2**80) }}", "{{ '%d' % 1e25 }}", "{{ (2**64) is integer }}", "{{ (2**64) is odd }}", "{{ (2**64) is divisibleby(3) }}", "{{ (2**64) is number }}", "{{ [1,2**64,3]|sort }}", "{{ [2**64,1]|max }}", "{{ (2**64)|filesizeformat }}", "{{ 2**64 == 2**64 }}", "{{ {2**64: 5}[2**64] }}", "{{ {1e20: 5}[10**20] }}", "{{ 10**5000 > 1 }}", "{{ 2**64 and 'x' }}",
    ],
}
CHAT = {
    "chatml": "{% for message in messages %}{% if loop.first and messages[0]['role'] != 'system' %}{{ '<|im_start|>system\nYou are a helpful AI assistant<|im_end|>\n' }}{% endif %}{{ '<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>' + '\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}",
    "inst": "{%- if messages[0].role == 'system' %}\n    {%- set system = messages[0].content | trim %}\n    {%- set rest = messages[1:] %}\n{%- else %}\n    {%- set rest = messages %}\n{%- endif %}\n{{- bos_token }}\n{%- for m in rest %}\n    {%- if (m.role == 'user') != (loop.index0 % 2 == 0) %}\n        {{- raise_exception('Conversation roles must alternate user/assistant/user/assistant/...') }}\n    {%- endif %}\n    {%- if m.role == 'user' %}\n        {%- if loop.first and system is defined %}\n            {{- '[INST] <<SYS>>\\n' + system + '\\n<</SYS>>\\n\\n' + m.content + ' [/INST]' }}\n        {%- else %}\n            {{- '[INST] ' + m.content + ' [/INST]' }}\n        {%- endif %}\n    {%- elif m.role == 'assistant' %}\n        {%- generation %}{{ ' ' + m.content + eos_token }}{% endgeneration %}\n    {%- endif %}\n{%- endfor %}",
    "thinking": "{%- set ns = namespace(last=messages|length - 1, done=false) %}\n{%- for message in messages[::-1] %}\n    {%- set index = (messages|length - 1) - loop.index0 %}\n    {%- if not ns.done and message.role == 'user' and message.content is string %}\n        {%- set ns.done = true %}\n        {%- set ns.last = index %}\n    {%- endif %}\n{%- endfor %}\n{%- for message in messages %}\n    {%- set content = message.content if message.content is string else '' %}\n    {%- if message.role == 'assistant' and '</think>' in content %}\n        {%- set reasoning = content.split('</think>')[0].rstrip('\\n').split('<think>')[-1].lstrip('\\n') %}\n        {%- set content = content.split('</think>')[-1].lstrip('\\n') %}\n        {%- if loop.index0 > ns.last %}\n            {{- '<think>\\n' ~ reasoning ~ '\\n</think>\\n\\n' }}\n        {%- endif %}\n    {%- endif %}\n    {{- '<|' ~ message.role ~ '|>' ~ content ~ '<|end|>\\n' }}\n{%- endfor %}\n{%- if add_generation_prompt %}\n    {{- '<|assistant|>' }}\n    {%- if enable_thinking is defined and enable_thinking is false %}\n        {{- '<think>\\n\\n</think>\\n\\n' }}\n    {%- endif %}\n{%- endif %}",
    "tools": "{%- macro type_of(p) -%}\n    {%- if p.type == 'array' -%}\n        {{- type_of(p['items']) + '[]' -}}\n    {%- elif p.enum is defined -%}\n        {{- p.enum | map('tojson') | join(' | ') -}}\n    {%- else -%}\n        {{- p.type | default('any') -}}\n    {%- endif -%}\n{%- endmacro -%}\n{{- bos_token ~ strftime_now('%d %B %Y') ~ '\\n' }}\n{%- if tools is not none and tools %}\n    {%- for tool in tools %}\n        {%- set f = tool.function if tool.function is defined else tool %}\n        {{- '// ' + f.description + '\\ntype ' + f.name + ' = (_: {' }}\n        {%- for name, p in f.parameters.properties.items() %}\n            {{- name ~ ('' if name in f.parameters.required else '?') ~ ': ' ~ type_of(p) ~ (', ' if not loop.last) }}\n        {%- endfor %}\n        {{- '}) => any;\\n' ~ (f | tojson(indent=2)) ~ '\\n' }}\n    {%- endfor %}\n{%- endif %}\n{%- for m in messages %}\n    {%- if m.content is string %}\n        {{- m.role ~ ': ' ~ m.content }}\n    {%- elif m.content is iterable %}\n        {%- for part in m.content | selectattr('type', 'equalto', 'text') %}\n            {{- part['text'] }}\n        {%- endfor %}\n    {%- endif %}\n    {%- for call in m.tool_calls or [] %}\n        {{- '<call>' ~ {'name': call.function.name, 'arguments': call.function.arguments} | tojson ~ '</call>' }}\n    {%- endfor %}\n    {{- '\\n' }}\n{%- endfor %}",
}

TOOL = {"type": "function", "function": {"name": "get_weather", "description": "Weather at a place", "parameters": {
    "type": "object", "required": ["city"], "properties": {
        "city": {"type": "string"}, "days": {"type": "array", "items": {"type": "integer"}}, "unit": {"enum": ["C", "F"]}}}}}
TOKENS = {"bos_token": "<s>", "eos_token": "</s>"}
CONVERSATIONS = [
    ([{"role": "user", "content": "Hello, who are you?"}], TOKENS),
    ([{"role": "user", "content": "Hi"}], {**TOKENS, "add_generation_prompt": False}),
    ([{"role": "system", "content": "  Be brief. "}, {"role": "user", "content": "Grüße ✓ 日本 😀\n\tend "}], TOKENS),
    ([{"role": "user", "content": "1"}, {"role": "assistant", "content": "<think>\nhm\n</think>\n\n2"}, {"role": "user", "content": "3"}], TOKENS),
    ([{"role": "user", "content": "1"}, {"role": "assistant", "content": "<think>\nhm\n</think>\n\n2"}], {**TOKENS, "enable_thinking": False}),
    ([{"role": "user", "content": "1"}, {"role": "user", "content": "2"}], TOKENS),
    ([{"role": "user", "content": "Weather?"}, {"role": "assistant", "content": None, "tool_calls": [
        {"id": "1", "type": "function", "function": {"name": "get_weather", "arguments": {"city": "Paris", "days": [1, 2]}}}]},
      {"role": "tool", "content": "{\"t\": 20.5}"}], {**TOKENS, "tools": [TOOL]}),
    ([{"role": "user", "content": [{"type": "text", "text": "part one"}, {"type": "image"}]}], TOKENS),
    ([], TOKENS),
]
