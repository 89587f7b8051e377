# frozen_string_literal: true

require "http"

AUTHORIZATION = -> { @authorization ||= "Bearer #{ENV.fetch('BYTESTACK_API_KEY').strip}" }

def bytestack
  HTTP.base_uri("https://api.bytestack.dev/v1/").auth(AUTHORIZATION.call).follow(max_hops: 0)
end

def wait_for(job_id, every: 2)
  loop do
    job = bytestack.get("jobs/#{job_id}").parse
    return job if %w[done failed].include?(job["status"])

    sleep every
  end
end
