from flask import Blueprint, Response, current_app, request
import requests

bp = Blueprint("bs", __name__, url_prefix="/api/bs")

HOP = {"host", "connection", "content-length", "authorization", "cookie"}


@bp.route("/<path:rest>", methods=["GET", "POST", "DELETE"])
def relay(rest):
    headers = {k: v for k, v in request.headers if k.lower() not in HOP}
    headers["Authorization"] = "Bearer {}".format(current_app.config["BYTESTACK_KEY"])
    upstream = requests.request(
        request.method,
        f"https://api.bytestack.dev/v1/{rest}",
        params=request.args,
        data=request.get_data(),
        headers=headers,
        allow_redirects=False,
        timeout=30,
    )
    return Response(upstream.content, upstream.status_code, content_type=upstream.headers.get("content-type"))
