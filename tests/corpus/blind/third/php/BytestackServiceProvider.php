<?php

namespace App\Providers;

use Illuminate\Http\Client\PendingRequest;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\ServiceProvider;

class BytestackServiceProvider extends ServiceProvider
{
    public function boot(): void
    {
        Http::macro('bytestack', function (): PendingRequest {
            return Http::baseUrl('https://api.bytestack.dev/v1')
                ->withToken(config('services.bytestack.key'))
                ->timeout(20)
                ->retry(3, 200);
        });

        Http::macro('github', fn () => Http::baseUrl('https://api.github.com')
            ->withToken(config('services.github.token'), 'token'));
    }
}
