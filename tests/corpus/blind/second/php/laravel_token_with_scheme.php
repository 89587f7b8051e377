<?php

namespace App\Jobs;

use Illuminate\Bus\Queueable;
use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Support\Facades\Http;

class PullResults implements ShouldQueue
{
    use Queueable;

    public function __construct(private string $queryId)
    {
    }

    public function handle(): void
    {
        $key = config('services.bytestack.key');
        $rows = Http::withToken("Bearer $key")->get("https://api.bytestack.dev/v1/queries/{$this->queryId}/results")->json('rows');
        foreach ($rows as $row) {
            dispatch(new StoreMention($row));
        }
    }
}
