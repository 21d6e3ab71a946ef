// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ax {

/// Steering (spec/capture.md): added to the logits that a row gives one slot in one layer, after
/// soft-capping and before the softmax. Minus infinity hides the slot there. Plain data: kernels of
/// every instruction set see it.
struct SlotBias {
    int layer = 0, slot = 0;
    float bias = 0;
};

} // namespace ax
