package Acme::Mentions;
use strict;
use warnings;
use LWP::UserAgent;
use HTTP::Tiny;
use Net::Curl::Easy qw(:constants);
use File::Slurp qw(read_file);
use IO::Socket::SSL;

sub new {
    my ($class, %args) = @_;
    return bless { key => $args{key}, base => 'https://api.bytestack.dev' }, $class;
}

sub plain {
    my ($self) = @_;
    my $ua = LWP::UserAgent->new;
    return $ua->get('https://api.bytestack.dev/v1/jobs', Authorization => 'Bearer $ENV{BYTESTACK_API_KEY}');
}

sub plain_member {
    my ($self) = @_;
    my $ua = LWP::UserAgent->new;
    return $ua->get('https://api.bytestack.dev/v1/jobs', Authorization => q{Bearer $self->{key}});
}

sub quoted {
    my ($self) = @_;
    my $req = HTTP::Request->new(GET => 'https://api.bytestack.dev/v1/jobs');
    $req->header(Authorization => qq{Bearer "$self->{key}"});
    return LWP::UserAgent->new->request($req);
}

sub from_file {
    open my $fh, '<', '/run/secrets/bytestack' or die $!;
    my $key = <$fh>;
    close $fh;
    my $ua = LWP::UserAgent->new;
    return $ua->get('https://api.bytestack.dev/v1/jobs', Authorization => "Bearer $key");
}

sub from_slurp {
    my $ua = LWP::UserAgent->new;
    $ua->default_header(Authorization => 'Bearer ' . read_file('/run/secrets/bytestack'));
    return $ua->get('https://api.bytestack.dev/v1/jobs');
}

sub with_break {
    my $key = $ENV{BYTESTACK_API_KEY};
    return HTTP::Tiny->new->get('https://api.bytestack.dev/v1/jobs', { headers => { Authorization => "Bearer $key\n" } });
}

sub placeholder {
    my $ua = LWP::UserAgent->new;
    return $ua->get('https://api.bytestack.dev/v1/jobs', Authorization => 'Bearer YOUR_API_KEY');
}

sub empty {
    my $ua = LWP::UserAgent->new;
    return $ua->get('https://api.bytestack.dev/v1/jobs', Authorization => 'Bearer ');
}

sub literal {
    my $ua = LWP::UserAgent->new;
    return $ua->get('https://api.bytestack.dev/v1/jobs', Authorization => 'Token {{key:base62:40}}');
}

sub trailing {
    my ($self) = @_;
    my $ua = LWP::UserAgent->new;
    return $ua->get('https://api.bytestack.dev/v1/jobs', Authorization => "Bearer $ENV{BYTESTACK_API_KEY};");
}

sub with_curl {
    my ($key) = @_;
    my $curl = Net::Curl::Easy->new;
    $curl->setopt(CURLOPT_URL, 'https://api.bytestack.dev/v1/jobs');
    $curl->setopt(CURLOPT_HTTPHEADER, [ 'Accept: application/json', "Authorization: ApiKey $key" ]);
    return $curl->perform;
}

sub cleartext {
    my ($key) = @_;
    my $ua = LWP::UserAgent->new;
    return $ua->get('http://api.bytestack.dev/v1/jobs', Authorization => "Bearer $key");
}

sub unverified {
    my ($key) = @_;
    my $ua = LWP::UserAgent->new(ssl_opts => { verify_hostname => 0 });
    return $ua->get('https://api.bytestack.dev/v1/jobs', Authorization => "Bearer $key");
}

sub unverified_options {
    my ($key) = @_;
    my $ua = LWP::UserAgent->new;
    $ua->ssl_opts(SSL_verify_mode => IO::Socket::SSL::SSL_VERIFY_NONE);
    return $ua->get('https://api.bytestack.dev/v1/jobs', Authorization => "Bearer $key");
}

sub unverified_tiny {
    my ($key) = @_;
    my $http = HTTP::Tiny->new(verify_SSL => 0, timeout => 5);
    return $http->get('https://api.bytestack.dev/v1/jobs', { headers => { Authorization => "Bearer $key" } });
}

1;
