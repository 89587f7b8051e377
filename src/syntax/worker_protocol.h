// Frames between the program and its parser's worker, over one socket. Little-endian numbers of 32 bits:
//   request: magic, sequence, kind, size of head, size of body; then head and body
//   answer:  magic, sequence, code, work, size of payload; then the payload
// One request at a time; its answer carries its sequence. The first answer (kReady, sequence 0) comes unasked. Answers
// are untrusted: AnswerReader accepts what was asked for, of a size within bounds, and nothing behind it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace credward::syntax {

enum class RequestKind : std::uint32_t {
  kPack = 1,   // head: path, body: content; answered by kAccepted or kRefused
  kParse = 2,  // head: the pack's name, body: the text
};

enum class AnswerCode : std::uint32_t {
  kReady = 1,
  kAccepted,
  kRefused,     // a pack that is none
  kOutline,     // payload: the encoded outline
  kTimeLimit,   // the parser stopped at its number of steps
  kTooLarge,    // the outline is over the bound of an answer
  kNoLanguage,
  kLast = kNoLanguage,
};
inline constexpr std::uint32_t kWorn = 1u << 31;  // beside the code: the worker's heap has grown, replace it

struct RequestHead {
  std::uint32_t sequence = 0;
  RequestKind kind = RequestKind::kParse;
  std::uint32_t head = 0, body = 0;
};
inline constexpr std::size_t kFrameHead = 20;

std::string encode_request(std::uint32_t sequence, RequestKind kind, std::string_view head, std::string_view body);
std::optional<RequestHead> decode_request_head(std::string_view bytes);

struct Answer {
  std::uint32_t sequence = 0;
  AnswerCode code = AnswerCode::kReady;
  bool worn = false;
  std::uint32_t work = 0;
  std::string payload;
};
// The frame's head only; the payload follows it.
std::string encode_answer_head(const Answer& answer);

// Puts one answer together from bytes as they come. Memory grows with what has come, not with what was announced.
class AnswerReader {
 public:
  explicit AnswerReader(std::uint32_t sequence) : sequence_(sequence) {}

  // False: this is no answer to the request; nothing can be made of this worker any more.
  bool feed(std::string_view bytes);
  bool complete() const { return head_ && answer_.payload.size() == size_; }
  Answer take() { return std::move(answer_); }

 private:
  bool read_head();

  std::uint32_t sequence_;
  std::string head_bytes_;
  bool head_ = false;
  std::size_t size_ = 0;
  Answer answer_;
};

}  // namespace credward::syntax
