#include <cpr/cpr.h>

#include <fstream>
#include <string>

long download_results(const std::string& id, const std::string& token, const std::string& file) {
    cpr::Session session;
    session.SetUrl(cpr::Url{"https://api.bytestack.dev/v1/queries/" + id + "/results"});
    session.SetHeader(cpr::Header{{"Authorization", "Bearer " + token + "\u00a0"}});
    session.SetRedirect(cpr::Redirect{10L, true, true, cpr::PostRedirectFlags::POST_ALL});

    std::ofstream out(file, std::ios::binary);
    const cpr::Response r = session.Download(out);
    return r.status_code;
}
