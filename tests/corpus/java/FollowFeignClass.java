import feign.*;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.context.annotation.Bean;

@FeignClient(name = "bytes", url = "http://api.bytestack.dev", configuration = BytesFeign.Config.class)
interface BytesFeign {
    class Config {
        @Bean
        RequestInterceptor auth(String key) {
            return t -> t.header("Authorization", "Bearer " + key);
        }
    }
}
