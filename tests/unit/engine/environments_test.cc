#include <catch2/catch.hpp>

#include "engine/environments.h"

namespace credward::engine {
namespace {

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("words of names") {
  CHECK(words_of("BYTESTACK_API_KEY") == Names{"bytestack", "api", "key"});
  CHECK(words_of("prodApiKey-2.x") == Names{"prod", "api", "key", "2", "x"});
  CHECK(words_of("").empty());
}

TEST_CASE("paths of settings say their environment") {
  Environments environments{std::vector<policy::Environment>{}};
  CHECK(environments.of_path(".env.production") == Names{"production"});
  CHECK(environments.of_path("config/staging.yml") == Names{"staging"});
  CHECK(environments.of_path("deploy/prod/app.go") == Names{"production"});
  CHECK(environments.of_path("environments/dev/main.py") == Names{"development"});
  CHECK(environments.of_path(".github/workflows/build.yml") == Names{"ci"});
  CHECK(environments.of_path(".github/workflows/deploy-staging.yml") == Names{"staging"});
  CHECK(environments.of_path(".env.local") == Names{"development"});
  CHECK(environments.of_path(".env.production.local") == Names{"production"});
  CHECK(environments.of_path("config/environments/production.rb") == Names{"production"});
  CHECK(environments.of_path("Dockerfile.prod") == Names{"production"});
}

TEST_CASE("code and folders of tests say none") {
  Environments environments{std::vector<policy::Environment>{}};
  for (const char* path : {"config/environments/production_client.rb", "src/production/client.py", "tests/fixtures/app.yml", "src/local.cc", "README.md",
                           "", "devices.json"}) {
    INFO(path);
    CHECK(environments.of_path(path).empty());
  }
}

TEST_CASE("a configured environment silences the words of the path") {
  Environments environments{std::vector<policy::Environment>{{"shop", {"apps/shop/**"}}}};
  CHECK(environments.of_path("apps/shop/.env.production") == Names{"shop"});
  CHECK(environments.of_path("apps/other/.env.production") == Names{"production"});
}

TEST_CASE("names say their environment") {
  CHECK(Environments::of_name("BYTESTACK_PROD_KEY") == "production");
  CHECK(Environments::of_name("deploy-staging") == "staging");
  CHECK_FALSE(Environments::of_name("BYTESTACK_API_KEY").has_value());
  CHECK_FALSE(Environments::of_name("product_key").has_value());
  CHECK_FALSE(Environments::of_name("stage").has_value());
}

}  // namespace credward::engine
