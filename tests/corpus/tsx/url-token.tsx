export function useFeed(queryId: string, token: string) {
  return new EventSource(`https://{{vendor-host}}/v1/queries/${queryId}/stream?access_token=${token}`);
}
export function next(queryId: string, token: string) {
  return fetch(`https://{{vendor-host}}/v1/queries/${queryId}?page_token=${token}`, { headers: headers() });
}
