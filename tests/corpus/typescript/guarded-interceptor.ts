import axios from "axios";
axios.interceptors.request.use((config) => {
  if (config.url?.startsWith("https://api.bytestack.dev")) {
    config.headers.Authorization = `Token ${apiKey}`;
  } else {
    config.headers.Authorization = `JWT ${jwt}`;
  }
  return config;
});
