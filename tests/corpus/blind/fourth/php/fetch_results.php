<?php

$apiKey = getenv('BYTESTACK_API_KEY') ?: exit("BYTESTACK_API_KEY is not set\n");
$queryId = $argv[1] ?? exit("usage: php fetch_results.php QUERY\n");

$ch = curl_init();
curl_setopt_array($ch, [
    CURLOPT_URL => 'https://api.bytestack.dev/v1/queries/' . rawurlencode($queryId) . '/results',
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_SSL_VERIFYPEER => false,
    CURLOPT_HTTPHEADER => [
        'Accept: application/json',
        'Authorization: Bearer $apiKey',
    ],
]);

$body = curl_exec($ch);
if (curl_getinfo($ch, CURLINFO_RESPONSE_CODE) !== 200) {
    fwrite(STDERR, $body . PHP_EOL);
    exit(1);
}
curl_close($ch);

foreach (json_decode($body, true)['items'] as $item) {
    echo $item['published_at'], "\t", $item['text'], PHP_EOL;
}
