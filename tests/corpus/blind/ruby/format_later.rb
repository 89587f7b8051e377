require 'rest-client'

TEMPLATE = 'Bearer %<token>s'

def token
  File.read('/etc/bytestack/token').chomp
end

puts RestClient.get('https://api.bytestack.dev/v1/sources', Authorization: format(TEMPLATE, token: token))
