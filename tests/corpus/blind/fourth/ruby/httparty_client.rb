require "httparty"

class MentionSearch
  include HTTParty

  base_uri "https://api.bytestack.dev/v1"
  format :json
  default_timeout 20
  headers "Accept" => "application/json",
          "Authorization" => 'Bearer #{ENV["BYTESTACK_API_KEY"]}'

  class << self
    def sources
      get("/sources").fetch("sources")
    end

    def query(prompt, *sources)
      post("/queries", body: { prompt: prompt, sources: sources }.to_json).fetch("id")
    end
  end
end
