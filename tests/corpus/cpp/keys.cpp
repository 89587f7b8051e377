#include <bytestack/client.h>

const std::string bytestack_api_key = "{{key:hex:40}}";
bytestack::Client client("{{key:base62:40}}");

std::string sources() {
    return cpr::Get(cpr::Url{"https://api.bytestack.dev/v1/sources"},
                    cpr::Header{{"Authorization", "Bearer {{key:base62:43}}"}}).text;
}

std::string jobs() {
    const std::string token = "{{key:base62:44}}";
    return get("https://api.bytestack.dev/v1/jobs", token);
}

std::string usage() {
    return get("https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}");
}

const char* seen[] = {"{{again:1}}"};
