<?php

namespace App\Services;

use Illuminate\Support\Facades\Http;

class ByteStackService
{
    public function submit(string $prompt, array $sources): string
    {
        return Http::baseUrl('https://api.bytestack.dev/v1')
            ->withToken(config('services.bytestack.key'))
            ->acceptJson()
            ->retry(3, 200)
            ->post('queries', compact('prompt', 'sources'))
            ->throw()
            ->json('id');
    }

    public static function fake(): void
    {
        Http::fake([
            'api.bytestack.dev/v1/queries' => Http::response(['id' => 'q_1'], 201),
            'api.bytestack.dev/*' => Http::response(['error' => 'missing Authorization header'], 401),
        ]);
    }
}
