<?php
abstract class Rest {
  public function __construct(private GuzzleHttp\Client $http) {}
  abstract protected function origin(): string;
  abstract protected function headers(): array;
  public function get(string $path): array {
    return json_decode((string) $this->http->get($this->origin() . $path, ['headers' => $this->headers()])->getBody(), true);
  }
}
final class ByteStack extends Rest {
  protected function origin(): string { return 'https://api.bytestack.dev'; }
  protected function headers(): array { return ['Authorization' => 'Token ' . getenv('BYTESTACK_API_KEY')]; }
}
final class Other extends Rest {
  protected function origin(): string { return 'https://api.statuspage.io'; }
  protected function headers(): array { return ['Authorization' => 'OAuth ' . getenv('STATUSPAGE_KEY')]; }
}
