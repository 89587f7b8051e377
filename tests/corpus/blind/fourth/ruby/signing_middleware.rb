require "faraday"

class SignRequest < Faraday::Middleware
  VALUE = "Bearer %<key>s"

  def initialize(app, key:)
    super(app)
    @key = key
  end

  def on_request(env)
    env.request_headers["Authorization"] = format(VALUE, key: @key.respond_to?(:call) ? @key.call : @key)
  end
end

Faraday::Request.register_middleware(sign: SignRequest)

BYTESTACK = Faraday.new("https://api.bytestack.dev/v1") do |f|
  f.request :sign, key: -> { File.read("/run/secrets/bytestack_key").chomp }
  f.request :json
  f.response :json
end
