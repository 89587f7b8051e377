const API = "https://api.bytestack.dev/v1";
const key = process.env.BYTESTACK_API_KEY;

export async function calls(id) {
  await fetch(`${API}/sources`, { headers: { Authorization: "Bearer" + key } });
  await fetch(`${API}/sources/${id}`, { headers: { Authorization: `Bearer${key}` } });
  await fetch(API + "/sources", { headers: { Authorization: `Bearer  ${key}` } });
  await fetch(API + "/sources", { headers: { Authorization: `Bearer: ${key}` } });
  await fetch(API + "/sources", { headers: { Authorization: `Token ${key}` } });
  await fetch(API + "/sources", { headers: { Authorization: key } });
  await fetch(API + "/sources", { headers: { Authorization: 'Bearer ${key}' } });
  await fetch(API + "/sources", { headers: { Authorisation: `Bearer ${key}` } });
  await fetch(API + "/sources", { headers: { "X-API-Key": key } });
  await fetch(API + "/sources", { headers: { Authorization: `Bearer undefined` } });
  await fetch(API + "/sources", { headers: { Authorization: "Bearer " } });
  await fetch(API + "/sources", { headers: { Authorization: `bearer ${key}` } });
  await fetch(API + "/sources", { headers: { Authorization: `Baerer ${key}` } });
  await fetch(API + "/sources", { headers: { Authorization: `Bearer "${key}"` } });
  await fetch(API + "/sources", { headers: { Authorization: `Bearer ${key};` } });
  await fetch(API + "/sources", { headers: { Authorization: `Bearer ${btoa(key)}` } });
  await fetch(API + "/sources", { headers: { Authorization: `Bearer ${encodeURIComponent(key)}` } });
  await fetch(API + "/sources", { Authorization: `Bearer ${key}` });
  await fetch(API + "/sources", { method: "POST", header: { Authorization: `Bearer ${key}` } });
  await fetch(API + "/queries", { method: "POST", body: "{}" });
  await fetch("http://api.bytestack.dev/v1/sources", { headers: { Authorization: `Bearer ${key}` } });
  await fetch(API + "/sources", { headers: { Authorization: "Bearer YOUR_API_KEY" } });
}
