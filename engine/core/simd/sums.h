// SPDX-License-Identifier: Apache-2.0
// What both the vector helpers and the kernels of the cpu back end add up with. Included after
// vec.h, inside an anonymous namespace.

inline float dotOf(const float* x, const float* y, int count)
{
    fv a = splat(0), b = splat(0), c = splat(0), d = splat(0);
    int i = 0;
    for (; i + 4 * kLanes <= count; i += 4 * kLanes) {
        a += load(x + i) * load(y + i);
        b += load(x + i + kLanes) * load(y + i + kLanes);
        c += load(x + i + 2 * kLanes) * load(y + i + 2 * kLanes);
        d += load(x + i + 3 * kLanes) * load(y + i + 3 * kLanes);
    }
    for (; i + kLanes <= count; i += kLanes)
        a += load(x + i) * load(y + i);
    float total = addAcross((a + b) + (c + d));
    for (; i < count; ++i)
        total += x[i] * y[i];
    return total;
}

inline void addScaledRow(float* x, const float* y, float factor, int count)
{
    int i = 0;
    for (; i + kLanes <= count; i += kLanes)
        store(x + i, load(x + i) + splat(factor) * load(y + i));
    for (; i < count; ++i)
        x[i] += factor * y[i];
}
