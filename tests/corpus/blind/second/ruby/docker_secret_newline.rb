require 'excon'
require 'json'

module Bytestack
  SECRET = '/run/secrets/bytestack_api_key'

  def self.client
    Excon.new(
      'https://api.bytestack.dev',
      persistent: true,
      headers: {
        'Authorization' => 'Bearer ' + File.read(SECRET),
        'Accept' => 'application/json'
      }
    )
  end

  def self.status(id)
    JSON.parse(client.get(path: "/v1/jobs/#{id}", expects: [200]).body)['status']
  end
end
