/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CustomErrorBase, isError } from '@backstage/errors';
import type { ApplicationRef } from './ArgoCd';

/** Nothing is known of an Application, and why, in words that a person can act on. */
export class ArgoCdError extends CustomErrorBase {
  name = 'ArgoCdError' as const;

  /** Argo CD answered something else than the Application. */
  static ofAnswer(answer: {
    ref: ApplicationRef;
    status: number;
    message?: string;
  }): ArgoCdError {
    const { ref, status, message } = answer;
    const said = [status, message].filter(Boolean).join(': ');
    if (status === 401) {
      return new ArgoCdError(
        `Argo CD refuses the token of provisioning.argoCd (${said}); set one that is valid`,
      );
    }
    if (status === 403) {
      return new ArgoCdError(
        `Argo CD does not show the Application ${ref.name} of project ${
          ref.project
        } (${said}). Allow the account of provisioning.argoCd.token: applications, get, ${
          ref.project
        }/*${
          ref.namespace
            ? ''
            : '. If the Application is not in the namespace of Argo CD itself, set provisioning.argoCd.namespace'
        }`,
      );
    }
    if (status === 429 || status >= 500) {
      return new ArgoCdError(`Argo CD does not answer (${said})`);
    }
    return new ArgoCdError(
      `This is no answer of Argo CD's API (${said}); correct provisioning.argoCd.url`,
    );
  }

  /** There was no answer at all. */
  static ofCall(error: unknown): ArgoCdError {
    const cause = isError(error) && isError(error.cause) ? error.cause : error;
    return new ArgoCdError(
      `Argo CD does not answer (${isError(cause) ? cause.message : cause})`,
    );
  }
}
