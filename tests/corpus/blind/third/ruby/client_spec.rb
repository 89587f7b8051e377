require 'spec_helper'
require 'webmock/rspec'

RSpec.describe Collector::Client do
  subject(:client) { described_class.new(api_key: 'fake-key') }

  before do
    stub_request(:get, 'https://api.bytestack.dev/v1/sources')
      .with(headers: { 'Authorization' => 'Bearer fake-key' })
      .to_return(status: 200, body: '{"sources": []}')

    stub_request(:get, 'https://api.bytestack.dev/v1/jobs')
      .with(headers: { 'Authorization' => 'Token fake-key' })
      .to_return(status: 401, body: '{"error": "unauthorized"}')
  end

  it 'lists sources' do
    expect(client.sources).to eq([])
    expect(WebMock).to have_requested(:get, 'https://api.bytestack.dev/v1/sources').once
  end
end
