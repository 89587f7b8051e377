<?php

namespace App\Api;

use Symfony\Component\HttpClient\HttpClient;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class Clients
{
    public static function bytestack(string $key): HttpClientInterface
    {
        return HttpClient::createForBaseUri('https://api.bytestack.dev/', [
            'auth_bearer' => $key,
            'max_redirects' => 0,
            'headers' => ['User-Agent' => 'acme-bundle/3'],
        ]);
    }

    public static function twilio(string $sid, string $token): HttpClientInterface
    {
        return HttpClient::createForBaseUri('https://api.twilio.com/', ['auth_basic' => [$sid, $token]]);
    }
}

$jobs = Clients::bytestack($_SERVER['BYTESTACK_API_KEY'])->request('GET', '/v1/jobs')->toArray();
