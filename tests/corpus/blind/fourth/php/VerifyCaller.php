<?php

namespace App\Http\Middleware;

use Closure;
use Illuminate\Http\Request;
use Symfony\Component\HttpFoundation\Response;

class VerifyCaller
{
    public function handle(Request $request, Closure $next): Response
    {
        $token = $request->bearerToken()
            ?? $request->header('X-API-Key')
            ?? preg_replace('/^(Token|ApiKey)\s+/i', '', $_SERVER['HTTP_AUTHORIZATION'] ?? '');

        if ($token === '' || ! hash_equals(hash('sha256', $token), (string) config('services.bytestack.caller_token_sha256'))) {
            return response()->json([
                'error' => 'unauthorized',
                'hint' => "Send 'Authorization: Bearer KEY', not 'Authorization: KEY'.",
            ], 401, ['WWW-Authenticate' => 'Bearer realm="mentions"']);
        }

        return $next($request);
    }
}
