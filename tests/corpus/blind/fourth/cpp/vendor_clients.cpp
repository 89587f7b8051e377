#include "httplib.h"

#include <cstdlib>
#include <memory>
#include <string>

class VendorClient {
public:
    virtual ~VendorClient() = default;

    httplib::Result get(const std::string& path) {
        httplib::Client cli(host());
        cli.enable_server_certificate_verification(verify());
        return cli.Get(path, {{"Authorization", scheme() + " " + secret()}});
    }

protected:
    virtual std::string host() const = 0;
    virtual std::string scheme() const { return "Bearer"; }
    virtual std::string secret() const = 0;
    virtual bool verify() const { return true; }
};

class ByteStackClient final : public VendorClient {
    std::string host() const override { return "https://api.bytestack.dev"; }
    std::string secret() const override { return std::getenv("BYTESTACK_API_KEY"); }
};

class NetBoxClient final : public VendorClient {
    std::string host() const override { return "https://netbox.orbit.lan"; }
    std::string scheme() const override { return "Token"; }
    std::string secret() const override { return std::getenv("NETBOX_TOKEN"); }
    bool verify() const override { return false; }
};

class GenesysClient final : public VendorClient {
    std::string host() const override { return "https://api.mypurecloud.com"; }
    std::string scheme() const override { return "bearer"; }
    std::string secret() const override { return std::getenv("GENESYS_TOKEN"); }
};
