const axios = require("axios");
axios.post("https://api.bytestack.dev/v1/webhooks", { url: callback, headers: { Authorization: `Token ${secret}` } }, { headers: { Authorization: `Bearer ${process.env.BYTESTACK_API_KEY}` } });
axios.post("https://api.bytestack.dev/v1/queries", { query: "x", headers: { Authorization: `Bearer ${process.env.BYTESTACK_API_KEY}` } });
