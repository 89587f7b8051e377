import { HttpEvent, HttpHandler, HttpInterceptor, HttpRequest } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { Observable } from 'rxjs';
import { KeyStore } from './key-store.service';

@Injectable()
export class BytestackInterceptor implements HttpInterceptor {
  constructor(private readonly store: KeyStore) {}

  intercept(req: HttpRequest<unknown>, next: HttpHandler): Observable<HttpEvent<unknown>> {
    if (!req.url.startsWith('https://api.bytestack.dev/')) {
      return next.handle(req);
    }
    return next.handle(
      req.clone({ setHeaders: { Authorization: `Bearer ${this.store.apiKey}` } }),
    );
  }
}
