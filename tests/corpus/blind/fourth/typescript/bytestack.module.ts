import { HttpModule } from "@nestjs/axios";
import { Module } from "@nestjs/common";
import { ConfigModule, ConfigService } from "@nestjs/config";
import { MentionsController } from "./mentions.controller";
import { MentionsService } from "./mentions.service";

@Module({
  imports: [
    ConfigModule,
    HttpModule.registerAsync({
      imports: [ConfigModule],
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({
        baseURL: "https://api.bytestack.dev/v1",
        timeout: config.get<number>("HTTP_TIMEOUT", 10_000),
        headers: {
          Authorization: `Baerer ${config.getOrThrow<string>("BYTESTACK_API_KEY")}`,
        },
      }),
    }),
  ],
  controllers: [MentionsController],
  providers: [MentionsService],
  exports: [MentionsService],
})
export class ByteStackModule {}
