// Detector::create and check_examples over the program's own rules. Apart from the rest, because the build
// step that embeds those rules is made of the rest.
#include "detect/detector.h"
#include "detect/embedded_files.h"
#include "detect/examples.h"

namespace credward::detect {

core::Result<std::shared_ptr<const Detector>> Detector::create(const DetectorOptions& options) {
  return create_from(options, built_in());
}

std::vector<std::string> check_examples(const DetectorOptions& options) {
  return check_examples_of(options, built_in());
}

}  // namespace credward::detect
