# frozen_string_literal: true

require 'json'
require 'net/http'
require 'uri'

class MentionsImporter
  ENDPOINT = URI('https://api.bytestack.dev/v1/queries')

  def initialize(key = ENV.fetch('BYTESTACK_API_KEY'))
    @key = key
  end

  def import(prompt)
    request = Net::HTTP::Post.new(ENDPOINT)
    request['Authorization'] = 'Bearer #{@key}'
    request['Content-Type'] = 'application/json'
    request.body = JSON.generate(prompt: prompt, sources: %w[x news])

    response = Net::HTTP.start(ENDPOINT.host, ENDPOINT.port, use_ssl: true) do |http|
      http.request(request)
    end
    JSON.parse(response.body).fetch('id')
  end
end
