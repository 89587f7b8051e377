import os
from fastapi import FastAPI, Header, HTTPException

app = FastAPI()


@app.get("/mentions")
def mentions(authorization: str = Header(default="")):
    if not authorization.startswith("Bearer"):
        raise HTTPException(401, "use Authorization: Bearer KEY")
    token = authorization[len("Bearer"):].strip()
    if token != os.environ["INTERNAL_TOKEN"]:
        raise HTTPException(401)
    return {"upstream": "https://api.bytestack.dev/v1/results"}
