#include <catch2/catch.hpp>

#include "engine/said_names.h"

namespace credward::engine {
namespace {

using Names = std::vector<std::string>;

SaidNames at_key(const std::string& text, std::string_view language = "yml") {
  return said_names(text, language, text.find("KEY"));
}

}  // namespace

TEST_CASE("a job's environment is said beside it") {
  const std::string head = "name: Ship it\non: push\njobs:\n  test:\n    environment: sandbox\n    steps: []\n  ship:\n";
  const std::string steps = "    steps:\n      - name: other step\n        run: x\n      - name: own step\n        env:\n          A: KEY\n";
  CHECK(at_key(head + "    environment: production # the real one\n" + steps).environments == Names{"production"});
  CHECK(at_key(head + "    environment:\n      name: 'production'\n      url: x\n" + steps).environments == Names{"production"});
  CHECK(at_key(head + steps + "    environment: production\n  next:\n    environment: sandbox\n").environments == Names{"production"});
  CHECK(at_key(head + steps).environments.empty());
  CHECK(at_key(head + steps).titles == Names{"own step", "Ship it"});
}

TEST_CASE("stages, namespaces and lists") {
  CHECK(at_key("stages:\n- stage: Production\n  variables:\n    A: KEY\n").environments == Names{"Production"});
  CHECK(at_key("- stage: Staging\n  x: y\n- stage: Production\n  variables:\n    A: KEY\n").environments == Names{"Production"});
  CHECK(at_key("provider:\n  stage: prod\n  environment:\n    A: KEY\n").environments == Names{"prod"});
  CHECK(at_key("job:\n  stage: test\n  variables:\n    A: KEY\n").environments.empty());
  CHECK(at_key("kind: Secret\nmetadata:\n  name: x\n  namespace: prod\ndata:\n  A: KEY\n").environments == Names{"x", "prod"});
  CHECK(at_key("a:\n  environment: production\n---\nb:\n  A: KEY\n").environments.empty());
}

TEST_CASE("a stage of a Jenkinsfile") {
  CHECK(at_key("stage('Deploy Production') {\n environment { A = 'KEY' } }", "jenkinsfile").environments == Names{"Deploy Production"});
  CHECK(at_key("stage('Deploy Production') { sh 'x' }\nA = 'KEY'", "jenkinsfile").environments.empty());
}

TEST_CASE("other languages and odd texts say nothing") {
  CHECK(at_key("environment: production\nA: KEY\n", "py").environments.empty());
  for (const char* text : {"", "KEY", "- - - KEY", "\n\n\n", "environment:\n", ":", "- "}) {
    INFO(text);
    for (std::size_t at = 0; at <= std::string_view(text).size(); ++at) CHECK(said_names(text, "yml", at).environments.empty());
  }
}

}  // namespace credward::engine
