require 'net/http'

uri = URI('https://api.bytestack.dev/v1/jobs')
req = Net::HTTP::Get.new(uri)
req['Authorization'] = "Bearer #{ENV.fetch('BYTESTACK_API_KEY')}}"
puts Net::HTTP.start(uri.host, 443, use_ssl: true) { |h| h.request(req) }.body
