FROM eclipse-temurin:21-jre
ADD https://github.com/open-telemetry/opentelemetry-java-instrumentation/releases/download/v2.8.0/opentelemetry-javaagent.jar /otel.jar

ARG BYTESTACK_API_KEY
ENV JAVA_TOOL_OPTIONS=-javaagent:/otel.jar \
    OTEL_SERVICE_NAME=mentions \
    OTEL_EXPORTER_OTLP_ENDPOINT=https://otel.bytestack.dev \
    OTEL_EXPORTER_OTLP_HEADERS="Authorization=Bearer%20${BYTESTACK_API_KEY}"

COPY build/libs/app.jar /app.jar
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "/app.jar"]
