from fastapi import Depends, FastAPI, Header, HTTPException

app = FastAPI(title="bytestack-gateway")


def caller_key(authorization: str | None = Header(default=None)) -> str:
    if not authorization:
        raise HTTPException(401, "missing Authorization header")
    if authorization.startswith("Bearer:"):
        raise HTTPException(401, "remove the colon after Bearer")
    scheme, _, value = authorization.partition(" ")
    if scheme.lower() not in ("bearer", "token") or not value.strip():
        raise HTTPException(
            status_code=401,
            detail="malformed Authorization header",
            headers={"WWW-Authenticate": "Bearer realm=bytestack"},
        )
    return value


@app.get("/v1/sources")
def list_sources(key: str = Depends(caller_key)):
    return {"sources": ["x", "reddit", "news"], "caller": hash(key)}
