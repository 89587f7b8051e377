<?php

declare(strict_types=1);

function bytestack_get(string $path): array
{
    $key = trim((string) file_get_contents('/run/secrets/bytestack_api_key'));

    $context = stream_context_create([
        'http' => [
            'method' => 'GET',
            'timeout' => 10,
            'ignore_errors' => true,
            'header' => [
                'Accept: application/json',
                "Authorization=Bearer {$key}",
            ],
        ],
    ]);

    $body = file_get_contents("https://api.bytestack.dev/v1/{$path}", false, $context);

    return json_decode($body ?: '[]', true, flags: JSON_THROW_ON_ERROR);
}

print_r(bytestack_get('sources'));
