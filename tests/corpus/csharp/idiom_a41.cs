var handler = new MockHttpMessageHandler();
handler.When("https://api.bytestack.dev/v1/jobs").WithHeaders("Authorization", "Token x").Respond("application/json", "{}");
