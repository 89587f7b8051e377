<?php

namespace App\ByteStack;

use GuzzleHttp\Client;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;
use Psr\Http\Message\RequestInterface;

final class ClientFactory
{
    public static function create(string $apiKey): Client
    {
        $stack = HandlerStack::create();
        $stack->push(Middleware::mapRequest(
            static fn (RequestInterface $r) => $r->withHeader('Authorization', sprintf('Bearer %s', $apiKey))
        ));

        return new Client([
            'base_uri' => 'https://api.bytestack.dev',
            'handler' => $stack,
            'http_errors' => true,
        ]);
    }
}

function sources(Client $c): array
{
    return json_decode($c->get('/v1/sources')->getBody()->getContents(), true)['data'];
}
