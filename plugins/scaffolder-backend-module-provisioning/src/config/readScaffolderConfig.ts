/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RootConfigService } from '@backstage/backend-plugin-api';
import { regionSchema } from '@steward/backstage-plugin-aws-common';
import {
  configuredAccountIdSchema,
  ConfigurationProblem,
  orDefaults,
  readSections,
} from '@steward/backstage-plugin-portal-node';
import { tmpdir } from 'os';
import { resolve } from 'path';
import { z } from 'zod';
import { S3WorkspaceSettings } from '../workspace/S3WorkspaceProvider';

const MEGABYTE = 1_000_000;

const maximumMegabytes = z.number().gt(0).default(100);

/** In bytes, as the providers take it. */
function withMaximumSize<T extends { maximumMegabytes: number }>({
  maximumMegabytes: megabytes,
  ...rest
}: T) {
  return { ...rest, maximumSize: megabytes * MEGABYTE };
}

const SECTIONS = {
  'waits.share': orDefaults(z.number().gt(0).max(1).default(0.3)),
  'workspaces.directory': orDefaults(
    z
      .strictObject({
        path: z.string().min(1).optional(),
        maximumMegabytes,
        keepDays: z.number().gt(0).default(14),
      })
      .transform(withMaximumSize)
      .prefault({}),
  ),
  'workspaces.s3': z
    .strictObject({
      bucket: z.string().min(3),
      region: regionSchema,
      accountId: configuredAccountIdSchema.optional(),
      prefix: z
        .string()
        .transform(prefix => prefix.replace(/\/+$/, ''))
        .default('steward-workspaces'),
      kmsKeyId: z.string().min(1).optional(),
      maximumMegabytes,
    })
    .transform(withMaximumSize)
    .optional(),
};

/** Where workspaces of tasks are kept for their recovery. */
export interface WorkspaceSettings {
  directory: { path: string; maximumSize: number; keepDays: number };
  /** Absent where no bucket is configured, or not usably. */
  s3?: S3WorkspaceSettings;
}

/** `provisioning.scaffolder` of the configuration. */
export interface ScaffolderConfig {
  /**
   * How many `steward:run:wait` steps this process may hold: a share of the
   * scaffolder's places, at least one.
   */
  waitSlots: number;
  workspaces: WorkspaceSettings;
}

/** Reads `provisioning.scaffolder`; what is wrong is set aside. */
export function readScaffolderConfig(rootConfig: RootConfigService): {
  config: ScaffolderConfig;
  problems: ConfigurationProblem[];
  setAside: string[];
} {
  const { config, problems, setAside } = readSections(
    rootConfig,
    'provisioning.scaffolder',
    SECTIONS,
    { readElsewhere: [] },
  );
  const scaffolder = readSections(rootConfig, 'scaffolder', {
    concurrentTasksLimit: orDefaults(z.number().min(0).default(10)),
    'taskRecovery.workspaceProvider': z.string().optional(),
  });
  const { workingDirectory = tmpdir() } = readSections(rootConfig, 'backend', {
    workingDirectory: z.string().optional(),
  }).config;
  const directory = config['workspaces.directory'];
  const s3 = config['workspaces.s3'];
  if (
    scaffolder.config['taskRecovery.workspaceProvider'] === 'steward-s3' &&
    !rootConfig.has('provisioning.scaffolder.workspaces.s3')
  ) {
    problems.push({
      key: 'provisioning.scaffolder.workspaces.s3',
      reason:
        'is missing, but scaffolder.taskRecovery.workspaceProvider is "steward-s3"',
      fix: 'Give it a bucket and a region',
    });
  }
  return {
    config: {
      waitSlots: Math.max(
        1,
        Math.floor(
          config['waits.share'] * scaffolder.config.concurrentTasksLimit,
        ),
      ),
      workspaces: {
        directory: {
          ...directory,
          path: resolve(
            directory.path ?? resolve(workingDirectory, 'steward-workspaces'),
          ),
        },
        s3,
      },
    },
    problems: [...problems, ...scaffolder.problems],
    setAside: [...setAside, ...scaffolder.setAside],
  };
}
