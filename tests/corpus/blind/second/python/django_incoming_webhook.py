import hmac

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt


@csrf_exempt
def bytestack_callback(request):
    header = request.headers.get("Authorization", "")
    if header.startswith("Bearer:") or header.lower().startswith("token "):
        return JsonResponse({"error": "use 'Authorization: Bearer KEY'"}, status=401)
    scheme, _, given = header.partition(" ")
    if scheme != "Bearer" or not hmac.compare_digest(given, settings.BYTESTACK_CALLBACK_TOKEN):
        resp = HttpResponse(status=401)
        resp["WWW-Authenticate"] = 'Bearer realm="bytestack-callbacks"'
        return resp
    enqueue(request.body)
    return HttpResponse(status=202)


def enqueue(raw):
    from .tasks import ingest

    ingest.delay(raw.decode())
