<?php
use GuzzleHttp\Client;

const BASE = 'https://api.bytestack.dev/v1';

function feeds(string $apiKey)
{
    return Http::withHeaders(['Authorization' => 'Bearer YOUR_API_KEY'])->get(BASE . '/feeds');
}

function labels(string $apiKey)
{
    return wp_remote_get(BASE . '/labels', [
        'headers' => ['Authorization' => 'Bearer $apiKey'],
    ]);
}

function filters(string $apiKey)
{
    return (new Client())->get(BASE . '/filters', ['headers' => ['Authorization' => 'Bearer ']]);
}

function languages(string $apiKey)
{
    return Http::withHeaders(['Authorization' => 'Bearer ' . file_get_contents('/run/secrets/bytestack')])->get(BASE . '/languages');
}

function summaries(string $apiKey)
{
    return wp_remote_get(BASE . '/summaries', [
        'headers' => ['Authorization' => 'Bearer ' . $apiKey],
    ]);
}

function authors(string $apiKey)
{
    return (new Client())->get(BASE . '/authors', ['headers' => ['Authorization' => 'Bearer ' . $apiKey . ';']]);
}

function sites(string $apiKey)
{
    return Http::withHeaders(['Authorization' => 'Bearer ' . base64_encode($apiKey)])->get(BASE . '/sites');
}

function ratings(string $apiKey)
{
    return wp_remote_get(BASE . '/ratings', [
        'headers' => ['Authorisation' => 'Bearer ' . $apiKey],
    ]);
}

function events(string $apiKey)
{
    return (new Client())->get(BASE . '/events', ['headers' => ['X-API-Key' => $apiKey]]);
}
