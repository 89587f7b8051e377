use strict;
use warnings;
use LWP::UserAgent;
use ByteStack::Client;

my $bytestack_api_key = '{{key:base62:40}}';
my %config = (bytestack => { token => "{{key:hex:40}}" });

my $client = ByteStack::Client->new(api_key => '{{key:base62:36}}');

my $ua = LWP::UserAgent->new;
my $in_url = $ua->get('https://{{vendor-host}}/v1/sources?api_key={{key:base62:42}}');

my $api_key = '{{key:base62:44}}';
my $near = $ua->get('https://api.bytestack.dev/v1/jobs', Authorization => "Bearer $api_key");

my $digest = '{{key:hex:64}}';    # sha256 of the archive
print "signed in with {{again:1}}\n";

my $secret = '{{key:base62:45}}';
my $status = $ua->get('https://api.bytestack.dev/v1/status', 'X-Request-Id' => 7);
