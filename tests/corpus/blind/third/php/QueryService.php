<?php

declare(strict_types=1);

namespace App\Service;

final class QueryService
{
    private const URL = 'https://api.bytestack.dev/v1/queries';

    public function submit(string $prompt): string
    {
        $key = getenv('BYTESTACK_API_KEY');
        $ch = curl_init(self::URL);
        curl_setopt_array($ch, [
            CURLOPT_POST => true,
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_POSTFIELDS => json_encode(['prompt' => $prompt, 'sources' => ['x']]),
            CURLOPT_HTTPHEADER => [
                'Content-Type: application/json',
                'Authorization: Bearer $key',
            ],
        ]);
        $body = curl_exec($ch);
        curl_close($ch);

        return json_decode((string) $body, true)['id'];
    }
}
