#include <cpr/cpr.h>
#include <cstdlib>
#include <iostream>
#include <string>

int main(int argc, char** argv) {
    const char* env = std::getenv("BYTESTACK_API_KEY");
    if (env == nullptr || argc < 2) {
        std::cerr << "usage: results QUERY-ID\n";
        return 2;
    }
    const std::string key{env};

    cpr::Session session;
    session.SetUrl(cpr::Url{"https://api.bytestack.dev/v1/queries/" + std::string{argv[1]} + "/results"});
    session.SetBearer(cpr::Bearer{"Bearer " + key});
    session.SetTimeout(cpr::Timeout{10000});

    cpr::Response r = session.Get();
    std::cout << r.text << '\n';
    return r.status_code == 200 ? 0 : 1;
}
