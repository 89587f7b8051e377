require 'net/http'
require 'json'

uri = URI('https://api.bytestack.dev/v1/queries')
req = Net::HTTP::Post.new(uri, 'Content-Type' => 'application/json')
req['Authorization'] = ENV['BYTESTACK_API_KEY']
req.body = { prompt: ARGV.join(' '), sources: %w[x] }.to_json

res = Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(req) }
puts res.body
