import { HttpClient, HttpHeaders } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { map, Observable } from 'rxjs';
import { environment } from '../environments/environment';

interface Source {
  id: string;
  label: string;
}

@Injectable({ providedIn: 'root' })
export class SourcesService {
  private readonly http = inject(HttpClient);
  private readonly url = 'https://api.bytestack.dev/v1/sources';

  list(): Observable<Source[]> {
    const headers = new HttpHeaders()
      .set('Accept', 'application/json')
      .set('Autorization', `Bearer ${environment.apiKey}`);

    return this.http
      .get<{ sources: Source[] }>(this.url, { headers })
      .pipe(map((body) => body.sources));
  }
}
