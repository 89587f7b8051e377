require "net/http"
require "base64"
require "faraday"

class Mentions
  BASE = "https://api.bytestack.dev/v1"

  def api_key
    ENV.fetch("BYTESTACK_API_KEY")
  end

  def sources
    request = Net::HTTP::Get.new(URI("#{BASE}/sources"))
    request['Authorization'] = "Bearer #{api_key}"
    Net::HTTP.start("api.bytestack.dev", 443, use_ssl: true) { |http| http.request(request) }
  end

  def jobs
    HTTParty.get("#{BASE}/jobs", headers: { 'Authorization' => "Bearer #{api_key}" })
  end

  def mentions
    connection = Faraday.new(url: BASE) do |f|
      f.headers['Authorization'] = "Bearer #{api_key}"
    end
    connection.get("mentions")
  end

  def queries
    RestClient.get("#{BASE}/queries", { 'Authorization' => "Bearer #{api_key}" })
  end

  def others
    HTTParty.get("https://api.example.com/v1/user", headers: { "Authorization" => "Token #{ENV["EXAMPLE_TOKEN"]}" })
  end
end
