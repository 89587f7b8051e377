use strict;
use warnings;
use Plack::Builder;
use Plack::Request;
use HTTP::Request;
use LWP::UserAgent;

# Takes what older clients send and asks ByteStack with the right header.
my $ua = LWP::UserAgent->new;

builder {
    sub {
        my ($env) = @_;
        my $req = Plack::Request->new($env);
        my $given = $req->header('Authorization') // $req->header('X-API-Key') // '';
        return [ 401, [ 'WWW-Authenticate' => 'Bearer', 'X-API-Key' => 'required' ], ['no'] ] unless $given;
        (my $token = $given) =~ s/^(?:Token|Bearer)\s+//;
        my $out = HTTP::Request->new(GET => 'https://api.bytestack.dev/v1/sources', [ Authorization => "Bearer $token" ]);
        my $res = $ua->request($out);
        return [ $res->code, [ 'Content-Type' => 'application/json' ], [ $res->content ] ];
    };
};
