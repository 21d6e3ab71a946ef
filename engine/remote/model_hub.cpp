// SPDX-License-Identifier: Apache-2.0
#include "engine/remote/model_hub.h"

#include "engine/core/ascii.h"
#include "engine/core/files.h"
#include "engine/core/text_cells.h"
#include "engine/remote/lenient_json.h"

#include <openssl/evp.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <unistd.h>

namespace ax::remote {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t kRoom = std::uint64_t(64) << 20; ///< left free on the disk

class Sha256 {
public:
    Sha256()
        : m_context(EVP_MD_CTX_new(), EVP_MD_CTX_free)
    {
        EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr);
    }
    void add(std::string_view bytes)
    {
        EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
    }
    std::string text()
    {
        unsigned char digest[EVP_MAX_MD_SIZE];
        unsigned size = 0;
        EVP_DigestFinal_ex(m_context.get(), digest, &size);
        constexpr char kDigits[] = "0123456789abcdef";
        std::string out;
        for (unsigned k = 0; k < size; ++k) {
            out += kDigits[digest[k] >> 4];
            out += kDigits[digest[k] & 15];
        }
        return out;
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

bool endsWith(const std::string& text, std::string_view end)
{
    return text.size() >= end.size()
        && lowerAscii(text).compare(text.size() - end.size(), end.size(), end) == 0;
}

/// "Q4_K_M" of "SmolLM2-135M-Instruct.Q4_K_M.gguf" or "…-q4_k_m-00001-of-00002.gguf".
std::string quantisationOf(const std::string& name)
{
    if (!endsWith(name, ".gguf"))
        return {};
    std::string stem = name.substr(0, name.size() - 5);
    if (const std::size_t part = stem.find("-00001-of-"); part != stem.npos)
        stem.resize(part);
    const std::size_t cut = stem.find_last_of("-./");
    std::string last = stem.substr(cut == stem.npos ? 0 : cut + 1);
    for (char& c : last)
        c = char(std::toupper(static_cast<unsigned char>(c)));
    for (const char* known : { "Q", "IQ", "BF16", "F16", "F32", "MXFP4", "TQ" })
        if (last.rfind(known, 0) == 0 && last.find_first_of("0123456789") != last.npos)
            return last;
    return {};
}

/// A name that stays inside its folder.
bool safe(const std::string& name)
{
    if (name.empty() || name.front() == '/' || name.size() > 1024)
        return false;
    for (const char c : name)
        if (static_cast<unsigned char>(c) < 0x20 || c == '\\' || c == 0x7f)
            return false;
    for (const fs::path& part : fs::path(name))
        if (part == ".." || part == ".")
            return false;
    return true;
}

bool safeId(const std::string& id)
{
    return safe(id) && std::count(id.begin(), id.end(), '/') == 1 && id.back() != '/'
        && id.find_first_of("?#%& ") == id.npos;
}

std::string escaped(const std::string& text, bool slashes)
{
    std::string out;
    for (const char c : text) {
        const auto u = static_cast<unsigned char>(c);
        if (std::isalnum(u) || c == '-' || c == '_' || c == '.' || c == '~'
            || (slashes && c == '/')) {
            out += c;
        } else {
            char code[4];
            std::snprintf(code, sizeof code, "%%%02X", u);
            out += code;
        }
    }
    return out;
}

std::uint64_t unsignedOf(const Json& value)
{
    return value.is_number_unsigned() ? value.get<std::uint64_t>()
        : value.is_number_integer() && value.get<std::int64_t>() > 0
        ? std::uint64_t(value.get<std::int64_t>())
        : 0;
}

/// A member of the form a JSON of the hub should have; never throws.
HubModel modelOf(const Json& json)
{
    HubModel model;
    model.id = words(member(json, "id"));
    const Json& gated = member(json, "gated");
    model.gated = gated.is_string() || (gated.is_boolean() && gated.get<bool>());
    model.downloads = std::int64_t(unsignedOf(member(json, "downloads")));
    const Json& card = member(json, "cardData");
    if (card.is_object())
        model.licence = words(member(card, "license"));
    for (const Json& tag : member(json, "tags"))
        if (tag.is_string() && tag.get_ref<const std::string&>().rfind("license:", 0) == 0)
            model.licence = tag.get<std::string>().substr(8);
    for (const Json& entry : member(json, "siblings")) {
        HubFile file;
        file.name = words(member(entry, "rfilename"));
        if (!safe(file.name))
            continue;
        file.bytes = unsignedOf(member(entry, "size"));
        if (const Json& lfs = member(entry, "lfs"); lfs.is_object()) {
            file.sha256 = lowerAscii(words(member(lfs, "sha256")));
            if (file.bytes == 0)
                file.bytes = unsignedOf(member(lfs, "size"));
        }
        file.quantisation = quantisationOf(file.name);
        model.files.push_back(std::move(file));
    }
    return model;
}

tl::unexpected<Error> refused(const HttpReply& reply, const std::string& what, const ModelHub& hub)
{
    const StreamError error = httpError(reply);
    if (reply.status == 401 || reply.status == 403)
        return fail(ErrorCode::Io, "[models] " + what + ": " + error.message, kHubToken,
            "If it is gated, accept its terms at " + hub.url()
                + " and give a token (HF_TOKEN or --token-file).");
    if (reply.status == 404)
        return fail(ErrorCode::NotFound, "[models] " + what + ": not on this hub", what,
            "search for it: attnx models search TEXT");
    return fail(ErrorCode::Io, "[models] " + what + ": " + error.message,
        reply.status >= 500 || reply.status == 429 ? kHubLost : what, "Try again later.");
}

/// No reply at all is a lost connection.
Result<HttpReply> reached(Result<HttpReply> reply)
{
    if (!reply && reply.error().code == ErrorCode::Io)
        reply.error().place = kHubLost;
    return reply;
}

Result<Json> parsed(const HttpReply& reply, const std::string& what)
{
    const auto json = parseLenient(reply.body);
    if (!json || !reply.clean)
        return fail(ErrorCode::Format, "[models] " + what + ": the hub's answer is not whole JSON",
            what, "Look at the hub's address.");
    return json->value;
}

} // namespace

Result<std::vector<HubFile>> HubModel::choose(const std::string& wanted) const
{
    std::vector<HubFile> gguf, rest;
    for (const HubFile& file : files)
        (endsWith(file.name, ".gguf") ? gguf : rest).push_back(file);
    const auto parts = [&](const HubFile& first) {
        std::vector<HubFile> all { first };
        const std::size_t at = first.name.find("-00001-of-");
        if (at != first.name.npos)
            for (const HubFile& file : gguf)
                if (file.name != first.name && file.name.compare(0, at, first.name, 0, at) == 0
                    && file.name.substr(at + 6) == first.name.substr(at + 6))
                    all.push_back(file);
        return all;
    };
    std::erase_if(gguf, [](const HubFile& file) {
        return lowerAscii(file.name).find("mmproj") != std::string::npos;
    });
    if (!wanted.empty()) {
        for (const HubFile& file : files)
            if (file.name == wanted)
                return endsWith(file.name, ".gguf") ? parts(file) : std::vector<HubFile> { file };
        for (const HubFile& file : gguf)
            if (lowerAscii(file.quantisation) == lowerAscii(wanted)
                && (file.name.find("-of-") == file.name.npos
                    || file.name.find("-00001-of-") != file.name.npos))
                return parts(file);
    }
    std::string choices;
    std::vector<HubFile> firsts;
    for (const HubFile& file : gguf)
        if (file.name.find("-of-") == file.name.npos
            || file.name.find("-00001-of-") != file.name.npos) {
            firsts.push_back(file);
            choices += (choices.empty() ? "" : ", ") + file.name;
        }
    if (!wanted.empty())
        return fail(ErrorCode::NotFound, "[models] " + id + " has no " + wanted, wanted,
            choices.empty() ? "leave the file out" : "take one of " + choices);
    if (firsts.size() == 1)
        return parts(firsts.front());
    if (firsts.size() > 1)
        return fail(ErrorCode::InvalidArgument,
            "[models] " + id + " has " + std::to_string(firsts.size()) + " models", "--file",
            "name one with --file: " + choices);
    std::vector<HubFile> needed;
    for (const HubFile& file : rest)
        if (file.name.find('/') == file.name.npos
            && (endsWith(file.name, ".safetensors") || endsWith(file.name, ".json")
                || endsWith(file.name, ".jinja") || file.name == "tokenizer.model"))
            needed.push_back(file);
    const bool model = std::any_of(needed.begin(), needed.end(),
        [](const HubFile& file) { return endsWith(file.name, ".safetensors"); });
    if (!model)
        return fail(ErrorCode::NotFound,
            "[models] " + id + " holds no GGUF file and no safetensors", id,
            "take another repository");
    return needed;
}

ModelHub::ModelHub(ServerAddress address, HttpSettings settings)
    : m_client(std::move(address), std::move(settings))
{
}

Result<ModelHub::Found> ModelHub::search(
    const std::string& text, int limit, std::stop_token stop) const
{
    // Without words most of a hub is no model that could run here: GGUF files are asked for.
    const std::string what
        = text.empty() ? std::string("filter=gguf") : "search=" + escaped(text, false);
    AX_TRY(const HttpReply reply,
        reached(m_client.get("/api/models?" + what + "&limit=" + std::to_string(limit)
                + "&sort=downloads&direction=-1&full=true",
            std::move(stop), std::chrono::seconds(30))));
    if (reply.status != 200)
        return refused(reply, text, *this);
    AX_TRY(const Json json, parsed(reply, text));
    Found found;
    found.more = int(json.size()) >= limit;
    for (const Json& entry : json) {
        HubModel model = modelOf(entry);
        const bool usable
            = std::any_of(model.files.begin(), model.files.end(), [](const HubFile& file) {
                  return endsWith(file.name, ".gguf") || endsWith(file.name, ".safetensors");
              });
        if (usable && safeId(model.id))
            found.models.push_back(std::move(model));
    }
    return found;
}

Result<HubModel> ModelHub::model(const std::string& id, std::stop_token stop) const
{
    if (!safeId(id))
        return fail(ErrorCode::InvalidArgument,
            "[models] expected a repository as owner/name, found \"" + id + "\"", id,
            "search for it: attnx models search TEXT");
    AX_TRY(const HttpReply reply,
        reached(m_client.get("/api/models/" + escaped(id, true) + "?blobs=true", std::move(stop),
            std::chrono::seconds(30))));
    if (reply.status != 200)
        return refused(reply, id, *this);
    AX_TRY(const Json json, parsed(reply, id));
    HubModel model = modelOf(json);
    model.id = id;
    return model;
}

Result<fs::path> ModelHub::get(const HubModel& model, const std::vector<HubFile>& files,
    const fs::path& folder, const std::function<void(const HubProgress&)>& progress,
    std::stop_token stop, int attempts) const
{
    if (files.empty() || !safeId(model.id))
        return fail(ErrorCode::InvalidArgument, "[models] nothing to fetch", model.id);
    const fs::path target = folder / model.id;
    std::error_code error;
    fs::create_directories(target, error);
    if (error)
        return fail(ErrorCode::Io, "[models] " + target.string() + ": " + error.message(),
            target.string(), "make the folder writable");
    Getting get { {}, progress, stop, attempts };
    std::uint64_t missing = 0;
    for (const HubFile& file : files) {
        get.seen.total += file.bytes;
        const fs::path whole = target / file.name, part = whole.string() + ".part";
        std::error_code none;
        const std::uint64_t there = fs::exists(whole, none) ? fs::file_size(whole, none)
            : fs::exists(part, none)                        ? fs::file_size(part, none)
                                                            : 0;
        missing += file.bytes - std::min(file.bytes, there);
    }
    const fs::space_info space = fs::space(target, error);
    if (!error && space.available < missing + kRoom)
        return fail(ErrorCode::Io,
            "[models] " + model.id + " needs " + sizeText(missing + kRoom) + ", free are "
                + sizeText(space.available),
            kHubRoom, "make room on this disk, or choose a smaller file");
    for (const HubFile& file : files)
        AX_CHECK(getFile(model, file, target / file.name, get));
    const bool single = endsWith(files.front().name, ".gguf");
    return single ? target / files.front().name : target;
}

void ModelHub::dropParts(
    const std::string& id, const std::vector<std::string>& names, const fs::path& folder)
{
    if (!safeId(id))
        return;
    std::error_code none;
    for (const std::string& name : names) {
        if (!safe(name))
            continue;
        const fs::path part = (folder / id / name).string() + ".part";
        fs::remove(part, none);
        fs::remove(part.string() + ".json", none);
        // Folders of the repository that hold nothing any more; a full one stays.
        for (fs::path up = part.parent_path(); up != folder && fs::remove(up, none);)
            up = up.parent_path();
    }
}

Status ModelHub::getFile(
    const HubModel& model, const HubFile& file, const fs::path& target, Getting& get) const
{
    HubProgress& seen = get.seen;
    const std::stop_token& stop = get.stop;
    const int attempts = get.attempts;
    std::error_code none;
    const std::string what = model.id + "/" + file.name;
    const fs::path part = target.string() + ".part", note = part.string() + ".json";
    seen.file = file.name;
    const std::uint64_t before = seen.done;
    const auto tell = [&](std::uint64_t done, bool checking) {
        seen.done = before + done;
        seen.checking = checking;
        if (get.progress)
            get.progress(seen);
    };
    if (fs::exists(target, none)
        && (file.bytes == 0 || fs::file_size(target, none) == file.bytes)) {
        tell(fs::file_size(target, none), false);
        return {};
    }
    fs::create_directories(target.parent_path(), none);
    // What an earlier call left belongs to this file only when it says so.
    const Json own { { "file", what }, { "bytes", file.bytes }, { "sha256", file.sha256 } };
    const auto told = readTextFile(note, 64 << 10);
    if (!told || Json::parse(*told, nullptr, false) != own) {
        fs::remove(part, none);
        AX_CHECK(writeFile(note, own.dump() + "\n"));
    }
    const auto dropPart = [&] {
        fs::remove(part, none);
        fs::remove(note, none);
    };
    Sha256 sum;
    std::uint64_t done = 0;
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(
        std::fopen(part.c_str(), "a+b"), std::fclose);
    if (!out)
        return fail(ErrorCode::Io, "[models] " + part.string() + ": cannot be written",
            part.string(), "make the folder writable");
    // Read what is there for the checksum.
    std::rewind(out.get());
    std::vector<char> block(1 << 20);
    while (const std::size_t count = std::fread(block.data(), 1, block.size(), out.get())) {
        sum.add({ block.data(), count });
        done += count;
        tell(done, true);
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "[models] stopped", what);
    }
    std::string lost;
    int failures = 0;
    std::uint64_t best = done; ///< as far as it ever came
    while (file.bytes == 0 || done < file.bytes) {
        const std::uint64_t from = done;
        bool tooLong = false, diskFull = false;
        const auto take = [&](std::string_view bytes) {
            if (file.bytes > 0 && done + bytes.size() > file.bytes) {
                tooLong = true;
                return false;
            }
            if (std::fwrite(bytes.data(), 1, bytes.size(), out.get()) != bytes.size()) {
                diskFull = true;
                return false;
            }
            sum.add(bytes);
            done += bytes.size();
            tell(done, false);
            return true;
        };
        const auto reply = m_client.fetch(
            "/" + escaped(model.id, true) + "/resolve/main/" + escaped(file.name, true), done, take,
            stop);
        const bool flushed = std::fflush(out.get()) == 0;
        if (!reply && reply.error().code == ErrorCode::Cancelled)
            return tl::unexpected<Error>(reply.error());
        if (diskFull || !flushed)
            return fail(ErrorCode::Io,
                "[models] " + part.string() + ": the disk is full at " + sizeText(done), kHubRoom,
                "make room and run it again: it goes on where it stopped");
        if (tooLong) {
            dropPart();
            return fail(ErrorCode::Io,
                "[models] " + what + ": the server sent more than the " + std::to_string(file.bytes)
                    + " bytes the hub names",
                what, "Try again later; nothing was kept.");
        }
        if (reply && reply->status != 200 && reply->status != 206) {
            if (reply->status == 416 && done > 0) { // the part does not fit what is there now
                dropPart();
                return fail(ErrorCode::Io, "[models] " + what + " changed on the hub", what,
                    "run it again");
            }
            if (reply->status < 500 || ++failures >= attempts)
                return refused(*reply, what, *this);
            continue;
        }
        if (reply && reply->status == 200 && from > 0) {
            // No ranges there: from the beginning.
            if (::ftruncate(::fileno(out.get()), 0) != 0 || ++failures >= attempts)
                return fail(ErrorCode::Io,
                    "[models] " + what + ": this server cannot go on in the middle of a file", what,
                    "try again later");
            sum = Sha256();
            done = 0;
            continue;
        }
        if (reply && reply->clean && (file.bytes == 0 || done == file.bytes))
            break;
        lost = reply ? "the connection was lost" : reply.error().message;
        failures = done > best ? 0 : failures + 1;
        best = std::max(best, done);
        if (failures >= attempts)
            return fail(ErrorCode::Io,
                "[models] " + what + ": " + lost + " at " + std::to_string(done) + " of "
                    + std::to_string(file.bytes) + " bytes",
                kHubLost, "run it again: it goes on where it stopped");
    }
    if (file.bytes > 0 && done != file.bytes) { // the part was longer than the file
        dropPart();
        return fail(ErrorCode::Format,
            "[models] " + what + ": " + std::to_string(done) + " bytes were there, the hub names "
                + std::to_string(file.bytes),
            what, "Nothing was kept; run it again.");
    }
    if (const std::string digest = sum.text(); !file.sha256.empty() && digest != file.sha256) {
        dropPart();
        return fail(ErrorCode::Format,
            "[models] " + what + ": its checksum is " + digest.substr(0, 12) + "…, the hub names "
                + file.sha256.substr(0, 12) + "…",
            what, "Nothing was kept; try again, or another hub.");
    }
    fs::rename(part, target, none);
    if (none)
        return fail(ErrorCode::Io, "[models] " + target.string() + ": " + none.message(),
            target.string(), "make the folder writable");
    fs::remove(note, none);
    return {};
}

} // namespace ax::remote
