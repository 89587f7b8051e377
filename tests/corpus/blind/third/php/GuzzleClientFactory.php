<?php

declare(strict_types=1);

namespace Acme\Collector\Http;

use GuzzleHttp\Client;
use GuzzleHttp\RequestOptions;

final class GuzzleClientFactory
{
    public static function create(?string $apiKey = null): Client
    {
        $apiKey ??= $_ENV['BYTESTACK_API_KEY'] ?? throw new \LogicException('BYTESTACK_API_KEY missing');

        return new Client([
            'base_uri' => 'https://api.bytestack.dev/v1/',
            RequestOptions::TIMEOUT => 15,
            RequestOptions::HEADERS => [
                'Accept' => 'application/json',
                'Authorization' => sprintf('Bearer %s', trim($apiKey)),
            ],
        ]);
    }
}
