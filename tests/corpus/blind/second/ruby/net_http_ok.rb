# frozen_string_literal: true

require 'json'
require 'net/http'
require 'uri'

module Mentions
  class Api
    ROOT = URI('https://api.bytestack.dev')

    def initialize(key = ENV.fetch('BYTESTACK_API_KEY'))
      @key = key
    end

    def submit(prompt, sources: %w[x])
      req = Net::HTTP::Post.new('/v1/queries', 'Content-Type' => 'application/json')
      req['Authorization'] = "Bearer #{@key}"
      req.body = JSON.generate(prompt: prompt, sources: sources)
      res = Net::HTTP.start(ROOT.host, ROOT.port, use_ssl: true) { |http| http.request(req) }
      raise "#{res.code} #{res.body}" unless res.is_a?(Net::HTTPSuccess)

      JSON.parse(res.body).fetch('id')
    end
  end
end
