import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.http.*;

interface Service {
    @GET("v1/jobs")
    Call<String> jobs(@Header("X-API-Key") String authorization);
}

class Caller {
    Call<String> call(String key) {
        Retrofit retrofit = new Retrofit.Builder().baseUrl("https://api.bytestack.dev/").build();
        Service service = retrofit.create(Service.class);
        return service.jobs("Bearer " + key);
    }
}
