"""A gateway in front of https://api.bytestack.dev that reads headers and sends none."""
from fastapi import FastAPI, Header, HTTPException, Request

app = FastAPI()


@app.get("/proxy")
async def proxy(request: Request, authorization: str = Header(default="")):
    if not authorization.startswith("Bearer "):
        raise HTTPException(status_code=401, headers={"WWW-Authenticate": "Bearer"})
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer":
        raise HTTPException(status_code=401)
    if request.headers.get("Authorization") == "Bearer ":
        raise HTTPException(status_code=401)
    return {"token": token}
