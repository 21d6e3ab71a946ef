// SPDX-License-Identifier: Apache-2.0
// Mixtures of experts and linear attention.
#include "engine/kernels/cuda/kernel_impl.h"
#include "engine/kernels/cuda/layer_functions.h"
#include "engine/kernels/cuda/layer_kernels.h"

namespace ax::cuda {

namespace {

/// Largest value over the warp and its lowest index; every lane gets both.
AX_DEVICE void warpArgmax(float& value, int& index)
{
    AX_UNROLL
    for (int mask = kWarp / 2; mask > 0; mask /= 2) {
        const float other = shuffleXor(value, mask);
        const int at = shuffleXor(index, mask);
        if (other > value || (other == value && at < index)) {
            value = other;
            index = at;
        }
    }
}

struct RouteBody {
    static constexpr int kThreads = 32;
    Route j;
    AX_DEVICE void operator()() const
    {
        const int row = blockX(), lane = threadIndex();
        const float* logits = j.logits + std::int64_t(row) * j.experts;
        float* scores = sharedMemory<float>(); // [experts]
        float* choice = scores + j.experts; // [experts]
        float* groups = choice + j.experts; // [32]
        makeScores(logits, scores, choice, lane);
        if (j.groups > 1 && j.groupsKept < j.groups)
            dropGroups(choice, groups, lane);
        int* ids = j.ids + std::int64_t(row) * j.perToken;
        float* weights = j.weights + std::int64_t(row) * j.perToken;
        for (int k = 0; k < j.perToken; ++k) {
            float best = kMinusInfinity;
            int at = j.experts;
            for (int e = lane; e < j.experts; e += kWarp)
                if (choice[e] > best) {
                    best = choice[e];
                    at = e;
                }
            warpArgmax(best, at);
            at = smaller(at, j.experts - 1); // all NaN: something defined
            if (lane == 0) {
                ids[k] = at;
                weights[k] = scores[at];
                choice[at] = kMinusInfinity;
            }
            syncWarp();
        }
        if (lane == 0)
            finishWeights(weights);
    }

    AX_DEVICE void makeScores(const float* logits, float* scores, float* choice, int lane) const
    {
        float most = kMinusInfinity, total = 0;
        if (j.score == 0) { // Softmax
            for (int e = lane; e < j.experts; e += kWarp)
                most = maximum(most, logits[e]);
            most = warpMaximum(most);
            for (int e = lane; e < j.experts; e += kWarp)
                total += expf(logits[e] - most);
            total = warpSum(total);
        }
        for (int e = lane; e < j.experts; e += kWarp) {
            scores[e] = j.score == 0 ? expf(logits[e] - most) / total
                : j.score == 1       ? sigmoid(logits[e])
                                     : logits[e];
            choice[e] = scores[e] + (j.correction ? j.correction[e] : 0.0f);
        }
        syncWarp();
    }

    /// Experts outside the kept groups get 0 and not minus infinity: the reference does so, and
    /// with negative corrections it matters.
    AX_DEVICE void dropGroups(float* choice, float* groups, int lane) const
    {
        const int size = j.experts / j.groups;
        if (lane < j.groups) {
            float first = kMinusInfinity, second = kMinusInfinity;
            for (int e = lane * size; e < (lane + 1) * size; ++e)
                if (choice[e] > first) {
                    second = first;
                    first = choice[e];
                } else {
                    second = maximum(second, choice[e]);
                }
            groups[lane] = j.groupScore == 1 && size > 1 ? first + second : first;
        }
        syncWarp();
        // A group is kept when fewer than groupsKept are better (ties: the lower index).
        bool kept = false;
        if (lane < j.groups) {
            int better = 0;
            for (int g = 0; g < j.groups; ++g)
                better += groups[g] > groups[lane] || (groups[g] == groups[lane] && g < lane);
            kept = better < j.groupsKept;
        }
        const std::uint32_t keep = ballot(kept);
        for (int e = lane; e < j.experts; e += kWarp)
            if (!(keep >> (e / size) & 1u))
                choice[e] = 0;
        syncWarp();
    }

