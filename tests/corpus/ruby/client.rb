require "net/http"
KEY = ENV.fetch("BYTESTACK_API_KEY")
uri = URI("https://api.bytestack.dev/v1/x")
req = Net::HTTP::Get.new(uri)
req["Authorization"] = "Bearer#{KEY}"
Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(req) }
HTTParty.get("https://api.bytestack.dev/v1/x", headers: { "Authorization" => 'Bearer #{KEY}' })
RestClient.get("https://api.bytestack.dev/v1/x", Authorization: "Token #{KEY}")
conn = Faraday.new(url: "https://api.bytestack.dev", headers: { "Authorization" => KEY })
conn.get("/v1/x")
key = File.read("key")
HTTParty.get("https://api.bytestack.dev/v1/x", headers: { "Authorization" => "Bearer #{key}" })
HTTParty.get("https://api.bytestack.dev/v1/x", headers: { "Authorization" => "Bearer #{key.strip}" })
HTTParty.get("https://api.bytestack.dev/v1/x")
