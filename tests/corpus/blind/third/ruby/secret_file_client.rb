require 'rest-client'
require 'json'

module Collector
  SECRET = '/run/secrets/bytestack_api_key'.freeze

  module_function

  def sources
    body = RestClient.get(
      'https://api.bytestack.dev/v1/sources',
      Authorization: "Bearer #{File.read(SECRET)}",
      accept: :json
    )
    JSON.parse(body)['sources']
  end

  def jobs
    body = RestClient.get(
      'https://api.bytestack.dev/v1/jobs',
      Authorization: "Bearer #{File.read(SECRET).chomp}",
      accept: :json
    )
    JSON.parse(body)['jobs']
  end
end
