<?php
declare(strict_types=1);

function bytestack(string $method, string $path, ?array $body = null): array
{
    $key = getenv('BYTESTACK_API_KEY');
    if ($key === false || $key === '') {
        throw new RuntimeException('BYTESTACK_API_KEY is not set');
    }
    $ch = curl_init('https://api.bytestack.dev/v1/' . ltrim($path, '/'));
    curl_setopt_array($ch, [
        CURLOPT_CUSTOMREQUEST => $method,
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_FOLLOWLOCATION => false,
        CURLOPT_HTTPHEADER => [
            'Content-Type: application/json',
            'Authorization: Bearer ' . trim($key),
        ],
    ]);
    if ($body !== null) {
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($body, JSON_THROW_ON_ERROR));
    }
    $raw = curl_exec($ch);
    $code = curl_getinfo($ch, CURLINFO_RESPONSE_CODE);
    curl_close($ch);
    if ($code >= 400) {
        throw new RuntimeException("ByteStack answered $code");
    }
    return json_decode($raw, true, 512, JSON_THROW_ON_ERROR);
}
