// SPDX-License-Identifier: Apache-2.0
// Runs every file of the given folders through a fuzz target, whole, cut at several places and with
// single bytes changed. Fails when a folder holds no file: an empty corpus checks nothing.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv)
{
    std::size_t files = 0, runs = 0;
    for (int i = 1; i < argc; ++i) {
        std::error_code ec;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i], ec)) {
            if (!entry.is_regular_file())
                continue;
            std::ifstream in(entry.path(), std::ios::binary);
            const std::vector<char> bytes((std::istreambuf_iterator<char>(in)), {});
            std::vector<std::uint8_t> data(bytes.begin(), bytes.end());
            ++files;
            const auto run = [&](std::size_t size) {
                // An exact copy lets the address sanitizer see a read past the end.
                const std::vector<std::uint8_t> copy(data.begin(), data.begin() + long(size));
                LLVMFuzzerTestOneInput(copy.data(), copy.size());
                ++runs;
            };
            run(data.size());
            const std::size_t pieces = data.size() < 4096 ? 24 : 8;
            for (std::size_t k = 1; k < pieces; ++k)
                run(data.size() * k / pieces);
            for (std::size_t k = 0; k < pieces && !data.empty(); ++k) {
                const std::size_t at = (k * 2654435761u) % std::min<std::size_t>(data.size(), 512);
                const std::uint8_t old = data[at];
                data[at] = std::uint8_t(old ^ (k % 2 ? 0xFF : 1u << (k % 8)));
                run(data.size());
                data[at] = old;
            }
        }
    }
    std::printf("%zu files, %zu runs\n", files, runs);
    return files > 0 ? 0 : 1;
}
