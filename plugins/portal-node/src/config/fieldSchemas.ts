/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { accountIdPattern } from '@steward/backstage-plugin-aws-common';
import { z } from 'zod';

const REF = /^[a-z][a-z0-9]*:([\w.-]+\/)?[\w.-]+$/i;
const IN_QUOTES =
  "Write it in quotes, such as '012345678901': YAML reads a bare number and drops its leading zeros";
const OWNER_REF = /^(group|user):([\w.-]+\/)?[\w.-]+$/i;

/** An entity ref in full and in lower case, whatever namespace was left out. @public */
export const entityRefSchema = z
  .string()
  .regex(
    REF,
    'is not an entity ref; Write the kind, the namespace and the name, such as component:default/payments',
  )
  .transform(inFull);

/** The entity ref of a Group or User, in full and in lower case. @public */
export const ownerRefSchema = z
  .string()
  .regex(
    OWNER_REF,
    'is not an entity ref of a Group or User; Write it in full, such as group:default/platform',
  )
  .transform(inFull);

/**
 * An AWS account ID in a configuration file, where YAML may have made a
 * number of it.
 *
 * @public
 */
export const configuredAccountIdSchema = z.preprocess(
  value => (typeof value === 'number' ? String(value) : value),
  z
    .string(`is not an AWS account ID; ${IN_QUOTES}`)
    .regex(
      accountIdPattern,
      `is not an AWS account ID, which has exactly 12 digits; ${IN_QUOTES}`,
    ),
);

/** The address of a repository, of a folder or file in it, or of a service. @public */
export const httpUrlSchema = z.url({
  protocol: /^https?$/,
  error: issue =>
    typeof issue.input === 'string' || issue.input === undefined
      ? 'is not a URL; Write the whole address as a browser shows it, such as https://github.com/acme/live/tree/main'
      : undefined,
});

function inFull(ref: string): string {
  return stringifyEntityRef(parseEntityRef(ref)).toLowerCase();
}
