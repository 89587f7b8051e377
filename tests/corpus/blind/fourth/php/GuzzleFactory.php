<?php

declare(strict_types=1);

namespace Acme\Trends\Http;

use GuzzleHttp\Client;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;
use Psr\Http\Message\RequestInterface;

final class GuzzleFactory
{
    public static function bytestack(string $apiKey): Client
    {
        $stack = HandlerStack::create();
        $stack->push(Middleware::mapRequest(
            static fn (RequestInterface $request): RequestInterface => $request
                ->withHeader('Accept', 'application/json')
                ->withHeader('Authorization', 'Bearer ' . base64_encode($apiKey))
        ), 'bytestack_auth');

        return new Client([
            'base_uri' => 'https://api.bytestack.dev/v1/',
            'handler' => $stack,
            'timeout' => 20,
        ]);
    }
}
