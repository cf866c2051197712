/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ZodError } from 'zod';
import { AwsError } from './AwsError';
import { AwsService } from './AwsService';

/** What a service answers when an operation throws. */
export function toAwsError(service: AwsService, thrown: unknown): AwsError {
  if (thrown instanceof AwsError) {
    return thrown;
  }
  if (thrown instanceof ZodError) {
    const [issue] = thrown.issues;
    return service.errors.invalid(
      `${issue.path.join('.') || 'input'}: ${issue.message}`,
    );
  }
  if (thrown instanceof SyntaxError || thrown instanceof URIError) {
    return new AwsError('SerializationException', thrown.message);
  }
  return new AwsError(
    'InternalFailure',
    thrown instanceof Error ? thrown.stack ?? thrown.message : String(thrown),
    { status: 500 },
  );
}
