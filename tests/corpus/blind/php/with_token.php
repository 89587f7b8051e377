<?php

namespace App\Services;

use Illuminate\Support\Facades\Http;

class Mentions
{
    public function sources(): array
    {
        return Http::withToken(config('services.bytestack.key'))
            ->get('https://api.bytestack.dev/v1/sources')
            ->json();
    }

    public function jobs(string $key): array
    {
        return Http::withHeaders(['Authorization' => "Bearer {$key}"])
            ->get('https://api.bytestack.dev/v1/jobs')
            ->json();
    }
}
