/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { EnclaveRow } from './EnclaveRow';
import { redactLine } from '../stepFunctions/log/redactLine';

/** What the platform's error handler writes where it found no error: of a validation, or nothing at all. */
const NO_CAUSE = /^(deployment request is valid|\{\}|unknown error.*)$/i;

/**
 * Why an enclave failed. The history of the execution is right; the row's own
 * message may be that of the validation, which found nothing.
 */
export function causeOf(
  ofHistory: string | undefined,
  row: EnclaveRow | undefined,
): string {
  const message = row?.error_message?.trim();
  const ofRow =
    message && !NO_CAUSE.test(message)
      ? redactLine([row?.error_type, message].filter(Boolean).join(': '))
      : undefined;
  return (
    ofHistory ??
    ofRow ??
    'The platform gives no cause; look at the log of the task'
  );
}
