import { HttpClient, HttpHeaders } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { environment } from '../environments/environment';

@Injectable({ providedIn: 'root' })
export class MentionsService {
  constructor(private http: HttpClient) {}

  sources() {
    const headers = new HttpHeaders().set('Authorisation', `Bearer ${environment.bytestackToken}`);
    return this.http.get('https://api.bytestack.dev/v1/sources', { headers });
  }
}
