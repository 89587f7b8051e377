require 'rails_helper'

RSpec.describe Mentions::Api do
  subject(:api) { described_class.new('test-key') }

  let(:endpoint) { 'https://api.bytestack.dev/v1/queries' }

  it 'sends the key as a bearer token' do
    stub = stub_request(:post, endpoint)
           .with(headers: { 'Authorization' => 'Bearer test-key' })
           .to_return(status: 201, body: '{"id":"q_1"}')
    expect(api.submit('acme')).to eq('q_1')
    expect(stub).to have_been_requested
  end

  it 'raises when the key is refused' do
    stub_request(:post, endpoint).with(headers: { 'Authorization' => 'Token test-key' }).to_return(status: 401)
    stub_request(:post, endpoint).to_return(status: 401, body: 'unauthorized')
    expect { api.submit('acme') }.to raise_error(/401/)
  end
end
