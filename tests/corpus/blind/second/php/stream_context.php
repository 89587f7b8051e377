<?php

function bs_get(string $path, string $apiKey): array
{
    $ctx = stream_context_create(['http' => [
        'method' => 'GET',
        'header' => "Accept: application/json\r\nAuthorization: Bearer $apiKey\r\n",
        'ignore_errors' => true,
    ]]);
    return json_decode(file_get_contents("https://api.bytestack.dev/v1/$path", false, $ctx), true);
}

function bs_post(string $path, string $apiKey, array $body): array
{
    $ctx = stream_context_create(['http' => [
        'method' => 'POST',
        'header' => [
            'Content-Type: application/json',
            "Authorization Bearer $apiKey",
        ],
        'content' => json_encode($body),
    ]]);
    return json_decode(file_get_contents("https://api.bytestack.dev/v1/$path", false, $ctx), true);
}
