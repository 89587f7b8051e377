# frozen_string_literal: true

require 'faraday'

module ByteStack
  class Connection
    BASE = 'https://api.bytestack.dev/v1/'

    def self.build(timeout: 20)
      Faraday.new(url: BASE, request: { timeout: timeout }) do |f|
        f.request :json
        f.request :authorization, 'Bearer', -> { ENV.fetch('BYTESTACK_API_KEY') }
        f.response :json
        f.response :raise_error
        f.adapter Faraday.default_adapter
      end
    end

    def self.sources
      build.get('sources').body.fetch('sources')
    end
  end
end
