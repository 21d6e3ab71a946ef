// SPDX-License-Identifier: Apache-2.0
// Bodies of requests: every route reads them, the prompt is made ready, calls of tools are looked
// for. The first byte chooses the route.
#include "engine/server/block_forms.h"
#include "tests/support/fake_engine.h"

#include <cstdlib>

using namespace ax;
using namespace ax::server;

namespace {

const LocalSource& source()
{
    static const std::unique_ptr<AnswerSource> loaded = [] {
        auto script = std::make_shared<test::FakeScript>();
        script->msPerLoadStep = 0;
        auto made = test::fakeFactory(script).load(
            "/models/fake.gguf", {}, [](double, const std::string&) {}, {});
        return made ? std::move(*made) : nullptr;
    }();
    return dynamic_cast<const LocalSource&>(*loaded);
}

/// What an answer holds, whatever the request: entries, text with the beginning of a call.
void write(AnswerForm& form)
{
    RecordedBatch batch;
    batch.answerDelta = batch.outputDelta = "x <tool_call>{\"name\": \"f\"";
    batch.tokens.resize(1);
    batch.tokens[0].role = TokenRole::Generated;
    batch.steps.resize(1);
    StepRecord& step = batch.steps[0];
    step.raw.resize(1);
    step.raw[0].positions = { 1 << 20 };
    step.raw[0].logits = { -1 };
    step.fingerprint.emplace();
    step.moe.resize(1);
    step.moe[0].experts = { 3, 1 };
    step.moe[0].weights = { 0.5f, 0.5f };
    const std::string events = form.start({}) + form.part(batch) + form.end({});
    for (std::size_t at = 0; (at = events.find("data: ", at)) != std::string::npos; ++at) {
        const std::string data = events.substr(at + 6, events.find("\n\n", at) - at - 6);
        if (data != "[DONE]" && !Json::accept(data))
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto body = parseBody({ reinterpret_cast<const char*>(data + 1), size - 1 });
    if (!body)
        return Json::accept(body.error().response().body) ? 0 : (std::abort(), 0);
    AskContext context { source(), {}, {}, {}, {}, 0, "explorer", false, { "fake" } };
    context.guardrails.maskPrefix = data[0] & 16 ? 3 : 0;
    const AnswerAbout about { "id", "fake", 0, (data[0] & 32) != 0 };
    const auto tokenizer = source().tokenizer();
    const int route = data[0] % 4;
    auto ask = route == 0 ? readChatAsk(*body, context)
        : route == 1      ? readCompletionAsk(*body, context)
        : route == 2      ? readResponsesAsk(*body, context)
                          : readMessagesAsk(*body, context);
    if (!ask) {
        if (ask.error().status < 400 || ask.error().status > 499
            || !Json::accept(ask.error().response().body))
            std::abort();
        return 0;
    }
    (void)source().prepare(ask->chat);
    const auto form = route == 0 ? chatForm(about, *ask, tokenizer)
        : route == 1             ? completionForm(about, *ask, tokenizer)
        : route == 2             ? responsesForm(about, *ask, tokenizer)
                                 : messagesForm(about, *ask, tokenizer);
    write(*form);
    return 0;
}
