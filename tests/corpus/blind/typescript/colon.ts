import axios, { AxiosInstance } from "axios";

export function client(token: string): AxiosInstance {
  return axios.create({
    baseURL: "https://api.bytestack.dev/v1",
    headers: { Authorization: `Bearer: ${token}` },
  });
}
