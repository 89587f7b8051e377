<?php

declare(strict_types=1);

namespace Acme\Feeds;

use GuzzleHttp\ClientInterface;
use GuzzleHttp\Psr7\Request;

final class HeaderTemplate
{
    private const HEADERS = [
        'Authorization' => 'Bearer {key}',
        'User-Agent' => 'feeds/{version}',
    ];

    public function __construct(private ClientInterface $http, private string $key)
    {
    }

    public function get(string $path): string
    {
        $values = ['{key}' => $this->key, '{version}' => '5.2'];
        $headers = array_map(static fn (string $text): string => strtr($text, $values), self::HEADERS);

        return (string) $this->http
            ->send(new Request('GET', 'https://api.bytestack.dev/v1/' . ltrim($path, '/'), $headers))
            ->getBody();
    }
}
