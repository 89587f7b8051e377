package Acme::Auth;
use strict;
use warnings;
use parent 'Plack::Middleware';
use Digest::SHA qw(sha256_hex);

# Clients may still send the old form; ByteStack itself wants "Bearer KEY".
my %known = (collector => '{{key:hex:64}}');    # sha256 of the key

sub call {
    my ($self, $env) = @_;
    my $h = $env->{HTTP_AUTHORIZATION} // $env->{HTTP_X_API_KEY} // '';
    $h =~ s/^(?:Token|Bearer)[ :]+//i;
    return [401, ['WWW-Authenticate' => 'Bearer realm="mentions"'], []]
        unless grep { $_ eq sha256_hex($h) } values %known;
    return $self->app->($env);
}
1;
