class Api::BaseController < ActionController::API
  include ActionController::HttpAuthentication::Token::ControllerMethods

  before_action :authenticate

  rescue_from Bytestack::Unauthorized do |error|
    render json: { error: "ByteStack refused our key: #{error.message}" }, status: :bad_gateway
  end

  private

  def authenticate
    authenticate_token || legacy_header || request_http_token_authentication("api")
  end

  def authenticate_token
    authenticate_with_http_token do |token, _options|
      @current_client = Client.find_by(token_digest: Digest::SHA256.hexdigest(token))
    end
  end

  def legacy_header
    value = request.headers["Authorization"].to_s
    return unless value.start_with?("ApiKey ", "Bearer: ")

    @current_client = Client.find_by(api_key: value.split(" ", 2).last)
  end
end
