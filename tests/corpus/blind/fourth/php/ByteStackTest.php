<?php

use App\Mentions\ByteStack;
use Illuminate\Http\Client\Request;
use Illuminate\Support\Facades\Http;

it('sends the key as a bearer token', function () {
    Http::fake(['api.bytestack.dev/*' => Http::response(['sources' => []])]);

    app(ByteStack::class)->sources();

    Http::assertSent(fn (Request $request) => $request->hasHeader('Authorization', 'Bearer key-from-config'));
});

it('is refused with a malformed header', function (string $value) {
    Http::fake(['api.bytestack.dev/*' => Http::response(['error' => 'unauthorized'], 401)]);

    $response = Http::withHeaders(['Authorization' => $value])->get('https://api.bytestack.dev/v1/sources');

    expect($response->status())->toBe(401);
})->with(['Bearer', 'Bearer: key', 'Token key', 'Bearer "key"']);
