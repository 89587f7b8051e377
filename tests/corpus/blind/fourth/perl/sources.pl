#!/usr/bin/perl
use strict;
use warnings;
use LWP::UserAgent;

my $key = $ENV{BYTESTACK_API_KEY} or die "BYTESTACK_API_KEY is not set\n";
my $ua  = LWP::UserAgent->new(timeout => 20);

my $res = $ua->get(
    'https://api.bytestack.dev/v1/sources',
    'Accept'        => 'application/json',
    'Authorization' => 'Bearer $key',
);
die $res->status_line unless $res->is_success;
print $res->decoded_content;
