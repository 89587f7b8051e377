import { HttpClient, HttpHeaders, HttpParams } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { map, Observable } from 'rxjs';

interface Job { id: string; status: 'running' | 'done' | 'failed'; }

@Injectable({ providedIn: 'root' })
export class JobsApi {
  private readonly http = inject(HttpClient);
  readonly key = signal<string>('');

  list(status: Job['status']): Observable<Job[]> {
    const headers = new HttpHeaders({ Accept: 'application/json' })
      .set('Authorization', `Bearer ${this.key()}`);
    const params = new HttpParams().set('status', status).set('page_token', '0');
    return this.http
      .get<{ items: Job[] }>('https://api.bytestack.dev/v1/jobs', { headers, params })
      .pipe(map((r) => r.items));
  }
}
