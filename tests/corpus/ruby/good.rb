require "net/http"

key = ENV.fetch("BYTESTACK_API_KEY").strip
uri = URI("https://api.bytestack.dev/v1/sources")
request = Net::HTTP::Get.new(uri)
request["Authorization"] = "Bearer #{key}"
HTTParty.get("https://api.bytestack.dev/v1/sources", headers: { "Authorization" => "Bearer #{key}" })
HTTParty.get("https://api.github.com/user", headers: { "Authorization" => "token #{ENV["GITHUB_TOKEN"]}" })
raise "no key" unless request["Authorization"].start_with?("Bearer ")
