#include "analysis/io/bytes/byte_stream.h"

#include "analysis/core/text.h"

#include <algorithm>
#include <isa-l/igzip_lib.h>

namespace fusiform {
namespace {

constexpr std::size_t inputSize = std::size_t(1) << 18;
/// Deflate cannot shrink below 1:1032.
constexpr double mostInflation = 1032;

} // namespace

struct ByteStream::Inflater {
    inflate_state state;
};

ByteStream::ByteStream(const std::filesystem::path& file, std::string_view doing) : m_file(file, doing) {
    m_input.resize(std::size_t(std::clamp<std::uint64_t>(m_file.size(), 64, inputSize)));
    refill();
    if (m_to < 2 || m_input[0] != std::byte{0x1f} || m_input[1] != std::byte{0x8b})
        return;
    m_inflater = std::make_unique<Inflater>();
    isal_inflate_init(&m_inflater->state);
    m_inflater->state.crc_flag = ISAL_GZIP;
}

ByteStream::~ByteStream() = default;

double ByteStream::mostBytes() const { return double(m_file.size()) * (isGzip() ? mostInflation : 1); }

void ByteStream::refill() {
    m_from = 0;
    m_to = m_file.read(m_input);
}

std::size_t ByteStream::read(std::span<std::byte> out) {
    if (isGzip())
        return inflate(out);
    std::size_t done = std::min(out.size(), m_to - m_from);
    std::copy_n(m_input.data() + m_from, done, out.data()); // memcpy may not be given the null of an empty span
    m_from += done;
    if (done < out.size())
        done += m_file.read(out.subspan(done));
    return done;
}

std::size_t ByteStream::inflate(std::span<std::byte> out) {
    inflate_state& state = m_inflater->state;
    std::size_t done = 0;
    while (done < out.size() && !m_ended) {
        if (state.block_state == ISAL_BLOCK_FINISH) {
            m_ended = !startsNextMember();
            continue;
        }
        if (m_from == m_to)
            refill();
        const bool outOfInput = m_from == m_to;
        constexpr std::size_t mostAtOnce = std::size_t(1) << 30; // the library counts in 32 bits
        const auto wanted = std::uint32_t(std::min(out.size() - done, mostAtOnce));
        state.next_in = reinterpret_cast<std::uint8_t*>(m_input.data() + m_from);
        state.avail_in = std::uint32_t(m_to - m_from);
        state.next_out = reinterpret_cast<std::uint8_t*>(out.data() + done);
        state.avail_out = wanted;
        const int result = isal_inflate(&state);
        const std::size_t made = wanted - state.avail_out;
        m_from = m_to - state.avail_in;
        done += made;
        if (result < 0)
            m_file.refuse(
                message("analysis", "a complete gzip file"), message("analysis", "damaged gzip data"),
                message("analysis", "copy or download the file again"));
        if (outOfInput && made == 0 && state.block_state != ISAL_BLOCK_FINISH)
            m_file.refuse(
                message("analysis", "a complete gzip file"),
                message("analysis", "truncated gzip data (%1)").with(byteCount(m_file.size())),
                message("analysis", "copy or download the file again"));
    }
    return done;
}

bool ByteStream::startsNextMember() {
    // What follows the last member and is no gzip header is padding.
    const auto next = [this]() -> int {
        if (m_from == m_to)
            refill();
        return m_from == m_to ? -1 : int(m_input[m_from]);
    };
    if (next() != 0x1f)
        return false;
    if (m_to - m_from == 1) { // the two bytes may lie on either side of a refill
        const std::size_t got = m_file.read(std::span(m_input).subspan(1));
        m_input[0] = std::byte{0x1f};
        m_from = 0;
        m_to = 1 + got;
    }
    if (m_to - m_from < 2 || m_input[m_from + 1] != std::byte{0x8b})
        return false;
    isal_inflate_reset(&m_inflater->state);
    m_inflater->state.crc_flag = ISAL_GZIP;
    return true;
}

void ByteStream::skip(std::uint64_t count) {
    std::byte scrap[4096];
    while (count > 0) {
        const std::size_t step = std::size_t(std::min<std::uint64_t>(count, sizeof scrap));
        if (read(std::span(scrap, step)) < step)
            m_file.refuse(
                message("analysis", "%1 more bytes").with(count), message("analysis", "the end of the file"),
                message("analysis", "the file is truncated; copy or download it again"));
        count -= step;
    }
}

} // namespace fusiform
