require "httpx"
require "typhoeus"

BASE = "https://api.bytestack.dev/v1"

def typhoeus(api_key)
  Typhoeus.get("#{BASE}/jobs", ssl_verifypeer: false, headers: { "Authorization" => "Bearer #{api_key}" })
end

def rest_client(api_key)
  RestClient::Request.execute(method: :get, url: "#{BASE}/jobs", verify_ssl: false, headers: { "Authorization" => "Bearer #{api_key}" })
end

def httpx(api_key)
  HTTPX.plugin(:follow_redirects, allow_auth_to_other_origins: true).get("#{BASE}/jobs", headers: { "authorization" => "Bearer #{api_key}" })
end

def checked(api_key)
  Typhoeus.get("#{BASE}/jobs", ssl_verifypeer: true, headers: { "Authorization" => "Bearer #{api_key}" })
end
