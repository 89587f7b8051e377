<?php

use GuzzleHttp\Client;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;
use GuzzleHttp\Psr7\Request;

define('STACK_API', 'https://api.bytestack.dev/v1');

$client = new Client(['base_uri' => STACK_API]);
$client->get('jobs', ['auth' => [$key, '']]);

$stack = HandlerStack::create();
$stack->push(Middleware::mapRequest(fn ($request) => $request->withHeader('Authorization', 'Bearer  ' . $key)));
$hooked = new Client(['base_uri' => 'https://api.bytestack.dev/v1', 'handler' => $stack]);

$request = (new Request('GET', 'https://api.bytestack.dev/v1/jobs'))->withHeader('Authorization', 'Token ' . $key);
$hooked->send($request);

$args = ['method' => 'POST', 'headers' => ['Content-Type' => 'application/json']];
$args['headers']['Authorization'] = 'Bearer' . $key;
wp_remote_post('https://api.bytestack.dev/v1/queries', $args);
