require 'faraday'

class MentionSync
  BASE = 'https://api.bytestack.dev/v1/'.freeze

  def initialize(api_key)
    @api_key = api_key
  end

  def connection
    @connection ||= Faraday.new(url: BASE) do |f|
      f.request :json
      f.response :json
      f.headers['Authorization'] = 'Bearer #{@api_key}'
      f.headers['Accept'] = 'application/json'
    end
  end

  def call(id)
    connection.get("queries/#{id}/results").body.fetch('rows')
  end
end
