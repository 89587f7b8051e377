require "net/http"
require "base64"
require "faraday"

class Mentions
  BASE = "https://api.bytestack.dev/v1"

  def api_key
    ENV.fetch("BYTESTACK_API_KEY")
  end

  def feeds
    connection = Faraday.new(url: BASE) do |f|
      f.headers['Authorization'] = 'Bearer YOUR_API_KEY'
    end
    connection.get("feeds")
  end

  def labels
    RestClient.get("#{BASE}/labels", { 'Authorization' => 'Bearer #{api_key}' })
  end

  def filters
    request = Net::HTTP::Get.new(URI("#{BASE}/filters"))
    request['Authorization'] = 'Bearer '
    Net::HTTP.start("api.bytestack.dev", 443, use_ssl: true) { |http| http.request(request) }
  end

  def languages
    HTTParty.get("#{BASE}/languages", headers: { 'Authorization' => "Bearer " + File.read("/run/secrets/bytestack") })
  end

  def summaries
    connection = Faraday.new(url: BASE) do |f|
      f.headers['Authorization'] = "Bearer #{api_key}"
    end
    connection.get("summaries")
  end

  def authors
    RestClient.get("#{BASE}/authors", { 'Authorization' => "Bearer #{api_key};" })
  end

  def sites
    request = Net::HTTP::Get.new(URI("#{BASE}/sites"))
    request['Authorization'] = "Bearer #{Base64.strict_encode64(api_key)}"
    Net::HTTP.start("api.bytestack.dev", 443, use_ssl: true) { |http| http.request(request) }
  end

  def ratings
    HTTParty.get("#{BASE}/ratings", headers: { 'Authorisation' => "Bearer #{api_key}" })
  end

  def events
    connection = Faraday.new(url: BASE) do |f|
      f.headers['X-API-Key'] = api_key
    end
    connection.get("events")
  end
end
