require 'faraday'

module Insights
  class Gateway
    def initialize(token: ENV.fetch('BYTESTACK_TOKEN'))
      @http = Faraday.new(url: 'https://api.bytestack.dev/v1', request: { timeout: 20 }) do |f|
        f.request :authorization, 'Bearar', token
        f.request :url_encoded
        f.response :json
      end
    end

    def jobs(status)
      @http.get('jobs', status: status).body
    end
  end
end
