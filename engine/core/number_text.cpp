// SPDX-License-Identifier: Apache-2.0
#include "engine/core/number_text.h"

#include <clocale>
#include <cstdlib>
#include <locale.h>

namespace ax {

double numberIn(const std::string& text)
{
    static const locale_t plain = ::newlocale(LC_ALL_MASK, "C", locale_t());
    return ::strtod_l(text.c_str(), nullptr, plain);
}

} // namespace ax
