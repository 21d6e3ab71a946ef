// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// How matrices lie in memory. A packed matrix is made of strips of sixteen rows, so that one
/// vector accumulates sixteen results and no sum across lanes is needed. A strip is a sequence of
/// blocks of 32 columns, each [scales][codes]; types with super-blocks put a head before every
/// eight blocks.
namespace ax::cpu {

inline constexpr int kStripRows = 16;

enum class Layout : std::uint8_t {
    // ---- rows as the file has them, products in float32
    RowsF32,
    RowsF16,
    RowsBF16,
    RowsFp8, ///< E4M3 with tile scales
    // ---- rows as the file has them, each block decoded to int8 when it is needed
    Decoded,
    // ---- packed strips
    Nibble, ///< Q4_0
    NibbleMin, ///< Q4_1
    Five, ///< Q5_0
    FiveMin, ///< Q5_1
    Byte, ///< Q8_0
    NibbleTable, ///< IQ4_NL
    Fp4, ///< MXFP4
    K2,
    K3,
    K4,
    K5,
    K6,
    K4Table, ///< IQ4_XS
};

/// Scales of a block, sixteen rows side by side.
enum class ScaleForm : std::uint8_t {
    Half, ///< binary16
    HalfMin, ///< binary16 scale, binary16 minimum
    Exponent, ///< E8M0, one byte
    Sub, ///< head: binary16 d; block: int8 factor
    SubMin, ///< head: binary16 d and dmin; block: uint8 factor, uint8 minimum
    SubHalves, ///< head: binary16 d; block: int8 factor of columns 0-15, then of 16-31
    SubMinHalves, ///< head: d and dmin; block: the same two, factor in the low, minimum in the high
                  ///< nibble
};

/// Codes of a block. Group v is columns 4v … 4v + 3 of the sixteen rows: 64 bytes, byte 4r + i is
/// column 4v + i of row r. Fields of a code are stored apart:
/// bits: eight bytes a group, bit 4r + i; nibbles: vector v holds group v (low) and v + 4 (high);
/// pairs: vector v holds groups 4v … 4v + 3 in bits 0, 2, 4, 6.
enum class CodeForm : std::uint8_t {
    Two, ///< pairs
    Three, ///< bits (third), pairs
    Four, ///< nibbles
    FourTable, ///< nibbles that index kIq4Values
    FourFloat, ///< nibbles that index twice the e2m1 values
    Five, ///< bits (fifth), nibbles
    Six, ///< nibbles, pairs (fifth and sixth)
    Eight, ///< bytes, value + 128
};

/// value = scale * (code - zero) + minimum, where `code` is unsigned (tables: entry + zero).
struct StripShape {
    ScaleForm scale = ScaleForm::Half;
    CodeForm code = CodeForm::Four;
    int zero = 0;

    constexpr bool minimum() const
    {
        return scale == ScaleForm::HalfMin || scale == ScaleForm::SubMin
            || scale == ScaleForm::SubMinHalves;
    }
    constexpr bool super() const { return scale >= ScaleForm::Sub; }
    /// Scales of their own for columns 0-15 and 16-31.
    constexpr bool halves() const { return scale >= ScaleForm::SubHalves; }
    constexpr int headBytes() const { return !super() ? 0 : minimum() ? 64 : 32; }
    constexpr int scaleBytes() const
    {
        switch (scale) {
        case ScaleForm::HalfMin:
            return 64;
        case ScaleForm::Exponent:
        case ScaleForm::Sub:
            return 16;
        default:
            return 32;
        }
    }
    constexpr bool bits() const { return code == CodeForm::Three || code == CodeForm::Five; }
    constexpr int codeBytes() const
    {
        switch (code) {
        case CodeForm::Two:
            return 128;
        case CodeForm::Three:
            return 192;
        case CodeForm::Five:
            return 320;
        case CodeForm::Six:
            return 384;
        case CodeForm::Eight:
            return 512;
        default:
            return 256;
        }
    }
    constexpr int blockBytes() const { return scaleBytes() + codeBytes(); }
    /// Columns between two heads; also the number a row must be a multiple of.
    constexpr int spanColumns() const { return super() ? 256 : 32; }
    constexpr int spanBytes() const { return headBytes() + spanColumns() / 32 * blockBytes(); }
};

constexpr StripShape shapeOf(Layout layout)
{
    switch (layout) {
    case Layout::Nibble:
        return { ScaleForm::Half, CodeForm::Four, 8 };
    case Layout::NibbleMin:
        return { ScaleForm::HalfMin, CodeForm::Four, 0 };
    case Layout::Five:
        return { ScaleForm::Half, CodeForm::Five, 16 };
    case Layout::FiveMin:
        return { ScaleForm::HalfMin, CodeForm::Five, 0 };
    case Layout::Byte:
        return { ScaleForm::Half, CodeForm::Eight, 128 };
    case Layout::NibbleTable:
        return { ScaleForm::Half, CodeForm::FourTable, 128 };
    case Layout::Fp4:
        return { ScaleForm::Exponent, CodeForm::FourFloat, 16 };
    case Layout::K2:
        return { ScaleForm::SubMinHalves, CodeForm::Two, 0 };
    case Layout::K3:
        return { ScaleForm::SubHalves, CodeForm::Three, 4 };
    case Layout::K4:
        return { ScaleForm::SubMin, CodeForm::Four, 0 };
    case Layout::K5:
        return { ScaleForm::SubMin, CodeForm::Five, 0 };
    case Layout::K6:
        return { ScaleForm::SubHalves, CodeForm::Six, 32 };
    case Layout::K4Table:
        return { ScaleForm::Sub, CodeForm::FourTable, 128 };
    default:
        return {};
    }
}

constexpr bool isPacked(Layout layout) { return layout >= Layout::Nibble; }
/// True when the products take float activations; the others take int8 blocks.
constexpr bool isFloat(Layout layout) { return layout < Layout::Decoded; }
/// True when many rows of activations can be multiplied as tiles of bfloat16 (KernelTable::toTile):
/// everything whose own rounding is as coarse. F16, F32 and FP8 keep float32.
constexpr bool takesTiles(Layout layout) { return !isFloat(layout) || layout == Layout::RowsBF16; }

/// Entries of IQ4_NL, and twice the values of e2m1, raised by the zero of their layout.
inline constexpr std::uint8_t kTableCodes[16]
    = { 1, 24, 45, 63, 79, 93, 106, 118, 129, 141, 153, 166, 181, 197, 217, 241 };
inline constexpr std::uint8_t kFloatCodes[16]
    = { 16, 17, 18, 19, 20, 22, 24, 28, 16, 15, 14, 13, 12, 10, 8, 4 };

} // namespace ax::cpu
