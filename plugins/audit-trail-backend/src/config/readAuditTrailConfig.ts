/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { regionSchema } from '@steward/backstage-plugin-aws-common';
import {
  configuredAccountIdSchema,
  listOf,
  logProblems,
  orDefaults,
  readSections,
  secret,
} from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';
import { SigningKey } from '../proof/SigningKey';
import { SinkConfig, sinkSchema } from '../sinks/sinkSchema';
import { UnusableSink } from '../sinks/Sinks';
import { unusableSinks } from '../sinks/unusableSinks';

const DEFAULT_DAYS = 400;
const FEW_DAYS = 90;

const signingKeySchema = secret(
  z.string().transform((pem, context) => {
    const key = SigningKey.tryCreate(pem, { isConfigured: true });
    if (!key) {
      context.addIssue({
        code: 'custom',
        message:
          'is not an Ed25519 private key; Make one with: openssl genpkey -algorithm ed25519, and write it as PEM, or as base64 on one line',
      });
      return z.NEVER;
    }
    return key;
  }),
);

const anchorSchema = z.strictObject({
  bucket: z.string().min(3),
  region: regionSchema,
  accountId: configuredAccountIdSchema.optional(),
  prefix: z.string().default('audit-digests/'),
  retainDays: z.int().min(1).optional(),
});

/** Where digests are copied to. */
export type AnchorConfig = z.infer<typeof anchorSchema> & {
  retainDays: number;
};

/** `auditTrail` of the configuration, without what the auditor of each plugin reads. */
export interface AuditTrailConfig {
  /** Undefined when it cannot be used: then nothing is dropped. */
  retentionDays?: number;
  /** Undefined when none is set or it cannot be used. */
  signingKey?: SigningKey;
  signingKeyFile: string;
  anchor?: AnchorConfig;
  sinks: SinkConfig[];
  unusableSinks: UnusableSink[];
}

/** Reads `auditTrail`; what is wrong is set aside and named in the log. */
export function readAuditTrailConfig(
  rootConfig: RootConfigService,
  logger: LoggerService,
): AuditTrailConfig {
  const { config, problems, setAside } = readSections(
    rootConfig,
    'auditTrail',
    {
      retention: z
        .strictObject({ days: z.int().min(1).default(DEFAULT_DAYS) })
        .prefault({}),
      'integrity.signingKey': signingKeySchema.optional(),
      'integrity.signingKeyFile': orDefaults(
        z.string().min(1).default('audit-trail-signing-key.pem'),
      ),
      'integrity.anchor': anchorSchema.optional(),
      sinks: listOf(sinkSchema, { unique: 'id' }),
    },
    { readElsewhere: ['failClosed', 'metadata.allow', 'reads'] },
  );
  const retentionDays = config.retention?.days;
  const anchor = config['integrity.anchor'];
  // A copy is locked for good, so nobody guesses for how long.
  const retainDays = anchor?.retainDays ?? retentionDays;
  if (anchor && retainDays === undefined) {
    problems.push({
      key: 'auditTrail.integrity.anchor.retainDays',
      reason: 'is missing, and auditTrail.retention cannot stand in for it',
      fix: 'Set it, or correct auditTrail.retention',
    });
    setAside.push('auditTrail.integrity.anchor');
  }
  logProblems(logger, { problems, setAside });
  if (retentionDays && retentionDays < FEW_DAYS) {
    logger.warn(
      `auditTrail.retention.days is ${retentionDays}. Auditors mostly ask for ${FEW_DAYS} days or more; raise it unless you mean it.`,
    );
  }
  return {
    retentionDays,
    signingKey: config['integrity.signingKey'],
    signingKeyFile: config['integrity.signingKeyFile'],
    anchor: anchor && retainDays ? { ...anchor, retainDays } : undefined,
    sinks: config.sinks.map(({ value }) => value),
    unusableSinks: unusableSinks(rootConfig, { problems, setAside }),
  };
}
