# Loaded by bin/console.
require 'bytestack'
require 'pp'

def bs
  @bs ||= ByteStack::Client.new(
    api_key: '{{key:base64url:43}}',
    timeout: 60
  )
end

def q(prompt, *sources)
  sources = %w[x] if sources.empty?
  id = bs.queries.create(prompt: prompt, sources: sources).id
  pp bs.queries.wait(id).rows
end

puts 'type q("prompt") to run a query'
