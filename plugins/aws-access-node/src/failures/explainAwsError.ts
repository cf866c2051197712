/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ForwardedError } from '@backstage/errors';
import { classifyAwsError } from './classifyAwsError';

/**
 * An error that says what did not work, and which right is missing where one
 * is; the error of AWS is its cause.
 *
 * @param what - such as `Security Hub in eu-central-1 did not answer`
 * @public
 */
export function explainAwsError(what: string, error: unknown): Error {
  const { missingAction, code } = classifyAwsError(error);
  return new ForwardedError(
    missingAction
      ? `${what}: allow ${missingAction} in the policy of the role`
      : `${what} (${code})`,
    error,
  );
}
