#!/usr/bin/perl
use strict;
use warnings;
use LWP::UserAgent;
use HTTP::Request;
use HTTP::Request::Common qw(GET POST);
use HTTP::Tiny;
use Mojo::UserAgent;
use MIME::Base64 qw(encode_base64);
use URI::Escape;

use constant BASE => 'https://api.bytestack.dev/v1';
my $key = $ENV{BYTESTACK_API_KEY};

sub sources {
    my $ua = LWP::UserAgent->new(timeout => 10);
    return $ua->get(BASE . '/sources', Authorization => $key);
}

sub jobs {
    my $http = HTTP::Tiny->new;
    return $http->get("https://api.bytestack.dev/v1/jobs", { headers => { Authorization => "Token $key" } });
}

sub query {
    my $req = HTTP::Request->new(POST => 'https://api.bytestack.dev/v1/queries');
    $req->header('Content-Type' => 'application/json');
    $req->header('Authorization' => "Bearer$key");
    return LWP::UserAgent->new->request($req);
}

sub results {
    my ($id) = @_;
    my $req = HTTP::Request->new('GET', "https://api.bytestack.dev/v1/queries/$id/results", [ 'Authorization', 'Bearer  ' . $key ]);
    return LWP::UserAgent->new->request($req);
}

sub status {
    my $ua = Mojo::UserAgent->new;
    my $tx = $ua->get('https://api.bytestack.dev/v1/status' => { Authorization => "bearer $key" });
    return $tx->res->json;
}

sub misspelt {
    my $ua = LWP::UserAgent->new;
    $ua->default_header('Authorization' => join(' ', 'Baerer', $key));
    return $ua->get('https://api.bytestack.dev/v1/sources');
}

sub punctuation {
    my %headers = ('Accept' => 'application/json');
    $headers{Authorization} = sprintf('Bearer: %s', $key);
    return LWP::UserAgent->new->get('https://api.bytestack.dev/v1/jobs', %headers);
}

sub repeated {
    my $bearer = "Bearer $key";
    return LWP::UserAgent->new->request(GET 'https://api.bytestack.dev/v1/jobs', Authorization => "Bearer $bearer");
}

sub basic {
    my $req = HTTP::Request->new(GET => 'https://api.bytestack.dev/v1/jobs');
    $req->authorization_basic('api', $key);
    return LWP::UserAgent->new->request($req);
}

sub encoded {
    my $ua = LWP::UserAgent->new;
    return $ua->get('https://api.bytestack.dev/v1/jobs', Authorization => 'Bearer ' . encode_base64($key, ''));
}

sub name_of_others {
    my $ua = LWP::UserAgent->new;
    return $ua->get('https://api.bytestack.dev/v1/jobs', 'X-API-Key' => $key);
}

sub misspelt_name {
    my $ua = LWP::UserAgent->new;
    return $ua->get('https://api.bytestack.dev/v1/jobs', 'Authorisation' => "Bearer $key");
}
