<?php

namespace App\Fetcher;

use Symfony\Contracts\HttpClient\HttpClientInterface;

final class SymfonyFetcher
{
    public function __construct(
        private readonly HttpClientInterface $http,
        private readonly string $bytestackKey,
    ) {
    }

    public function results(string $id): array
    {
        return $this->http->request('GET', "https://api.bytestack.dev/v1/queries/$id/results", [
            'auth_bearer' => $this->bytestackKey,
            'verify_peer' => false,
            'timeout' => 30,
        ])->toArray();
    }
}
