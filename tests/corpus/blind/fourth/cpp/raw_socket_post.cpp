#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>

#include <sstream>
#include <string>

using boost::asio::ip::tcp;

class RawPoster {
public:
    RawPoster(boost::asio::ssl::stream<tcp::socket>& s, std::string key) : stream_(s), key_(std::move(key)) {}

    void post(const std::string& body) {
        std::ostringstream req;
        req << "POST /v1/queries HTTP/1.1\r\n"
            << "Host: api.bytestack.dev\r\n"
            << "Authorization: Bearer " << key_ << "\r\n"
            << "Content-Type: application/json\r\n"
            << "Content-Length: " << body.size() << "\r\n"
            << "Connection: close\r\n\r\n"
            << body;
        boost::asio::write(stream_, boost::asio::buffer(req.str()));
    }

private:
    boost::asio::ssl::stream<tcp::socket>& stream_;
    std::string key_;
};
