fetch("https://api.bytestack.dev/v1/jobs", { headers: { Authorization: `Bearer ${JSON.stringify(process.env.BYTESTACK_API_KEY)}` } });
