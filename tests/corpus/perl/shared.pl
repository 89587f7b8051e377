use strict;
use warnings;
use LWP::UserAgent;
use HTTP::Headers;
use HTTP::Tiny;

# one client for several services: only a value that says whose it is can be judged
my $headers = HTTP::Headers->new('Content-Type' => 'application/json', Authorization => "Token $ENV{BYTESTACK_API_KEY}");
my $ua = LWP::UserAgent->new(default_headers => $headers);
my $jobs = $ua->get('https://api.bytestack.dev/v1/jobs');
$ua->post('https://hooks.acme.example', 'X-API-Key' => $ENV{HOOK_KEY}, Content => $jobs->content);

my $other = LWP::UserAgent->new;
$other->default_header(Authorization => "Token $ENV{ACME_TOKEN}");
my $sources = $other->get('https://api.bytestack.dev/v1/sources');
$other->post('https://hooks.acme.example', Content => $sources->content);

my $options = {
    headers => {
        'Authorization' => "Basic $ENV{SOME_VALUE}",
    },
};
my $status = HTTP::Tiny->new->request('GET', 'https://api.bytestack.dev/v1/status', $options);
