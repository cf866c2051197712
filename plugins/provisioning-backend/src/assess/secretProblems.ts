/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonObject, JsonValue } from '@backstage/types';
import { InputProblem } from '@steward/backstage-plugin-provisioning-common';
import { scrubText } from '@steward/backstage-plugin-portal-node';

/** Contents of files belong to their repository; variables have a rule of their own, by their names too. */
const LEFT_TO_KIND = ['files', 'environmentVariables'];

/** What of the inputs looks like a secret. Inputs are stored, and approvers read them. */
export function secretProblems(inputs: JsonObject): InputProblem[] {
  return Object.entries(inputs)
    .filter(([name]) => !LEFT_TO_KIND.includes(name))
    .flatMap(([name, value]) => fieldsWithSecret(`inputs.${name}`, value))
    .map(field => ({
      field,
      reason: 'This looks like a secret, and inputs are stored as plain text',
      fix: 'Store it in AWS Secrets Manager and enter the ARN of the secret, such as arn:aws:secretsmanager:eu-central-1:123456789012:secret:kyc-1a2b3c',
    }));
}

function fieldsWithSecret(
  field: string,
  value: JsonValue | undefined,
): string[] {
  if (typeof value === 'string') {
    return scrubText(value).found > 0 ? [field] : [];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, member]) =>
        fieldsWithSecret(`${field}.${name}`, member),
      )
    : [];
}
