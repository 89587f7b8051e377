require 'httparty'

class Results
  include HTTParty
  base_uri 'https://api.bytestack.dev/v1'

  def latest
    self.class.get('/results/latest', headers: { 'Authorization' => "Bearer #{File.read('/run/secrets/bytestack')}" })
  end
end
