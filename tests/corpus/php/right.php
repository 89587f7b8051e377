<?php
use GuzzleHttp\Client;

const BASE = 'https://api.bytestack.dev/v1';

function sources(string $apiKey)
{
    return (new Client())->get(BASE . '/sources', ['headers' => ['Authorization' => 'Bearer ' . $apiKey]]);
}

function jobs(string $apiKey)
{
    return Http::withHeaders(['Authorization' => 'Bearer ' . $apiKey])->get(BASE . '/jobs');
}

function mentions(string $apiKey)
{
    return wp_remote_get(BASE . '/mentions', [
        'headers' => ['Authorization' => 'Bearer ' . $apiKey],
    ]);
}

function others(string $apiKey)
{
    return Http::withToken(getenv('EXAMPLE_TOKEN'), 'Token')->get('https://api.example.com/v1/user');
}
