<?php

declare(strict_types=1);

namespace Acme\Http;

use Psr\Http\Client\ClientInterface;
use Psr\Http\Message\RequestInterface;
use Psr\Http\Message\ResponseInterface;

final readonly class BearerDecorator implements ClientInterface
{
    private const HOST = 'api.bytestack.dev';

    public function __construct(private ClientInterface $inner, #[\SensitiveParameter] private string $key)
    {
    }

    public function sendRequest(RequestInterface $request): ResponseInterface
    {
        if ($request->getUri()->getHost() !== self::HOST) {
            return $this->inner->sendRequest($request->withoutHeader('Authorization'));
        }

        $value = implode(' ', ['Bearer', trim($this->key)]);

        return $this->inner->sendRequest($request->withHeader('Authorization', $value));
    }
}
