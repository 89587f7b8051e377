#include "syntax/worker_protocol.h"

#include <catch2/catch.hpp>

#include <string>

#include "syntax/worker_limits.h"

namespace credward::syntax {
namespace {

std::string frame(const Answer& answer) {
  return encode_answer_head(answer) + answer.payload;
}

TEST_CASE("a request is read back, and what is out of bounds is refused") {
  const std::string request = encode_request(9, RequestKind::kParse, "go", "package main");
  const auto head = decode_request_head(request);
  REQUIRE(head);
  CHECK(head->sequence == 9);
  CHECK(head->kind == RequestKind::kParse);
  CHECK(request.substr(kFrameHead, head->head) == "go");
  CHECK(request.substr(kFrameHead + head->head, head->body) == "package main");
  CHECK_FALSE(decode_request_head(request.substr(0, kFrameHead - 1)));
  CHECK_FALSE(decode_request_head("XWRQ" + request.substr(4)));
  CHECK_FALSE(decode_request_head(encode_request(1, static_cast<RequestKind>(3), "", "")));
  CHECK_FALSE(decode_request_head(encode_request(1, RequestKind::kParse, "", std::string(kMaxText + 1, 'x'))));
  CHECK_FALSE(decode_request_head(encode_request(1, RequestKind::kParse, std::string(kMaxRequestHead + 1, 'x'), "")));
}

TEST_CASE("an answer is the same in however many pieces it comes") {
  const Answer sent{5, AnswerCode::kOutline, true, 77, std::string("payload\0with zero", 17)};
  const std::string bytes = frame(sent);
  for (std::size_t step : {std::size_t{1}, std::size_t{3}, kFrameHead, bytes.size()}) {
    AnswerReader reader(5);
    for (std::size_t at = 0; at < bytes.size(); at += step) {
      CHECK_FALSE(reader.complete());
      REQUIRE(reader.feed(std::string_view(bytes).substr(at, step)));
    }
    REQUIRE(reader.complete());
    const Answer got = reader.take();
    CHECK(got.code == sent.code);
    CHECK(got.worn);
    CHECK(got.work == 77);
    CHECK(got.payload == sent.payload);
  }
}

TEST_CASE("what is no answer to this request is refused at once") {
  const Answer good{5, AnswerCode::kOutline, false, 0, "abc"};
  const auto refused = [](const std::string& bytes) { return !AnswerReader(5).feed(bytes); };
  CHECK_FALSE(refused(frame(good)));
  CHECK(refused(frame(good) + "x"));
  CHECK(refused(frame({4, AnswerCode::kOutline, false, 0, "abc"})));
  CHECK(refused("XWAN" + frame(good).substr(4)));
  CHECK(refused(frame({5, static_cast<AnswerCode>(0), false, 0, {}})));
  CHECK(refused(frame({5, static_cast<AnswerCode>(8), false, 0, {}})));
  CHECK(refused(frame({5, AnswerCode::kTimeLimit, false, 0, "no outline, so no payload"})));
  std::string huge = encode_answer_head(good);
  huge.replace(16, 4, "\xff\xff\xff\x7f");
  CHECK(refused(huge));
}

}  // namespace
}  // namespace credward::syntax
