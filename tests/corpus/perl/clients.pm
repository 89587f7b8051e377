package ByteStack::Client;
use Moose;
use Mojo::UserAgent;
has api_key => (is => 'ro');
sub BUILD {
  my ($self) = @_;
  $self->ua->default_header(Authorization => $self->api_key);
}
sub mojo {
  my ($key) = @_;
  my $ua = Mojo::UserAgent->new;
  $ua->on(start => sub { my ($ua, $tx) = @_; $tx->req->headers->authorization("Token $key") });
  return $ua->get('https://api.bytestack.dev/v1/sources');
}
sub rest {
  my $client = REST::Client->new;
  $client->setHost('https://api.bytestack.dev');
  $client->addHeader('Authorization', "Bearer$self->{key}");
  $client->GET('/v1/sources');
}
sub made {
  my $url = URI->new('https://api.bytestack.dev');
  $url->path('/v1/sources');
  my $req = HTTP::Request->new(GET => $url);
  $req->header(Authorization => "Basic $_[0]");
}
1;
