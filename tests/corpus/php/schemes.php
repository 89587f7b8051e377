<?php
use GuzzleHttp\Client;

const BASE = 'https://api.bytestack.dev/v1';

function sources(string $apiKey)
{
    return (new Client())->get(BASE . '/sources', ['headers' => ['Authorization' => 'Bearer' . $apiKey]]);
}

function jobs(string $apiKey)
{
    return Http::withHeaders(['Authorization' => $apiKey])->get(BASE . '/jobs');
}

function mentions(string $apiKey)
{
    return wp_remote_get(BASE . '/mentions', [
        'headers' => ['Authorization' => 'Token ' . $apiKey],
    ]);
}

function queries(string $apiKey)
{
    return (new Client())->get(BASE . '/queries', ['headers' => ['Authorization' => 'Baerer ' . $apiKey]]);
}

function topics(string $apiKey)
{
    return Http::withHeaders(['Authorization' => 'Bearer: ' . $apiKey])->get(BASE . '/topics');
}

function alerts(string $apiKey)
{
    return wp_remote_get(BASE . '/alerts', [
        'headers' => ['Authorization' => 'Bearer  ' . $apiKey],
    ]);
}

function exports(string $apiKey)
{
    return (new Client())->get(BASE . '/exports', ['headers' => ['Authorization' => 'Bearer Bearer ' . $apiKey]]);
}

function usage(string $apiKey)
{
    return Http::withHeaders(['Authorization' => 'bearer ' . $apiKey])->get(BASE . '/usage');
}

function teams(string $apiKey)
{
    return wp_remote_get(BASE . '/teams', [
        'headers' => ['Authorization' => 'Bearer ' . $apiKey],
    ]);
}

function reports(string $apiKey)
{
    return (new Client())->get(BASE . '/reports', ['headers' => ['Authorization' => 'Bearer <' . $apiKey . '>']]);
}
