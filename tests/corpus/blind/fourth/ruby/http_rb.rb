# frozen_string_literal: true

require "http"

module Mentions
  class Client
    ORIGIN = "https://api.bytestack.dev"

    def initialize(api_key: ENV.fetch("BYTESTACK_API_KEY"))
      @http = HTTP.persistent(ORIGIN)
                  .auth(api_key)
                  .headers(accept: "application/json")
                  .timeout(connect: 5, read: 30)
    end

    def sources
      @http.get("/v1/sources").parse.fetch("sources")
    end

    def submit(prompt, sources:)
      response = @http.post("/v1/queries", json: { prompt: prompt, sources: sources })
      raise "ByteStack answered #{response.status}" unless response.status.success?

      response.parse.fetch("id")
    end
  end
end
