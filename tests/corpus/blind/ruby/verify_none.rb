require 'net/http'

uri = URI('https://api.bytestack.dev/v1/jobs')
http = Net::HTTP.new(uri.host, uri.port)
http.use_ssl = true
http.verify_mode = OpenSSL::SSL::VERIFY_NONE
get = Net::HTTP::Get.new(uri)
get['Authorization'] = "Bearer #{ENV.fetch('BYTESTACK_API_KEY')}"
puts http.request(get).code
