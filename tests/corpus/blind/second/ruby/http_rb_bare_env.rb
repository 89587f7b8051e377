require 'http'

module Jobs
  ROOT = 'https://api.bytestack.dev/v1'

  module_function

  def running
    http = HTTP.timeout(10).headers(accept: 'application/json', authorization: ENV.fetch('BYTESTACK_API_KEY'))
    res = http.get("#{ROOT}/jobs", params: { status: 'running' })
    raise "HTTP #{res.status}" unless res.status.success?

    res.parse.fetch('items')
  end
end

Jobs.running.each { |j| puts j.values_at('id', 'prompt').join("\t") } if $PROGRAM_NAME == __FILE__
