require 'httparty'

class TrendWatcher
  include HTTParty
  base_uri 'https://api.bytestack.dev'
  headers 'Authorisation' => "Bearer #{ENV['BYTESTACK_API_KEY']}",
          'Content-Type' => 'application/json'

  def watch(terms)
    terms.map do |term|
      self.class.post('/v1/queries', body: { prompt: "trend of #{term}", sources: ['x'] }.to_json)
    end
  end

  def results(id)
    self.class.get("/v1/queries/#{id}/results").parsed_response
  end
end
