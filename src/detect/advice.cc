#include "detect/advice.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace credward::detect {
namespace {

struct Form {
  std::string_view languages;  // file-name extensions between blanks
  std::string_view name, text;
};

constexpr std::array<Form, 23> kForms{{
    {" py pyi pyw ", "Python", R"(headers={"Authorization": f"Bearer {api_key}"})"},
    {" js jsx mjs cjs ts tsx mts cts vue svelte html ", "JavaScript",
     "headers: { Authorization: `Bearer ${apiKey}` }"},
    {" go ", "Go", R"(req.Header.Set("Authorization", "Bearer "+apiKey))"},
    {" java ", "Java", R"(.header("Authorization", "Bearer " + apiKey))"},
    {" kt kts ", "Kotlin", R"(header("Authorization", "Bearer $apiKey"))"},
    {" cs ", "C#", R"(new AuthenticationHeaderValue("Bearer", apiKey))"},
    {" rb rake ru ", "Ruby", R"(request["Authorization"] = "Bearer #{api_key}")"},
    {" php ", "PHP", R"("Authorization: Bearer $apiKey")"},
    {" rs ", "Rust", ".bearer_auth(api_key)"},
    {" c h ", "C", R"(snprintf(header, sizeof header, "Authorization: Bearer %s", key))"},
    {" cc cpp cxx hpp hh ", "C++", R"({"Authorization", "Bearer " + api_key})"},
    {" swift ", "Swift", R"x(request.setValue("Bearer \(apiKey)", forHTTPHeaderField: "Authorization"))x"},
    {" scala sc ", "Scala", R"(.header("Authorization", s"Bearer $apiKey"))"},
    {" dart ", "Dart", R"(headers: {'Authorization': 'Bearer $apiKey'})"},
    {" ex exs ", "Elixir", R"({"authorization", "Bearer #{api_key}"})"},
    {" lua ", "Lua", R"(["Authorization"] = "Bearer " .. api_key)"},
    {" pl pm t psgi cgi ", "Perl", R"(Authorization => "Bearer $api_key")"},
    {" r rprofile ", "R", R"x(add_headers(Authorization = paste("Bearer", api_key)))x"},
    {" groovy gradle gvy gsh jenkinsfile ", "Groovy", R"x(.setRequestProperty("Authorization", "Bearer ${apiKey}"))x"},
    {" m mm ", "Objective-C",
     R"([request setValue:[@"Bearer " stringByAppendingString:apiKey] forHTTPHeaderField:@"Authorization"])"},
    {" sh bash zsh ksh ", "a shell", R"(-H "Authorization: Bearer $BYTESTACK_API_KEY")"},
    {" ps1 psm1 ", "PowerShell", R"(-Headers @{ Authorization = "Bearer $apiKey" })"},
    {" fish ", "fish", R"(-H "Authorization: Bearer $BYTESTACK_API_KEY")"},
}};

}  // namespace

std::string advice_for(std::string_view rule, std::string_view language) {
  if (!rule.starts_with("header/")) return {};
  const std::string word = fmt::format(" {} ", language);
  const auto* form = std::find_if(kForms.begin(), kForms.end(), [&](const Form& f) {
    return f.languages.find(word) != std::string_view::npos;
  });
  return form == kForms.end() ? std::string() : fmt::format("In {}: {}", form->name, form->text);
}

}  // namespace credward::detect
