// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/kernels/cuda/kernels.h"

/// Attention over the paged cache as split-KV (flash decoding), for one row or many: the heads that
/// share a key-value head, and the rows of a pass, are "virtual rows" of which up to eight read
/// every key once together. Capture rides along: see DeviceRecord.
namespace ax::cuda {

constexpr int kAttendTile = 128; ///< positions of one step; splits are multiples of it
constexpr int kMaxTopK = 64;

/// What capture keeps of one head of one row; followed by topK entries { int position; float logit
/// }, largest logit first, ties by lower position, `entries` of them valid.
struct DeviceRecord {
    float logsumexp; ///< with the sink
    float entropy; ///< -Σ p ln p over visible positions, nats
    float nullMass;
    int entries;
    float histogram[16]; ///< mass by ⌊log2 distance⌋, distance = query position + 1 - position
};
constexpr int kRecordWords = int(sizeof(DeviceRecord) / 4);
constexpr int recordWords(int topK) { return kRecordWords + 2 * topK; }

struct Attend {
    CacheView cache;
    const DeviceRow* pass; ///< the first of the rows
    const float* query; ///< [rows, heads * keyDim]
    float* partial; ///< [rows, heads, splits, valueDim]
    float* stats; ///< [rows, heads, splits, 4]: maximum, Σ e^(s-m), Σ e^(s-m) (s-m), unused
    float* logits; ///< [heads, logitStride] of row 0 from slot 0 on; null: not wanted
    const int* lists; ///< of the pass
    float* histograms; ///< capture: [rows, heads, splits, 16], relative to the split's maximum
    std::uint64_t*
        candidates; ///< capture: [rows, heads, splits, topK] keys, largest first, 0: none
    int rows, heads, splits;
    /// 1: rows of several sequences, each with the splits it has alone (splitsOf with
    /// `processors`); 0: rows of one sequence, slots ascending by one.
    int joined, processors;
    int window, logitStride;
    int topK; ///< 0: no candidates
    float scale, softcap;
    int layer, pad;
};
/// The launch, with capture when job.histograms is set. valueDim must be even, at most 1024.
Launch attend(const Attend& job);

/// Joins the splits: out = Σ e^(m_s - m) O_s / L, logsumexp and the share of the learned sink.
struct Combine {
    const float* partial;
    const float* stats;
    const float* sinks; ///< [heads] or null
    float* out; ///< [rows, heads * valueDim]; null: only the numbers
    float* logsumexp; ///< [rows, heads]; may be null
    float* nullMass; ///< [rows, heads]; may be null
    int rows, heads, splits, valueDim;
};
Launch combine(const Combine& job);

/// Makes the records of one row: merges the splits' sums and candidates. Exact.
struct FinishRecords {
    const float* stats;
    const float* histograms;
    const std::uint64_t* candidates;
    const float* sinks;
    std::uint32_t* records; ///< ring of [heads, recordWords(topK)], entry steps % ringSize
    const StepState* state; ///< null: entry 0
    std::int64_t ringStride; ///< words from one entry to the next
    int heads, splits, topK, ringSize;
};
Launch finishRecords(const FinishRecords& job);

/// The row of one layer averaged over heads (spec/capture.md section 1), straight from the logits
/// that attend left: what is measured of it, tile by tile of kMeanTile positions.
constexpr int kMeanTile = 256;
constexpr int kMeanPart = 17; ///< floats a tile leaves: Σ -p ln p, then mass by ⌊log2 distance⌋
struct MeanRow {
    const float* logits; ///< [all heads, logitStride], from position 0 on
    const float* logsumexp; ///< [all heads]
    const float* nullMass; ///< [all heads]
    const int* heads; ///< [headCount]: which are averaged
    const StepState* state;
    const DeviceRow* pass; ///< the row; its slots are its positions
    float* stepMean; ///< ring [ringSize, stepStride]: += share * row, entry steps % ringSize; null:
                     ///< not counted
    float* parts; ///< [tiles, kMeanPart]
    std::uint64_t* keys; ///< [tiles, topK] candidateKey(mass, position), largest first, 0: none
    float* layerNull; ///< mean null mass of the heads
    std::int64_t stepStride;
    int headCount, logitStride, window, topK, ringSize;
    int first; ///< 1: the first counted layer of the step; it overwrites
    float share; ///< 1 / counted layers
    int pad = 0;
};
Launch meanRow(const MeanRow& job, int tiles);

/// What capture keeps of the averaged row of one layer; followed by topK entries { int position;
/// float mass }, largest first, ties by lower position, `entries` of them valid.
struct DeviceRowRecord {
    float entropy; ///< -Σ p ln p, nats
    float nullMass;
    int entries, pad;
    float histogram[16];
};
constexpr int kRowRecordWords = int(sizeof(DeviceRowRecord) / 4);
constexpr int rowRecordWords(int topK) { return kRowRecordWords + 2 * topK; }

/// Makes the records of all recorded layers of a step from what meanRow left. Exact.
struct FinishRows {
    const float* parts; ///< [layers, maxTiles, kMeanPart]
    const std::uint64_t* keys; ///< [layers, maxTiles, topK]
    const float* layerNull; ///< [layers]
    std::uint32_t* records; ///< ring of [layers, rowRecordWords(topK)], entry steps % ringSize
    const StepState* state;
    std::int64_t ringStride; ///< words from one entry to the next
    int tiles, maxTiles, topK, ringSize;
};
Launch finishRows(const FinishRows& job, int layers);

/// weights[h][k] = exp(logits[h][first + k] - logsumexp[h]), 0 where hidden.
struct RowWeights {
    const float* logits; ///< [heads, stride]
    const float* logsumexp;
    float* weights; ///< [heads, count]
    int heads, stride, first, count;
};
Launch rowWeights(const RowWeights& job);

/// Scores of the query before RoPE and the keys turned back to before it (spec/capture.md section
/// 5), z [heads, count] from slot `first` on, minus infinity where the row does not see.
struct ContentScores {
    CacheView cache;
    const DeviceRow* pass; ///< the row
    const float* query; ///< [heads * keyDim]
    const float* inverse; ///< [half]
    const int* lists; ///< of the pass
    float* scores;
    int heads, half, pairs, first, count, window;
    float scale, softcap, factor;
    int layer = 0;
};
Launch contentScores(const ContentScores& job);
/// Softmax of each row of x [rows, count], in place; a sink [rows] joins when given.
struct SoftmaxRows {
    float* x;
    const float* sinks;
    int rows, count;
};
Launch softmaxRows(const SoftmaxRows& job);

} // namespace ax::cuda
