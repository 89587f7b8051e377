key = ENV.fetch("BYTESTACK_API_KEY")
Faraday.get("https://api.bytestack.dev/v1/jobs", nil, { "Authorization" => "Bearer #{key.inspect}" })
