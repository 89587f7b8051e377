import { HttpModule } from '@nestjs/axios';
import { Module } from '@nestjs/common';
import { ConfigModule, ConfigService } from '@nestjs/config';
import { SourcesController } from './sources.controller';

@Module({
  imports: [
    HttpModule.registerAsync({
      imports: [ConfigModule],
      inject: [ConfigService],
      useFactory: (config: ConfigService) => ({
        baseURL: 'https://api.bytestack.dev/v1',
        timeout: 10_000,
        maxRedirects: 0,
        headers: {
          common: { Authorization: 'Bearer '.concat(config.getOrThrow('BYTESTACK_API_KEY')) },
        },
      }),
    }),
  ],
  controllers: [SourcesController],
})
export class ByteStackModule {}
