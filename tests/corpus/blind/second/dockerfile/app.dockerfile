FROM node:22-alpine
WORKDIR /app

# docker build --build-arg BYTESTACK_API_KEY=<your key> .
# RUN curl -H "Authorization: $BYTESTACK_API_KEY" https://api.bytestack.dev/v1/sources
ARG BYTESTACK_API_KEY=changeme
ENV BYTESTACK_URL=https://api.bytestack.dev \
    BYTESTACK_API_KEY_FILE=/run/secrets/bytestack_api_key \
    BYTESTACK_SECRET_NAME=acme-production-bytestack-key

COPY package*.json ./
RUN npm ci --omit=dev
COPY . .
CMD ["node", "server.js"]
