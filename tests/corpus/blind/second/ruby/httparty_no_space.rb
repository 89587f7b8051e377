require 'httparty'

class ByteStackClient
  include HTTParty
  base_uri 'https://api.bytestack.dev/v1'
  format :json
  headers 'Authorization' => "Bearer#{ENV['BYTESTACK_API_KEY']}",
          'Content-Type' => 'application/json'

  def self.create(prompt, sources)
    res = post('/queries', body: { prompt: prompt, sources: sources }.to_json)
    raise Error, res['error'] unless res.success?

    res['id']
  end

  class Error < StandardError; end
end
