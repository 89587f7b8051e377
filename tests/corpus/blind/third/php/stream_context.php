<?php

function bytestack_get(string $path): array
{
    $key = trim((string) file_get_contents('/run/secrets/bytestack_api_key'));

    $context = stream_context_create([
        'http' => [
            'method' => 'GET',
            'timeout' => 10,
            'header' => "Authorization: Bearer {$key}\r\n"
                . "Accept: application/json\r\n"
                . "User-Agent: acme-collector\r\n",
        ],
    ]);

    $raw = file_get_contents('https://api.bytestack.dev/v1' . $path, false, $context);

    return json_decode($raw, true, 512, JSON_THROW_ON_ERROR);
}

print_r(bytestack_get('/sources'));
