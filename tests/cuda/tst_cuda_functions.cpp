// SPDX-License-Identifier: Apache-2.0
// The kernels' arithmetic, and single kernels on the emulated device, against the host's own.
#include "engine/kernels/cuda/weight_blocks.h"
#include "engine/model/weights/dequantize.h"
#include "engine/model/weights/iq_grids.h"

#include <QtTest>

class CudaFunctionsTest : public QObject {
    Q_OBJECT
};
QTEST_GUILESS_MAIN(CudaFunctionsTest)
#include "tst_cuda_functions.moc"
