import { z } from "zod";
import type { FastifyPluginAsync } from "fastify";
import fp from "fastify-plugin";

const headerSchema = z
  .string({ required_error: "send the header Authorization: Bearer <key>" })
  .regex(/^Bearer\s+[\w.~+/-]+=*$/i, 'expected "Bearer", one space and the key; "Bearer:" and "Token" are refused')
  .transform((value) => value.replace(/^Bearer\s+/i, ""));

const plugin: FastifyPluginAsync = async (app) => {
  app.decorateRequest("bytestackKey", "");
  app.addHook("onRequest", async (req, reply) => {
    const parsed = headerSchema.safeParse(req.headers.authorization ?? req.headers["x-api-key"]);
    if (!parsed.success) {
      await reply.code(401).header("www-authenticate", "Bearer").send({ error: parsed.error.issues[0].message });
      return;
    }
    req.bytestackKey = parsed.data;
  });
};

declare module "fastify" {
  interface FastifyRequest {
    bytestackKey: string;
  }
}

export default fp(plugin, { name: "bytestack-key" });