    AX_DEVICE void finishWeights(float* weights) const
    {
        if (j.score == 2) { // SoftmaxOfChosen
            float most = weights[0], total = 0;
            for (int k = 1; k < j.perToken; ++k)
                most = maximum(most, weights[k]);
            for (int k = 0; k < j.perToken; ++k)
                total += weights[k] = expf(weights[k] - most);
            for (int k = 0; k < j.perToken; ++k)
                weights[k] /= total;
        }
        if (j.normalise) {
            float total = 0;
            for (int k = 0; k < j.perToken; ++k)
                total += weights[k];
            for (int k = 0; k < j.perToken; ++k)
                weights[k] /= total + j.epsilon;
        }
        for (int k = 0; k < j.perToken; ++k)
            weights[k] *= j.scale;
    }
};

struct MixExpertsBody {
    static constexpr int kThreads = 256;
    MixExperts j;
    AX_DEVICE void operator()() const
    {
        const int column = blockX() * kThreads + threadIndex(), row = blockY();
        if (column >= j.cols)
            return;
        float sum = 0;
        for (int k = 0; k < j.perToken; ++k) {
            const int at = row * j.perToken + k;
            sum += j.weights[at]
                * j.from[std::int64_t(j.places ? j.places[at] : at) * j.cols + column];
        }
        j.out[std::int64_t(row) * j.cols + column] = sum;
    }
};

struct ConvolveBody {
    static constexpr int kThreads = 256;
    Convolve j;
    AX_DEVICE void operator()() const
    {
        const int channel = blockX() * kThreads + threadIndex(), row = blockY();
        if (channel >= j.channels)
            return;
        float sum = 0;
        for (int i = 0; i < j.kernel; ++i)
            sum += j.weight[channel * j.kernel + i] * input(j, row + i, channel);
        j.out[std::int64_t(row) * j.channels + channel] = sum * sigmoid(sum);
    }
    /// Row `at` of the tail followed by the rows.
    static AX_DEVICE float input(const Convolve& job, int at, int channel)
    {
        const int past = job.kernel - 1;
        return at < past ? job.tail[at * job.channels + channel]
                         : job.x[std::int64_t(at - past) * job.channels + channel];
    }
};
struct MoveTailBody {
    static constexpr int kThreads = 256;
    Convolve j;
    AX_DEVICE void operator()() const
    {
        const int channel = blockX() * kThreads + threadIndex();
        if (channel >= j.channels)
            return;
        // Ascending: a place is read before it is written.
        for (int i = 0; i < j.kernel - 1; ++i)
            j.tail[i * j.channels + channel] = ConvolveBody::input(j, j.rows + i, channel);
    }
};

struct DeltaRuleBody {
    static constexpr int kThreads = 256;
    DeltaRule j;
    AX_DEVICE void operator()() const
    {
        const int head = blockX(), keyHead = head / (j.valueHeads / j.keyHeads);
        const int thread = threadIndex();
        float* key = sharedMemory<float>(); // [keyDim]
        float* query = key + j.keyDim; // [keyDim]
        float* scratch = query + j.keyDim; // [kThreads / 32]
        const int keys = j.keyHeads * j.keyDim, channels = 2 * keys + j.valueHeads * j.valueDim;
        float* state = j.state + std::int64_t(head) * j.keyDim * j.valueDim;
        for (int row = 0; row < j.rows; ++row) {
            const float* x = j.mixed + std::int64_t(row) * channels;
            loadUnit(x + keyHead * j.keyDim, query, 1.0f / sqrtf(float(j.keyDim)), scratch);
            loadUnit(x + keys + keyHead * j.keyDim, key, 1.0f, scratch);
            const std::int64_t at = std::int64_t(row) * j.valueHeads + head;
            const float keep = expf(j.decayRate[head] * softplus(j.decay[at] + j.decayBias[head]));
            float out = 0;
            if (thread < j.valueDim)
                out = deltaStep(state + thread, j.valueDim, j.keyDim, key, query,
                    x[2 * keys + head * j.valueDim + thread], keep, sigmoid(j.beta[at]));
            const float squares = blockSum<kThreads>(out * out, scratch);
            if (thread < j.valueDim) {
                const float z = j.gate[at * j.valueDim + thread];
                j.out[at * j.valueDim + thread] = out * normScale(squares, j.valueDim, j.epsilon)
                    * j.norm[thread] * z * sigmoid(z);
            }
        }
    }
    /// target = factor * x / sqrt(Σ x² + 1e-6)
    AX_DEVICE void loadUnit(const float* x, float* target, float factor, float* scratch) const
    {
        float squares = 0;
        for (int k = threadIndex(); k < j.keyDim; k += kThreads)
            squares += x[k] * x[k];
        squares = blockSum<kThreads>(squares, scratch);
        const float scale = factor / sqrtf(squares + 1e-6f);
        for (int k = threadIndex(); k < j.keyDim; k += kThreads)
            target[k] = x[k] * scale;
        syncBlock();
    }
};

} // namespace

Launch route(const Route& job)
{
    return makeLaunch(kernelOf<RouteBody>("route"), Grid { unsigned(job.rows) }, RouteBody { job },
        sizeof(float) * (2 * std::size_t(job.experts) + 32));
}

Launch mixExperts(const MixExperts& job)
{
    return makeLaunch(kernelOf<MixExpertsBody>("mix_experts"),
        Grid { unsigned(ceilDivide(job.cols, 256)), unsigned(job.rows) }, MixExpertsBody { job });
}

Launch convolve(const Convolve& job)
{
    return makeLaunch(kernelOf<ConvolveBody>("convolve"),
        Grid { unsigned(ceilDivide(job.channels, 256)), unsigned(job.rows) }, ConvolveBody { job });
}

Launch moveTail(const Convolve& job)
{
    return makeLaunch(kernelOf<MoveTailBody>("move_tail"),
        Grid { unsigned(ceilDivide(job.channels, 256)) }, MoveTailBody { job });
}

Launch deltaRule(const DeltaRule& job)
{
    return makeLaunch(kernelOf<DeltaRuleBody>("delta_rule"), Grid { unsigned(job.valueHeads) },
        DeltaRuleBody { job }, sizeof(float) * (2 * std::size_t(job.keyDim) + 8));
}

} // namespace ax::cuda
