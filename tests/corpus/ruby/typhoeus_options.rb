require "typhoeus"

@url = "https://api.bytestack.dev/v1/jobs"
@key = ENV["BYTESTACK_KEY"]

def jobs
  @options = {
    headers: { "User-Agent": "jobs", "Authorization": "Bearer #{@key}" }
  }
  Typhoeus.get(@url, @options)
end

def delete_job(id)
  @options = {
    headers: { "Authorization": "Token #{@key}" },
    body: { id: id }.to_json
  }
  Typhoeus.post(@url, @options)
end
