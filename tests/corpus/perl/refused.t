use strict;
use warnings;
use Test::More;
use LWP::UserAgent;

my $ua = LWP::UserAgent->new;

subtest 'a wrong scheme is refused' => sub {
    my $res = $ua->get('https://api.bytestack.dev/v1/sources', Authorization => 'Token not-a-key');
    is $res->code, 401;
};

subtest 'the key alone is refused' => sub {
    my $res = $ua->get('https://api.bytestack.dev/v1/sources', Authorization => $ENV{BYTESTACK_API_KEY});
    is $res->code, 401, 'no scheme';
};

subtest 'the right header is taken' => sub {
    my $res = $ua->get('https://api.bytestack.dev/v1/sources', Authorization => "Bearer $ENV{BYTESTACK_API_KEY}");
    is $res->code, 200;
};

done_testing;
