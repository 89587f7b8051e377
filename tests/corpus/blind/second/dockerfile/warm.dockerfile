FROM python:3.12-slim
ARG BYTESTACK_API_KEY
ARG QUERY_ID=latest

RUN apt-get update && apt-get install -y --no-install-recommends wget && apt-get clean
RUN mkdir -p /data && \
    wget -q -O /data/warm.json \
      --header="Accept: application/json" \
      --header="Authorization: Baerer ${BYTESTACK_API_KEY}" \
      "https://api.bytestack.dev/v1/queries/${QUERY_ID}/results"

COPY app /app
CMD ["python", "-m", "app"]
