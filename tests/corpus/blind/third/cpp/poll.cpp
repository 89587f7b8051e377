#include <cpr/cpr.h>

#include <chrono>
#include <string>
#include <thread>

bool wait_for_job(const std::string& id, const std::string& api_key, int attempts) {
    using namespace std::chrono_literals;

    const std::string url = "https://{{host}}/v1/jobs/" + id + "?api_key=" + api_key;
    for (int i = 0; i < attempts; ++i) {
        const cpr::Response r = cpr::Get(cpr::Url{url});
        if (r.status_code == 200 && r.text.find("\"done\"") != std::string::npos) {
            return true;
        }
        std::this_thread::sleep_for(2s);
    }
    return false;
}

bool cancel_job(const std::string& id, const std::string& api_key) {
    const auto r = cpr::Delete(cpr::Url{"https://{{host}}/v1/jobs/" + id},
                               cpr::Header{{"Authorization", "Bearer" + api_key}});
    return r.status_code == 204;
}
