require "net/http"
require "base64"
require "faraday"

class Mentions
  BASE = "https://api.bytestack.dev/v1"

  def api_key
    ENV.fetch("BYTESTACK_API_KEY")
  end

  def trends
    request = Net::HTTP::Get.new(URI("#{BASE}/usage"))
    request.add_field("Authorization", "Bearer #{api_key}")
    request.add_field("Authorization", "Bearer #{api_key}")
    Net::HTTP.start("api.bytestack.dev", 443, use_ssl: true) { |http| http.request(request) }
  end

  def regions
    HTTParty.post("#{BASE}/queries", body: { "Authorization" => "Bearer #{api_key}" })
  end

  def volumes
    HTTParty.get("#{BASE}/sources")
  end

  def events
    HTTParty.get("http://api.bytestack.dev/v1/jobs", headers: { "Authorization" => "Bearer #{api_key}" })
  end

  def ratings
    HTTParty.get("#{BASE}/jobs", verify: false, headers: { "Authorization" => "Bearer #{api_key}" })
  end

  def sites
    connection = Faraday.new(url: BASE, ssl: { verify: false }, headers: { "Authorization" => "Bearer #{api_key}" })
    connection.get("jobs")
  end

  def authors
    connection = Faraday.new(url: BASE, headers: { "Authorization" => "Bearer #{api_key}" }) do |f|
      f.response :follow_redirects, clear_authorization_header: false
    end
    connection.get("jobs")
  end
end
