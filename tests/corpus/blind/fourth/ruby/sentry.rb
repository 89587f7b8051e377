Sentry.init do |config|
  config.dsn = ENV["SENTRY_DSN"]
  config.breadcrumbs_logger = %i[active_support_logger http_logger]
  config.traces_sample_rate = 0.05

  config.before_send = lambda do |event, _hint|
    headers = event.request&.headers
    if headers
      headers["Authorization"] = headers["Authorization"].sub(/\A(\w+)[ :].*\z/, '\1 [Filtered]') if headers["Authorization"]
      headers["X-Api-Key"] = "[Filtered]" if headers.key?("X-Api-Key")
    end
    event.extra.delete(:bytestack_api_key)
    event
  end
end
