#!/usr/bin/perl
use strict;
use warnings;
use LWP::UserAgent;
use HTTP::Request;
use HTTP::Tiny;
use Mojo::UserAgent;
use MIME::Base64;

=head1 SYNOPSIS

    $ua->get('https://api.bytestack.dev/v1/sources', Authorization => "Token $key");

A key that stands alone is refused.

=cut

# $ua->get('https://api.bytestack.dev/v1/sources', Authorization => $key);
my $key = $ENV{BYTESTACK_API_KEY} // die "BYTESTACK_API_KEY is not set\n";
my $base = 'https://api.bytestack.dev/v1';
my $ua = LWP::UserAgent->new(timeout => 20, ssl_opts => { verify_hostname => 1 });

my $sources = $ua->get("$base/sources", 'Accept' => 'application/json', 'Authorization' => "Bearer $key");

my $auth = 'Bearer ' . $key;
my $jobs = $ua->get("$base/jobs", Authorization => $auth);

my $request = HTTP::Request->new(POST => "$base/queries");
$request->header(Authorization => sprintf('Bearer %s', $key));
$request->content(q({"query": "it's quoted"}));
my $query = $ua->request($request);

my %headers = (Accept => 'application/json', Authorization => join(' ', 'Bearer', $key));
my $results = HTTP::Tiny->new->get("$base/queries/weekly/results", { headers => \%headers });

chomp(my $other = `pass show bytestack`);
my $tx = Mojo::UserAgent->new->get("$base/jobs" => { Authorization => "Bearer $other" });

open my $fh, '<', '/run/secrets/bytestack' or die $!;
my $mounted = <$fh>;
close $fh;
$mounted =~ s/\s+\z//;
my $again = $ua->get("$base/jobs", Authorization => "Bearer ${mounted}");

# another service's requests in the same file
my $gh = LWP::UserAgent->new;
$gh->default_header(Authorization => "token $ENV{GITHUB_TOKEN}");
my $runners = $gh->get('https://api.github.com/orgs/acme/actions/runners');

my $tickets = HTTP::Tiny->new(verify_SSL => 0)->post(
    'https://tickets.acme.example/api/notes',
    { headers => { Authorization => 'Basic ' . encode_base64("api:$ENV{TICKETS_TOKEN}", ''), 'X-API-Key' => $ENV{TICKETS_KEY} } },
);

my $usage = <<'EOT';
usage: sources.pl
  sends Authorization: Token $key to https://api.bytestack.dev/v1/sources
EOT

sub masked {
    my ($line) = @_;
    $line =~ s/(Authorization:\s*)\S+ \S+/$1Bearer ****/gi;
    return $line;
}

sub scheme_of {
    my ($headers) = @_;
    return $headers->{Authorization} =~ m{^(Token|Basic)\s} ? $1 : 'Bearer';
}
print $usage;
