import { HttpService } from '@nestjs/axios';
import { Injectable, Logger } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class QueriesProvider {
  private readonly logger = new Logger(QueriesProvider.name);

  constructor(
    private readonly http: HttpService,
    private readonly config: ConfigService,
  ) {}

  async submit(prompt: string): Promise<string> {
    const { data } = await firstValueFrom(
      this.http.post(
        'https://api.bytestack.dev/v1/queries',
        { prompt, sources: ['x', 'news'] },
        {
          headers: {
            'x-api-key': this.config.getOrThrow<string>('BYTESTACK_API_KEY'),
          },
        },
      ),
    );
    this.logger.log(`submitted ${data.id}`);
    return data.id;
  }
}
