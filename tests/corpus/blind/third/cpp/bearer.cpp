#include <cpr/cpr.h>

#include <cstdlib>
#include <iostream>
#include <string>

int main(int argc, char** argv) {
    const char* key = std::getenv("BYTESTACK_API_KEY");
    if (key == nullptr || argc < 2) {
        std::cerr << "usage: BYTESTACK_API_KEY=... " << argv[0] << " QUERY_ID\n";
        return 2;
    }
    const auto r = cpr::Get(cpr::Url{"https://api.bytestack.dev/v1/queries", "/", argv[1], "/results"},
                            cpr::Bearer{key},
                            cpr::Parameters{{"limit", "100"}},
                            cpr::VerifySsl{true});
    std::cout << r.text << '\n';
    return r.status_code == 200 ? 0 : 1;
}
