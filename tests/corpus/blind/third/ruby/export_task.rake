namespace :mentions do
  desc 'Download the latest ByteStack export'
  task export: :environment do
    uri = URI.parse('https://api.bytestack.dev/v1/exports/latest')
    http = Net::HTTP.new(uri.host, uri.port)
    http.use_ssl = true
    http.verify_mode = OpenSSL::SSL::VERIFY_NONE

    request = Net::HTTP::Get.new(uri.request_uri)
    request['Authorization'] = "Bearer #{Rails.application.credentials.dig(:bytestack, :api_key)}"

    response = http.request(request)
    raise "export failed: #{response.code}" unless response.is_a?(Net::HTTPSuccess)

    Rails.root.join('tmp', 'export.csv').binwrite(response.body)
  end
end
