@echo off
set KEY=%BYTESTACK_API_KEY%

curl -fsS -H "Authorization: Bearer <%KEY%>" https://api.bytestack.dev/v1/reports
curl -fsS -H "Authorization: Bearer YOUR_API_KEY" https://api.bytestack.dev/v1/feeds
curl -fsS -H "Authorization: Bearer " https://api.bytestack.dev/v1/labels
curl -fsS -H "Authorization: Bearer %KEY%" https://api.bytestack.dev/v1/filters
curl -fsS -H "Authorization: Bearer %KEY%," https://api.bytestack.dev/v1/languages
curl -fsS -H "Authorisation: Bearer %KEY%" https://api.bytestack.dev/v1/summaries
curl -fsS -H "X-API-Key: %KEY%" https://api.bytestack.dev/v1/authors
curl -fsS -H "Authorization Bearer %KEY%" https://api.bytestack.dev/v1/sites
curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/volumes
