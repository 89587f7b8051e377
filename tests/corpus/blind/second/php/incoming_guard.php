<?php

namespace App\Http\Middleware;

use Closure;
use Illuminate\Http\Request;

class VerifyByteStackCallback
{
    public function handle(Request $request, Closure $next)
    {
        $header = $request->header('Authorization', $_SERVER['REDIRECT_HTTP_AUTHORIZATION'] ?? '');
        if (preg_match('/^(Token|Basic|ApiKey)\s/i', $header)) {
            return response()->json(['error' => 'wrong scheme, expected "Authorization: Bearer KEY"'], 401);
        }
        $given = $request->bearerToken();
        if ($given === null || !hash_equals(config('services.bytestack.callback_secret'), $given)) {
            return response('', 401)->header('WWW-Authenticate', 'Bearer realm="bytestack"');
        }
        return $next($request);
    }
}
