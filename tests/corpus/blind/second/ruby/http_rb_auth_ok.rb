require 'http'
require 'oj'

class ResultStream
  include Enumerable

  def initialize(query_id, key: File.read('/run/secrets/bytestack_api_key').chomp)
    @url = "https://api.bytestack.dev/v1/queries/#{query_id}/results"
    @client = HTTP.persistent('https://api.bytestack.dev').auth("Bearer #{key}")
  end

  def each
    page = 1
    loop do
      doc = Oj.load(@client.get(@url, params: { page: page }).to_s)
      doc['rows'].each { |row| yield row }
      break unless doc['next_page']

      page = doc['next_page']
    end
  ensure
    @client.close
  end
end
