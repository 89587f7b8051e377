<?php

namespace App\Http\Middleware;

use Closure;
use Illuminate\Http\Request;

class VerifyApiKey
{
    public function handle(Request $request, Closure $next)
    {
        $header = $request->header('Authorization', '');

        if (preg_match('/^Bearer\s*[:=]/', $header)) {
            abort(401, 'Authorization must look like "Bearer KEY"');
        }

        if (!str_starts_with($header, 'Bearer ')) {
            abort(401, 'missing Bearer scheme', ['WWW-Authenticate' => 'Bearer']);
        }

        $key = substr($header, 7);
        if (!hash_equals(config('services.bytestack.inbound_hash'), hash('sha256', $key))) {
            abort(403);
        }

        return $next($request);
    }
}
