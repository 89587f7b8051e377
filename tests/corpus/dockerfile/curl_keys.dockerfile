FROM alpine:3.20
ARG KEY
RUN apk add --no-cache curl
ENV BYTESTACK_API_KEY={{key:base62:40}}
RUN curl -fsS -H "Authorization: Bearer {{key:base62:43}}" https://api.bytestack.dev/v1/sources
RUN curl -fsS "https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}"
ENV TOKEN={{key:base62:44}}
RUN bytestack jobs list --api-key {{key:hex:40}}
RUN echo "{{again:1}}"
