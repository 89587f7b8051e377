<?php

declare(strict_types=1);

namespace App\Mentions;

use Symfony\Component\DependencyInjection\Attribute\Autowire;
use Symfony\Component\HttpClient\HttpOptions;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class ByteStackHttp
{
    private HttpClientInterface $http;

    public function __construct(
        HttpClientInterface $http,
        #[Autowire('%env(BYTESTACK_API_KEY)%')] private readonly string $apiKey,
    ) {
        $this->http = $http->withOptions(
            (new HttpOptions())
                ->setBaseUri('https://api.bytestack.dev')
                ->setAuthBasic($this->apiKey)
                ->setTimeout(15)
                ->toArray()
        );
    }

    public function status(string $job): string
    {
        return $this->http->request('GET', "/v1/jobs/$job")->toArray()['status'];
    }
}
