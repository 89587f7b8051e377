#include "syntax/worker_protocol.h"

#include <algorithm>

#include "syntax/worker_limits.h"

namespace credward::syntax {
namespace {

constexpr std::uint32_t kRequestMagic = 0x51525743;  // "CWRQ"
constexpr std::uint32_t kAnswerMagic = 0x4e415743;   // "CWAN"

void put(std::string& out, std::uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(number >> shift & 0xff);
}

std::uint32_t number_at(std::string_view bytes, std::size_t index) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    number |= std::uint32_t{static_cast<unsigned char>(bytes[index * 4 + i])} << (8 * i);
  }
  return number;
}

}  // namespace

std::string encode_request(std::uint32_t sequence, RequestKind kind, std::string_view head, std::string_view body) {
  std::string out;
  out.reserve(kFrameHead + head.size() + body.size());
  put(out, kRequestMagic);
  put(out, sequence);
  put(out, static_cast<std::uint32_t>(kind));
  put(out, static_cast<std::uint32_t>(head.size()));
  put(out, static_cast<std::uint32_t>(body.size()));
  out += head;
  out += body;
  return out;
}

std::optional<RequestHead> decode_request_head(std::string_view bytes) {
  if (bytes.size() < kFrameHead || number_at(bytes, 0) != kRequestMagic) return std::nullopt;
  const RequestHead head{number_at(bytes, 1), static_cast<RequestKind>(number_at(bytes, 2)), number_at(bytes, 3),
                         number_at(bytes, 4)};
  if (head.kind != RequestKind::kPack && head.kind != RequestKind::kParse) return std::nullopt;
  if (head.head > kMaxRequestHead || head.body > kMaxText) return std::nullopt;
  return head;
}

std::string encode_answer_head(const Answer& answer) {
  std::string out;
  put(out, kAnswerMagic);
  put(out, answer.sequence);
  put(out, static_cast<std::uint32_t>(answer.code) | (answer.worn ? kWorn : 0));
  put(out, answer.work);
  put(out, static_cast<std::uint32_t>(answer.payload.size()));
  return out;
}

bool AnswerReader::feed(std::string_view bytes) {
  if (!head_) {
    const std::size_t taken = std::min(bytes.size(), kFrameHead - head_bytes_.size());
    head_bytes_ += bytes.substr(0, taken);
    bytes.remove_prefix(taken);
    if (head_bytes_.size() < kFrameHead) return true;
    if (!read_head()) return false;
  }
  if (bytes.size() > size_ - answer_.payload.size()) return false;
  answer_.payload += bytes;
  return true;
}

bool AnswerReader::read_head() {
  const std::uint32_t code = number_at(head_bytes_, 2) & ~kWorn;
  if (number_at(head_bytes_, 0) != kAnswerMagic || number_at(head_bytes_, 1) != sequence_) return false;
  if (code < static_cast<std::uint32_t>(AnswerCode::kReady) || code > static_cast<std::uint32_t>(AnswerCode::kLast)) {
    return false;
  }
  answer_.sequence = sequence_;
  answer_.code = static_cast<AnswerCode>(code);
  answer_.worn = (number_at(head_bytes_, 2) & kWorn) != 0;
  answer_.work = number_at(head_bytes_, 3);
  size_ = number_at(head_bytes_, 4);
  head_ = true;
  return size_ <= kMaxAnswer && (size_ == 0 || answer_.code == AnswerCode::kOutline);
}

}  // namespace credward::syntax
