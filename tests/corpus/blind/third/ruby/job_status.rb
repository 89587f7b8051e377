#!/usr/bin/env ruby
require 'net/http'
require 'json'

abort 'usage: job_status.rb JOB_ID' if ARGV.empty?

uri = URI("https://api.bytestack.dev/v1/jobs/#{ARGV.first}")
req = Net::HTTP::Get.new(uri)
req['Authorization'] = ENV.fetch('BYTESTACK_API_KEY')
req['Accept'] = 'application/json'

res = Net::HTTP.start(uri.hostname, uri.port, use_ssl: true) { |http| http.request(req) }

case res
when Net::HTTPSuccess
  puts JSON.pretty_generate(JSON.parse(res.body))
else
  warn "#{res.code}: #{res.body}"
  exit 1
end
