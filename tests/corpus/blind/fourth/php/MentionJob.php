<?php

namespace App\Jobs;

use Illuminate\Bus\Queueable;
use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Support\Facades\Http;

final class MentionJob implements ShouldQueue
{
    use Queueable;

    private const HEADER = 'Bearer %s';

    public function __construct(private readonly string $prompt)
    {
    }

    public function handle(): void
    {
        $response = Http::withHeaders([
            'Authorization' => sprintf(self::HEADER, config('services.bytestack.key')),
        ])->asJson()->post('https://api.bytestack.dev/v1/queries', [
            'prompt' => $this->prompt,
            'sources' => ['x', 'news'],
        ]);

        $response->throw();
        cache()->put("query:{$this->prompt}", $response->json('id'), now()->addDay());
    }
}
