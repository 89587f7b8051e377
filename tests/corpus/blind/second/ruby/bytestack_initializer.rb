# frozen_string_literal: true

# config/initializers/bytestack.rb
ENV['BYTESTACK_API_KEY'] ||= '{{key:base62:40}}'

Rails.application.configure do
  config.x.bytestack.base_url = ENV.fetch('BYTESTACK_BASE_URL', 'https://api.bytestack.dev')
  config.x.bytestack.sources = %w[x reddit news]
  config.x.bytestack.etag = '{{key:hex:32}}'
  config.filter_parameters += %i[bytestack_api_key authorization]
end
