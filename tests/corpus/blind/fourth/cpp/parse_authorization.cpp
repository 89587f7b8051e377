#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace gate {

enum class Verdict { ok, missing, scheme, spacing, empty };

struct Parsed {
    Verdict verdict;
    std::string_view key;
};

// What api.bytestack.dev answers 401 to, so that we can answer it first.
Parsed parse_authorization(std::optional<std::string_view> incoming) {
    if (!incoming || incoming->empty()) return {Verdict::missing, {}};
    std::string_view v = *incoming;
    for (std::string_view bad : {"Token ", "Basic ", "ApiKey ", "Bearer:", "Bearer="}) {
        if (v.starts_with(bad)) return {Verdict::scheme, {}};
    }
    if (!v.starts_with("Bearer")) return {Verdict::scheme, {}};
    v.remove_prefix(6);
    if (v.empty()) return {Verdict::empty, {}};
    if (v.front() != ' ' || v.starts_with("  ")) return {Verdict::spacing, {}};
    v.remove_prefix(1);
    if (v == "null" || v == "undefined") return {Verdict::empty, {}};
    return {Verdict::ok, v};
}

}  // namespace gate
