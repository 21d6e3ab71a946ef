// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/runtime/generation.h"

#include <functional>
#include <list>

namespace ax {

/// Steps several answers on one thread: a prompt is read in chunks between the steps of those that
/// are being written, the next tokens of all of these come from one pass over the weights. What an
/// answer gives does not depend on the others. Engine thread only; sinks may call start and cancel.
class Scheduler {
public:
    /// Called once, after the sink's last event.
    using Finished = std::function<void(Result<GenerateStats>)>;

    Scheduler(LoadedModel& model, SequenceStore& store);
    /// As Engine::start.
    Result<AnswerId> start(
        GenerateRequest request, GenerateSink& sink, std::stop_token stop, Finished finished);
    void cancel(AnswerId answer);
    bool runSome();
    /// True while a sink is being called.
    bool running() const { return m_running; }
    /// Before passes that belong to no answer: nothing runs ahead on the device afterwards.
    Status settle();

private:
    struct Entry {
        AnswerId id = 0;
        std::unique_ptr<Generation> generation;
        Finished finished;
        std::optional<Error> error;
        bool in(Generation::State state) const { return !error && generation->state() == state; }
    };
    void admit();
    void readOne(bool othersWrite);
    void writeAll();
    void writeJoined(std::span<Entry* const> entries);
    void takeAway();
    template <class Work> void doing(Entry& entry, Work&& work);
    std::vector<Entry*> entriesIn(Generation::State state);

    LoadedModel& m_model;
    SequenceStore& m_store;
    std::list<Entry> m_entries; ///< in the order of start()
    AnswerId m_lastId = 0, m_lastRead = 0;
    bool m_readNext = true, m_running = false;
};

} // namespace ax
