<?php

namespace App\Providers;

use Illuminate\Http\Client\PendingRequest;
use Illuminate\Support\Facades\Http;
use Illuminate\Support\ServiceProvider;

class AppServiceProvider extends ServiceProvider
{
    public function boot(): void
    {
        Http::macro('bytestack', function (): PendingRequest {
            return Http::baseUrl('https://api.bytestack.dev/v1')
                ->withToken('Bearer ' . config('services.bytestack.key'))
                ->acceptJson()
                ->timeout(20)
                ->retry(3, 250);
        });

        Http::macro('forge', function (): PendingRequest {
            return Http::baseUrl('https://forge.laravel.com/api/v1')
                ->withToken(config('services.forge.key'));
        });
    }
}
