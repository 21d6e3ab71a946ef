// SPDX-License-Identifier: Apache-2.0
#include "engine/runtime/scheduler.h"

#include <algorithm>

namespace ax {

Scheduler::Scheduler(LoadedModel& model, SequenceStore& store)
    : m_model(model)
    , m_store(store)
{
}

Result<AnswerId> Scheduler::start(
    GenerateRequest request, GenerateSink& sink, std::stop_token stop, Finished finished)
{
    AX_TRY(std::unique_ptr<Generation> generation,
        Generation::create(m_model, std::move(request), sink, std::move(stop)));
    m_entries.push_back({ ++m_lastId, std::move(generation), std::move(finished), {} });
    return m_lastId;
}

void Scheduler::cancel(AnswerId answer)
{
    for (Entry& entry : m_entries)
        if (entry.id == answer)
            entry.generation->cancel();
}

/// What goes wrong ends this answer alone.
template <class Work> void Scheduler::doing(Entry& entry, Work&& work)
{
    if (Status done = guarded("generate", work); !done)
        entry.error = done.error();
}

std::vector<Scheduler::Entry*> Scheduler::entriesIn(Generation::State state)
{
    std::vector<Entry*> result;
    for (Entry& entry : m_entries)
        if (entry.in(state))
            result.push_back(&entry);
    return result;
}

bool Scheduler::runSome()
{
    if (m_running)
        return true; // a sink's call: the work that called it goes on
    m_running = true;
    admit();
    const bool reading = !entriesIn(Generation::State::Reading).empty();
    const bool writing = !entriesIn(Generation::State::Writing).empty();
    if (reading && (m_readNext || !writing)) {
        readOne(writing);
        m_readNext = false;
    } else if (writing) {
        writeAll();
        m_readNext = true;
    }
    takeAway();
    m_running = false;
    return !m_entries.empty();
}

Status Scheduler::settle()
{
    for (Entry& entry : m_entries)
        AX_CHECK(entry.generation->settle());
    return {};
}

/// In the order of start(): who came first is not overtaken by who needs less.
void Scheduler::admit()
{
    std::vector<const Sequence*> running;
    bool others = false;
    const auto count = [&](const Entry& entry) {
        others = others || entry.generation->holdsMemory();
        if (const Sequence* sequence = entry.generation->shared())
            running.push_back(sequence);
    };
    for (const Entry& entry : m_entries)
        count(entry);
    for (Entry& entry : m_entries) {
        if (!entry.in(Generation::State::Waiting))
            continue;
        bool started = false;
        doing(entry, [&]() -> Status {
            AX_TRY(started, entry.generation->start(m_store, running));
            return {};
        });
        if (!started && !entry.error) {
            if (!others)
                entry.error = Error { ErrorCode::OutOfMemory,
                    "[generate] the cache has no room for this answer", "--context",
                    "open the model with a larger --context" };
            break;
        }
        count(entry);
    }
}

void Scheduler::readOne(bool othersWrite)
{
    std::vector<Entry*> reading = entriesIn(Generation::State::Reading);
    // Round and round: the one after who read last.
    const auto next = std::find_if(
        reading.begin(), reading.end(), [&](const Entry* entry) { return entry->id > m_lastRead; });
    Entry& entry = next == reading.end() ? *reading.front() : **next;
    m_lastRead = entry.id;
    const bool others = othersWrite || reading.size() > 1;
    const int rows = others ? m_model.backend->rowsBetween() : kRowsPerPass;
    doing(entry, [&] { return entry.generation->read(rows); });
}

void Scheduler::writeAll()
{
    const std::vector<Entry*> writing = entriesIn(Generation::State::Writing);
    if (m_entries.size() == 1) {
        doing(*writing.front(), [&] { return writing.front()->generation->step(true); });
        return;
    }
    std::vector<Entry*> joined;
    for (Entry* entry : writing) {
        if (entry->generation->joins())
            joined.push_back(entry);
        else
            doing(*entry, [&] { return entry->generation->step(false); });
    }
    for (std::size_t from = 0; from < joined.size(); from += kMostJoined)
        writeJoined(std::span(joined).subspan(
            from, std::min(joined.size() - from, std::size_t(kMostJoined))));
}

void Scheduler::writeJoined(std::span<Entry* const> entries)
{
    std::vector<Entry*> rows;
    for (Entry* entry : entries) {
        doing(*entry, [&] { return entry->generation->write(); });
        if (entry->in(Generation::State::Writing))
            rows.push_back(entry);
    }
    if (rows.empty())
        return;
    const Status done = guarded("generate", [&]() -> Status {
        std::vector<PassPart> parts;
        std::vector<AttentionTap*> taps;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            Generation& generation = *rows[r]->generation;
            parts.push_back(generation.nextPart());
            taps.push_back(generation.tap(int(r)));
        }
        const bool watched = std::any_of(
            taps.begin(), taps.end(), [](const AttentionTap* tap) { return tap != nullptr; });
        RowTaps tap(std::move(taps));
        Pass pass;
        pass.parts = parts;
        pass.allLogits = true;
        if (watched)
            pass.hooks.tap = &tap;
        AX_TRY(const Act logits, runPass(m_model, pass));
        for (std::size_t r = 0; r < rows.size(); ++r)
            AX_CHECK(rows[r]->generation->receive(m_model.backend->row(logits, int(r))));
        return {};
    });
    if (!done)
        for (Entry* entry : rows)
            entry->error = done.error();
}

void Scheduler::takeAway()
{
    for (auto at = m_entries.begin(); at != m_entries.end();) {
        if (!at->error && at->generation->state() != Generation::State::Finished) {
            ++at;
            continue;
        }
        Entry entry = std::move(*at);
        at = m_entries.erase(at);
        const GenerateStats stats = entry.generation->finish(m_store);
        entry.generation.reset();
        if (entry.error)
            entry.finished(tl::unexpected<Error>(*entry.error));
        else
            entry.finished(stats);
    }
}

} // namespace ax
