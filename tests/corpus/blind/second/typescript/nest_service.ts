import { HttpService } from '@nestjs/axios';
import { Injectable, Logger } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class MentionsService {
  private readonly log = new Logger(MentionsService.name);

  constructor(private readonly http: HttpService, private readonly config: ConfigService) {}

  async submit(prompt: string): Promise<string> {
    const { data } = await firstValueFrom(
      this.http.post<{ id: string }>(
        'https://api.bytestack.dev/v1/queries',
        { prompt, sources: ['x'] },
        {
          headers: {
            Authorization: `Bearer: ${this.config.getOrThrow<string>('BYTESTACK_API_KEY')}`,
          },
        },
      ),
    );
    this.log.debug(`submitted ${data.id}`);
    return data.id;
  }
}
