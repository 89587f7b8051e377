<?php

declare(strict_types=1);

use Symfony\Component\HttpClient\HttpClient;
use Symfony\Component\HttpClient\ScopingHttpClient;

return static function (array $env): ScopingHttpClient {
    return new ScopingHttpClient(HttpClient::create(['max_redirects' => 2]), [
        'https://api\.bytestack\.dev/' => [
            'auth_bearer' => $env['BYTESTACK_API_KEY'],
            'headers' => ['Accept' => 'application/json'],
        ],
        'https://api\.mailjet\.com/' => [
            'auth_basic' => [$env['MAILJET_KEY'], $env['MAILJET_SECRET']],
        ],
        'https://app\.asana\.com/api/1\.0/' => [
            'auth_bearer' => $env['ASANA_PAT'],
        ],
    ]);
};
