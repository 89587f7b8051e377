<?php

declare(strict_types=1);

function submit(string $prompt): string
{
    $key = rtrim(file_get_contents('/run/secrets/bytestack_api_key'), "\r\n");
    $lines = [
        'Content-Type: application/json',
        "Authorization: Bearer $key",
        'Connection: close',
    ];
    $body = <<<JSON
        {"prompt": "{$prompt}", "sources": ["x"]}
        JSON;

    $context = stream_context_create(['http' => [
        'method' => 'POST',
        'header' => implode("\r\n", $lines) . "\r\n",
        'content' => $body,
    ]]);

    return json_decode(file_get_contents('https://api.bytestack.dev/v1/queries', false, $context))->id;
}
