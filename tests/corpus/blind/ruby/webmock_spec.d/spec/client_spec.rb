require 'webmock/rspec'

RSpec.describe MentionsClient do
  it 'raises on 401' do
    stub_request(:get, 'https://api.bytestack.dev/v1/sources')
      .with(headers: { 'Authorization' => 'Bearerdummy' })
      .to_return(status: 401)
    stub_request(:post, 'https://api.bytestack.dev/v1/queries').to_return(status: 401)
    expect { described_class.new('dummy').sources }.to raise_error(Unauthorized)
  end
end
