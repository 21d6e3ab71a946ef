# SPDX-License-Identifier: Apache-2.0
"""Python jinja2 set up as transformers does it: the oracle of the template tests."""
import datetime
import json

import jinja2
import jinja2.ext
import jinja2.nodes
import jinja2.sandbox


class Generation(jinja2.ext.Extension):
    tags = {"generation"}

    def parse(self, parser):
        line = next(parser.stream).lineno
        body = parser.parse_statements(["name:endgeneration"], drop_needle=True)
        return jinja2.nodes.CallBlock(self.call_method("_pass"), [], [], body).set_lineno(line)

    @jinja2.pass_eval_context
    def _pass(self, context, caller):
        return caller()


class Raised(jinja2.exceptions.TemplateError):
    pass


def raise_exception(message):
    raise Raised(message)


def tojson(x, ensure_ascii=False, indent=None, separators=None, sort_keys=False):
    return json.dumps(
        x, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys
    )


def render(template, messages=None, args=None, now="2025-03-14T15:09:26"):
    """The case as the tests store it: rendered, or error and error_kind."""
    clock = datetime.datetime.fromisoformat(now)
    env = jinja2.sandbox.ImmutableSandboxedEnvironment(
        trim_blocks=True, lstrip_blocks=True, extensions=[Generation, jinja2.ext.loopcontrols]
    )
    env.filters["tojson"] = tojson
    env.globals["raise_exception"] = raise_exception
    env.globals["strftime_now"] = clock.strftime
    case = {"template": template}
    if messages:
        case["messages"] = messages
    if args:
        case["args"] = args
    variables = {"tools": None, "documents": None, "add_generation_prompt": True}
    variables.update(args or {})
    try:
        case["rendered"] = env.from_string(template).render(messages=messages or [], **variables)
        case["rendered"].encode("utf-8")
    except Raised as e:
        case["error"] = str(e)
        case["error_kind"] = "raise_exception"
    except Exception as e:  # whatever Python raises, the template failed
        case.pop("rendered", None)
        case["error"] = f"{type(e).__name__}: {e}"[:200]
        case["error_kind"] = "runtime"
    return case
