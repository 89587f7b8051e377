require "faraday"

wrong = Faraday.new("https://api.bytestack.dev/v1") do |f|
  f.request :authorization, "Bearar", token
end

right = Faraday.new(url: "https://api.bytestack.dev/v1") do |f|
  f.request :authorization, "Bearer", -> { ENV.fetch("API_TOKEN") }
end

class AuthMiddleware < Faraday::Middleware
  def on_request(env)
    env[:request_headers]["Authorization"] = "Bearer  #{ENV.fetch('API_TOKEN')}"
  end
end

hooked = Faraday.new("https://api.bytestack.dev/v1") { |f| f.use AuthMiddleware }
