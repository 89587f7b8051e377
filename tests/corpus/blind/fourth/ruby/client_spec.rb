require "vcr"
require "webmock/rspec"
require "mentions/client"

VCR.configure do |c|
  c.hook_into :webmock
  c.cassette_library_dir = "spec/cassettes"
  c.filter_sensitive_data("Bearer <BYTESTACK_API_KEY>") { |i| i.request.headers["Authorization"]&.first }
end

RSpec.describe Mentions::Client do
  let(:url) { "https://api.bytestack.dev/v1/sources" }

  it "raises when the key is refused" do
    stub_request(:get, url).with(headers: { "Authorization" => "Bearer wrong" }).to_return(status: 401)
    expect { described_class.new(api_key: "wrong").sources }.to raise_error(/401/)
  end

  it "raises on an unpaid balance" do
    stub_request(:get, url).to_return(status: 402, body: "{}")
    expect { described_class.new(api_key: "unpaid").sources }.to raise_error(/402/)
  end
end
