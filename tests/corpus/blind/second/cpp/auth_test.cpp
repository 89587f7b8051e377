#include <cpr/cpr.h>
#include <gtest/gtest.h>

namespace {

constexpr auto kSources = "https://api.bytestack.dev/v1/sources";

TEST(ByteStackAuth, RejectsMissingSpace) {
    auto r = cpr::Get(cpr::Url{kSources}, cpr::Header{{"Authorization", "Bearerabc"}});
    EXPECT_EQ(r.status_code, 401);
}

TEST(ByteStackAuth, RejectsBasic) {
    auto r = cpr::Get(cpr::Url{kSources}, cpr::Authentication{"user", "pw", cpr::AuthMode::BASIC});
    EXPECT_EQ(r.status_code, 401);
}

TEST(ByteStackAuth, RejectsAnonymous) {
    EXPECT_EQ(cpr::Get(cpr::Url{kSources}).status_code, 401);
}

}  // namespace
