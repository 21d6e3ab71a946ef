// SPDX-License-Identifier: Apache-2.0
#include "engine/template/jinja/runtime.h"
#include "engine/template/jinja/text.h"
#include "engine/template/jinja/value.h"

namespace ax::jinja {
namespace {

void write(std::string& out, const Value& v, int depth);

void writeItems(std::string& out, const std::vector<Value>& items, int depth)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i)
            out += ", ";
        write(out, items[i], depth);
    }
}

void writeDict(std::string& out, const DictObject& dict, int depth)
{
    out += '{';
    bool first = true;
    for (const auto& [key, value] : dict.entries) {
        if (!first)
            out += ", ";
        first = false;
        write(out, key, depth);
        out += ": ";
        write(out, value, depth);
    }
    out += '}';
}

void write(std::string& out, const Value& v, int depth)
{
    // Namespaces can hold themselves, so the depth of the objects alone does not bound this.
    if (depth > maxValueDepth)
        raiseLimit("a value that holds itself cannot be printed");
    Budget::check(out.size());
    switch (v.type()) {
    case Type::Undefined:
        out += "Undefined";
        break;
    case Type::None:
        out += "None";
        break;
    case Type::Bool:
        out += v.toInt() ? "True" : "False";
        break;
    case Type::Int:
        out += integerText(v);
        break;
    case Type::Float:
        out += reprFloat(v.toDouble());
        break;
    case Type::String:
        out += v.isMarkup() ? "Markup(" + reprString(v.text()) + ")" : reprString(v.text());
        break;
    case Type::List:
        out += '[';
        writeItems(out, v.items(), depth + 1);
        out += ']';
        break;
    case Type::Tuple:
        out += '(';
        writeItems(out, v.items(), depth + 1);
        out += v.items().size() == 1 ? ",)" : ")";
        break;
    case Type::Dict:
        writeDict(out, v.dict(), depth + 1);
        break;
    case Type::Range: {
        const auto& r = v.as<RangeObject>();
        out += "range(" + std::to_string(r.start) + ", " + std::to_string(r.stop);
        out += r.step == 1 ? ")" : ", " + std::to_string(r.step) + ")";
        break;
    }
    case Type::View: {
        out += std::string(typeName(v)) + "([";
        const auto& view = v.as<ViewObject>();
        for (std::size_t i = 0; i < view.dict.dict().entries.size(); ++i) {
            if (i)
                out += ", ";
            write(out, view.at(i), depth + 1);
        }
        out += "])";
        break;
    }
    case Type::Namespace:
        out += "<Namespace ";
        writeDict(out, *v.as<NamespaceObject>().attributes, depth + 1);
        out += '>';
        break;
    case Type::Macro: {
        const std::string& name = v.as<MacroObject>().name();
        out += "<Macro " + (name.empty() ? "anonymous" : reprString(name)) + ">";
        break;
    }
    case Type::Loop: {
        auto& loop = v.as<LoopObject>();
        out += "<LoopContext " + std::to_string(loop.index0 + 1) + "/"
            + std::to_string(loop.lengthNow()) + ">";
        break;
    }
    // Python prints an address here; a prompt must not depend on one.
    case Type::Iterator:
        out += "<generator object>";
        break;
    case Type::Function:
        out += "<function " + v.as<FunctionObject>().name + ">";
        break;
    case Type::Cycler:
        out += "<Cycler object>";
        break;
    case Type::Joiner:
        out += "<Joiner object>";
        break;
    }
}

} // namespace

std::string repr(const Value& v)
{
    std::string out;
    write(out, v, 0);
    return out;
}

std::string toText(const Value& v)
{
    if (v.isString())
        return v.text();
    return v.isUndefined() ? std::string() : repr(v);
}

} // namespace ax::jinja
