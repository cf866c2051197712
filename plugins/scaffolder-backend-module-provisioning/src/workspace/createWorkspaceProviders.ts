/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { WorkspaceSettings } from '../config/readScaffolderConfig';
import { DirectoryWorkspaceProvider } from './DirectoryWorkspaceProvider';
import { S3WorkspaceProvider } from './S3WorkspaceProvider';

/** The providers by the names that `scaffolder.taskRecovery.workspaceProvider` takes. */
export function createWorkspaceProviders(
  settings: WorkspaceSettings,
  aws: AwsAccess,
) {
  return {
    'steward-directory': DirectoryWorkspaceProvider.create(settings.directory),
    ...(settings.s3 && {
      'steward-s3': S3WorkspaceProvider.create({ aws, settings: settings.s3 }),
    }),
  };
}
