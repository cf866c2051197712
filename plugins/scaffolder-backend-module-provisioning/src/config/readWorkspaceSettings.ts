/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { tmpdir } from 'os';
import { resolve } from 'path';
import { S3WorkspaceSettings } from '../workspace/S3WorkspaceProvider';

const ROOT = 'provisioning.scaffolder.workspaces';
const DEFAULT_MEGABYTES = 100;
const DEFAULT_KEEP_DAYS = 14;

/** Where workspaces of tasks are kept for their recovery. */
export interface WorkspaceSettings {
  directory: { path: string; maximumSize: number; keepDays: number };
  /** Absent where no bucket is configured. */
  s3?: S3WorkspaceSettings;
}

/**
 * Reads `provisioning.scaffolder.workspaces`.
 *
 * @throws InputError with key, value and fix.
 */
export function readWorkspaceSettings(
  config: RootConfigService,
): WorkspaceSettings {
  const chosen = config.getOptionalString(
    'scaffolder.taskRecovery.workspaceProvider',
  );
  if (chosen === 'steward-s3' && !config.has(`${ROOT}.s3`)) {
    throw new InputError(
      `scaffolder.taskRecovery.workspaceProvider is "steward-s3", but ${ROOT}.s3 is missing: give it a bucket and a region`,
    );
  }
  return {
    directory: {
      path: resolve(
        config.getOptionalString(`${ROOT}.directory.path`) ??
          defaultPath(config),
      ),
      maximumSize: readSize(config, `${ROOT}.directory.maximumMegabytes`),
      keepDays: readPositive(
        config,
        `${ROOT}.directory.keepDays`,
        DEFAULT_KEEP_DAYS,
      ),
    },
    s3: config.has(`${ROOT}.s3`) ? readS3(config) : undefined,
  };
}

function defaultPath(config: RootConfigService): string {
  const base = config.getOptionalString('backend.workingDirectory') ?? tmpdir();
  return resolve(base, 'steward-workspaces');
}

function readS3(config: RootConfigService): S3WorkspaceSettings {
  const s3 = config.getConfig(`${ROOT}.s3`);
  return {
    bucket: s3.getString('bucket'),
    region: s3.getString('region'),
    accountId: s3.getOptionalString('accountId'),
    prefix: (s3.getOptionalString('prefix') ?? 'steward-workspaces').replace(
      /\/+$/,
      '',
    ),
    kmsKeyId: s3.getOptionalString('kmsKeyId'),
    maximumSize: readSize(config, `${ROOT}.s3.maximumMegabytes`),
  };
}

function readSize(config: RootConfigService, key: string): number {
  return readPositive(config, key, DEFAULT_MEGABYTES) * 1_000_000;
}

function readPositive(
  config: RootConfigService,
  key: string,
  fallback: number,
): number {
  const value = config.getOptionalNumber(key) ?? fallback;
  if (value <= 0) {
    throw new InputError(`${key} is ${value}: give a number above 0`);
  }
  return value;
}
