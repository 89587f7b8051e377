import feign.*;

class F {
    Object api(String key) {
        return Feign.builder()
                .requestInterceptor(template -> template.header("X-API-Key", "Bearer " + key))
                .target(Object.class, "https://api.bytestack.dev");
    }
}
