#include "fake_server.hpp"
#include "httplib.h"

#include <gtest/gtest.h>

#include <string>

class RefusalTest : public ::testing::TestWithParam<std::string> {
protected:
    FakeByteStack server_;
};

TEST_P(RefusalTest, AnswersUnauthorized) {
    httplib::Client cli(server_.url());
    auto res = cli.Get("/v1/sources", {{"Host", "api.bytestack.dev"}, {"Authorization", GetParam()}});
    ASSERT_TRUE(res);
    EXPECT_EQ(res->status, 401);
}

INSTANTIATE_TEST_SUITE_P(Malformed, RefusalTest, ::testing::Values(
    "dummy-bytestack-key-0001",
    "Token dummy-bytestack-key-0001",
    "Bearerdummy-bytestack-key-0001",
    "Bearer  dummy-bytestack-key-0001",
    "Bearer Bearer dummy-bytestack-key-0001",
    "Bearer \"dummy-bytestack-key-0001\"",
    "Bearer "));
