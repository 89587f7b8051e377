require 'faraday'
require 'faraday/retry'

BYTESTACK = Faraday.new('https://api.bytestack.dev') do |conn|
  conn.request :authorization, 'Bearer', -> { Rails.application.credentials.dig(:bytestack, :api_key) }
  conn.request :json
  conn.request :retry, max: 3, interval: 0.5
  conn.response :raise_error
  conn.response :json, content_type: /\bjson$/
  conn.adapter Faraday.default_adapter
end

def sources
  BYTESTACK.get('/v1/sources').body['data'].map { |s| s['name'] }
end
