/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { isAccountId } from '@steward/backstage-plugin-aws-common';
import { CronExpressionParser } from 'cron-parser';
import { z } from 'zod';

/** A duration as Backstage writes it: `{ minutes: 15 }`, `15m` or `PT15M`. */
export const durationSchema = z
  .unknown()
  .transform((value, context): HumanDuration => {
    try {
      return readDurationFromConfig(
        new ConfigReader({ duration: value as string }),
        { key: 'duration' },
      );
    } catch {
      context.addIssue({
        code: 'custom',
        message: 'is not a duration',
        params: { fix: 'Write { minutes: 15 }, 15m or PT15M' },
      });
      return z.NEVER;
    }
  });

/** A duration in milliseconds. */
export const millisecondsSchema = durationSchema.transform(
  durationToMilliseconds,
);

/** A cron expression of five or six fields, as the scheduler takes it. */
export const cronSchema = z
  .strictObject({ cron: z.string() })
  .superRefine(({ cron }, context) => {
    try {
      CronExpressionParser.parse(cron);
    } catch (error) {
      context.addIssue({
        code: 'custom',
        path: ['cron'],
        message: `is not a cron expression (${
          error instanceof Error ? error.message : error
        })`,
        params: {
          fix: 'Write five fields: minute hour day-of-month month day-of-week, e.g. "*/15 * * * *"',
        },
      });
    }
  });

/** How often something happens: a cron expression or a duration. */
export const frequencySchema = z
  .unknown()
  .transform((value, context): HumanDuration | { cron: string } => {
    const schema =
      value && typeof value === 'object' && 'cron' in value
        ? cronSchema
        : durationSchema;
    const parsed = schema.safeParse(value);
    if (parsed.success) {
      return parsed.data;
    }
    for (const issue of parsed.error.issues) {
      context.addIssue({
        code: 'custom',
        path: issue.path,
        message: issue.message,
        params: issue.code === 'custom' ? issue.params : undefined,
      });
    }
    return z.NEVER;
  });

/** An AWS account id in a configuration file, where YAML may have made a number of it. */
export const configuredAccountIdSchema = z
  .union([z.string(), z.number()])
  .transform(String)
  .superRefine((value, context) => {
    if (!isAccountId(value)) {
      context.addIssue({
        code: 'custom',
        message: 'is not an AWS account id, which has exactly 12 digits',
        params: {
          fix: "Put the id in quotes, e.g. '012345678901': YAML reads a bare number and drops its leading zeros",
        },
      });
    }
  });

/** The URL of a repository tree or a file that the URL reader can read. */
export const urlSchema = z.string().superRefine((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    context.addIssue({
      code: 'custom',
      message: 'is not a URL',
      params: {
        fix: 'Write the address of the folder as the Git host shows it, e.g. https://github.com/acme/live/tree/main',
      },
    });
  }
});

/** An entity ref of a Group or User. */
export const ownerRefSchema = z
  .string()
  .regex(
    /^(group|user):([\w.-]+\/)?[\w.-]+$/i,
    'is not an entity ref of a Group or User; write group:default/platform',
  );
