require 'httpx'

API = HTTPX.with(origin: 'https://api.bytestack.dev', headers: { 'authorization' => 'Bearer ' })

puts API.get('/v1/sources').status
