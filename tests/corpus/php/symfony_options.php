<?php

use Symfony\Component\HttpClient\HttpClient;
use Symfony\Component\HttpClient\HttpOptions;

function basic(string $key)
{
    $options = (new HttpOptions())->setBaseUri('https://api.bytestack.dev')->setAuthBasic($key)->setTimeout(15);
    return HttpClient::create()->withOptions($options->toArray())->request('GET', '/v1/jobs');
}

function bearer(string $key)
{
    $options = (new HttpOptions())->setBaseUri('https://api.bytestack.dev')->setAuthBearer($key);
    return HttpClient::create()->withOptions($options->toArray())->request('GET', '/v1/jobs');
}

function headers(string $key)
{
    $client = HttpClient::create()->withOptions(['base_uri' => 'https://api.bytestack.dev', 'headers' => ['Authorization' => 'Token ' . $key]]);
    return $client->request('GET', '/v1/jobs');
}
