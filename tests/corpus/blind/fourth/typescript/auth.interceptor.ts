import { HttpInterceptorFn } from "@angular/common/http";
import { inject } from "@angular/core";
import { environment } from "../environments/environment";
import { SessionStore } from "./session.store";

const BYTESTACK = "https://api.bytestack.dev/";

export const authInterceptor: HttpInterceptorFn = (req, next) => {
  const session = inject(SessionStore);

  if (req.url.startsWith(BYTESTACK)) {
    return next(
      req.clone({
        setHeaders: { Authorization: `ApiKey ${environment.bytestackApiKey}` },
      }),
    );
  }

  const jwt = session.token();
  return jwt ? next(req.clone({ setHeaders: { Authorization: `JWT ${jwt}` } })) : next(req);
};
