use strict;
use warnings;
use utf8;
use LWP::UserAgent;
use HTTP::Request::Common qw(GET);
use Net::Curl::Easy qw(:constants);

sub separated {
    my ($key) = @_;
    my $curl = Net::Curl::Easy->new;
    $curl->setopt(CURLOPT_URL, 'https://api.bytestack.dev/v1/jobs');
    $curl->setopt(CURLOPT_HTTPHEADER, [ "Authorization Bearer $key" ]);
    $curl->setopt(CURLOPT_FOLLOWLOCATION, 1);
    $curl->setopt(CURLOPT_UNRESTRICTED_AUTH, 1);
    return $curl->perform;
}

sub unverified {
    my ($key) = @_;
    my $curl = Net::Curl::Easy->new;
    $curl->setopt(CURLOPT_URL, 'https://api.bytestack.dev/v1/jobs');
    $curl->setopt(CURLOPT_HTTPHEADER, [ "Authorization: Bearer $key" ]);
    $curl->setopt(CURLOPT_SSL_VERIFYPEER, 0);
    return $curl->perform;
}

sub twice {
    my ($key) = @_;
    my $req = GET('https://api.bytestack.dev/v1/jobs', Authorization => "Bearer $key");
    $req->push_header(Authorization => "Bearer $key");
    return LWP::UserAgent->new->request($req);
}

sub twice_at_once {
    my ($key) = @_;
    my $ua = LWP::UserAgent->new;
    return $ua->get('https://api.bytestack.dev/v1/jobs', Authorization => "Bearer $key", Authorization => "Bearer $key");
}

sub once_each {
    my ($given) = @_;
    my $req = GET('https://api.bytestack.dev/v1/jobs');
    if ($given =~ /^Bearer /) {
        $req->push_header(Authorization => $given);
    } else {
        $req->push_header(Authorization => "Bearer $given");
    }
    my $one = LWP::UserAgent->new->request($req);
    $req = GET('https://api.bytestack.dev/v1/sources');
    $req->push_header(Authorization => "Bearer $given");
    return LWP::UserAgent->new->request($req);
}

sub hard_blank {
    my ($key) = @_;
    my $ua = LWP::UserAgent->new;
    return $ua->get('https://api.bytestack.dev/v1/jobs', Authorization => "Bearer $key");
}
