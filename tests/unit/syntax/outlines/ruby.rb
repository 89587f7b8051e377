#!/usr/bin/env ruby
# Talks to the API in the ways that Ruby has.
require 'net/http'

BASE = "https://api.bytestack.dev".freeze
single = 'it\'s #{x} \n'
double = "Bearer #{ENV['BYTESTACK_API_KEY']} \t\u0041 \#{no}"
percent = %q(no #{hole}) + %Q(a #{hole}) + %(b)
joined = "one" 'two' "three"
symbol, quoted = :key, :"Authorization"
words = %w[a b c]
headers = { 'Authorization' => "Bearer " + token, "X-A": 1, key: value, short:, **more }
headers['Authorization'] = "Bearer #{key}"
headers << "x"
key ||= ENV.fetch('KEY') { 'none' }
key += "x"
value = ok ? 'a' : 'b'
value = given || nil
formatted = "Bearer %s" % key
text = format("Bearer %s", key)
first, *rest = 1, [2, true]
sql = <<~SQL
  select #{x}
SQL
out = `curl -H "Authorization: Bearer #{key}"`

module Api
  class Client < Base
    include HTTParty
    base_uri 'https://api.bytestack.dev'
    headers 'Authorization' => "Bearer #{KEY}"
    attr_reader :key

    def initialize(key, scheme = 'Bearer', *args, base: BASE, **options, &block)
      @key = key
      @@count = 1
      super(key)
    end

    def send(path)
      uri = URI.parse(BASE + path)
      request = Net::HTTP::Get.new(uri.request_uri, { 'Authorization' => @key })
      request['Authorization'] = "Bearer " "#{@key}"
      request.add_field 'X', @key
      Net::HTTP.start(uri.host, uri.port, use_ssl: true) do |http|
        http.request(request)
      end
      Faraday.new(url: BASE) { |f| f.request :authorization, 'Bearer', -> { key } }
      return nil if request.nil?
      if answer.ok? then one else two end
      unless x
        raise ArgumentError, "no"
      end
      rows.each { |row| puts row }
      case kind
      when 'a' then one
      else two
      end
      begin
        risky
      rescue StandardError => error
        log(error)
      end
      sign = lambda { |x, y = 1| x + y }
      answer&.body
    end

    def self.make = new(KEY)
  end
end
