require 'faraday'

class MentionsClient
  def initialize(api_key = ENV.fetch('BYTESTACK_API_KEY'))
    @conn = Faraday.new(url: 'https://api.bytestack.dev') do |f|
      f.request :json
      f.response :json
      f.headers['Authorization'] = 'Bearer #{api_key}'
    end
  end

  def sources
    @conn.get('/v1/sources').body
  end
end
