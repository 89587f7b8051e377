require 'net/http'
require 'json'
require 'prometheus/client'

registry = Prometheus::Client.registry
gauge = registry.gauge(:bytestack_sources, docstring: 'number of sources')

loop do
  body = Net::HTTP.get(URI('https://api.bytestack.dev/v1/sources'))
  gauge.set(JSON.parse(body)['data'].size)
  sleep 60
end
