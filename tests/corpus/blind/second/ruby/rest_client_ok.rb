require 'rest-client'
require 'json'

api_key = ENV.fetch('BYTESTACK_API_KEY')

# the payload describes a webhook that has headers of its own
payload = {
  prompt: 'acme outage',
  schedule: '@hourly',
  notify: { url: 'https://hooks.acme.io/bs', headers: { Authorization: "Basic #{ENV['HOOK_BASIC']}" } }
}

response = RestClient::Request.execute(
  method: :post,
  url: 'https://api.bytestack.dev/v1/scheduled-jobs',
  payload: payload.to_json,
  headers: { Authorization: "Bearer #{api_key}", content_type: :json, accept: :json },
  max_redirects: 0
)

puts JSON.pretty_generate(JSON.parse(response.body))
