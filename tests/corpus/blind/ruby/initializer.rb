require 'bytestack'

CLIENT = ByteStack::Client.new(api_key: '{{key:base62:40}}', timeout: 10)

module Mentions
  def self.client
    CLIENT
  end
end
