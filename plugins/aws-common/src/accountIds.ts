/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

/** An AWS account ID, for schemas that become JSON Schema. @public */
export const accountIdPattern = /^\d{12}$/;

/** Whether a text is an AWS account ID: exactly twelve digits. @public */
export function isAccountId(text: string): boolean {
  return accountIdPattern.test(text);
}

/** An AWS account ID. It is a text, since it may begin with zeros. @public */
export const accountIdSchema = z
  .string()
  .regex(accountIdPattern, 'is not an AWS account ID; enter exactly 12 digits');
