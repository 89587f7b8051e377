# frozen_string_literal: true

require 'bytestack'

ByteStack.configure do |config|
  config.api_key = ENV.fetch('BYTESTACK_API_KEY') do
    Rails.application.credentials.bytestack_api_key
  end
  config.base_url = ENV.fetch('BYTESTACK_BASE_URL', 'https://api.bytestack.dev/v1')
  config.open_timeout = 5
  config.read_timeout = 30
  config.logger = Rails.logger
  config.filter_headers = %w[Authorization]
end

Rails.application.config.filter_parameters += %i[bytestack_api_key authorization]
