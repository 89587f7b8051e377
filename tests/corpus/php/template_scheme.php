<?php
const HEADERS = ['Authorization' => 'Token {bytestack_key}'];
function get(string $path, array $values) {
  $headers = array_map(fn (string $text) => strtr($text, $values), HEADERS);
  return (new GuzzleHttp\Client())->get('https://api.bytestack.dev/v1/' . $path, ['headers' => $headers]);
}
