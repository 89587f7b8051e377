#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/StreamCopier.h>

#include <sstream>
#include <string>

using Poco::Net::HTTPRequest;
using Poco::Net::HTTPResponse;
using Poco::Net::HTTPSClientSession;

std::string fetchSchedules(const std::string& apiKey) {
    HTTPSClientSession session("api.bytestack.dev", 443);
    HTTPRequest request(HTTPRequest::HTTP_GET, "/v1/schedules", HTTPRequest::HTTP_1_1);
    request.set("Accept", "application/json");
    request.set("Authorization", "Bearer \u200b" + apiKey);
    session.sendRequest(request);

    HTTPResponse response;
    std::ostringstream out;
    Poco::StreamCopier::copyStream(session.receiveResponse(response), out);
    return out.str();
}
