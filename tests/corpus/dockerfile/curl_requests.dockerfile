FROM alpine:3.20
ARG KEY
RUN apk add --no-cache curl
RUN curl -fsS -H "Authorization: Bearer $KEY" -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/usage
RUN curl -fsS -H Authorization: Bearer $KEY https://api.bytestack.dev/v1/jobs
RUN curl -fsS -d "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/queries
RUN curl -fsS https://api.bytestack.dev/v1/sources
RUN curl -fsS -H "Authorization: Bearer $KEY" http://api.bytestack.dev/v1/jobs
RUN curl -k -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/jobs
RUN curl --location-trusted -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/jobs
RUN curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/teams
RUN curl -fsS -H "Authorization: Token $EXAMPLE_TOKEN" https://api.example.com/v1/user
RUN curl -fsS -H "Authorization: Bearer $(printf %s "$KEY" | base64)" https://api.bytestack.dev/v1/trends
