// What a worker may say, from the program's side: the first byte is the size of the pieces in which the rest comes. An
// answer is complete only if it is the one that was asked for, within its bounds, and nothing comes behind it; its
// payload as an outline is refused or keeps what an outline promises. A request's head is read back as it was written.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "syntax/outline_codec.h"
#include "syntax/worker_limits.h"
#include "syntax/worker_protocol.h"

namespace {

using namespace credward::syntax;

constexpr std::uint32_t kSequence = 1;
constexpr std::size_t kText = 100;

void require(bool holds) {
  if (!holds) std::abort();
}

// Whether all of the bytes were taken.
bool feed(AnswerReader& reader, std::string_view bytes, std::size_t piece) {
  for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
    if (!reader.feed(bytes.substr(0, piece))) return false;
  }
  return true;
}

void check_answer(const Answer& answer, std::string_view bytes) {
  require(answer.sequence == kSequence);
  require(answer.code >= AnswerCode::kReady && answer.code <= AnswerCode::kLast);
  require(answer.payload.size() <= kMaxAnswer && kFrameHead + answer.payload.size() == bytes.size());
  require(encode_answer_head(answer) + answer.payload == bytes);
  const auto outline = decode_outline(answer.payload, "x", kText);
  if (!outline) return;
  require(!outline->nodes.empty() && outline->nodes.front().end == kText);
  for (const Node& node : outline->nodes) require(node.begin <= node.end && node.end <= kText);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  AnswerReader pieces(kSequence), whole(kSequence);
  const bool taken = feed(pieces, bytes, data[0] % 64 + 1);
  require(taken == (bytes.empty() || whole.feed(bytes)));
  require(!taken || pieces.complete() == whole.complete());
  if (taken && pieces.complete()) check_answer(pieces.take(), bytes);
  if (const auto head = decode_request_head(bytes)) {
    require(head->head <= kMaxRequestHead && head->body <= kMaxText);
    const std::string again =
        encode_request(head->sequence, head->kind, std::string(head->head, 'h'), std::string(head->body, 'b'));
    require(bytes.substr(0, kFrameHead) == std::string_view(again).substr(0, kFrameHead));
  }
  return 0;
}
