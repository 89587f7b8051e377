export const seed = {
  tenant: "acme",
  writer: "bskw_{{key:base32:32}}",
  traceId: "{{key:hex:32}}",
};
