/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export interface Config {
  provisioning?: {
    /** How the actions and workspace providers of Steward work in the scaffolder. */
    scaffolder?: {
      waits?: {
        /**
         * Share of `scaffolder.concurrentTasksLimit` that steps with
         * `steward:run:wait` may hold in one process; what comes on top
         * detaches at once. More than 0, at most 1. Default: 0.3.
         */
        share?: number;
      };
      workspaces?: {
        /** Of `scaffolder.taskRecovery.workspaceProvider: steward-directory`. */
        directory?: {
          /** Default: `steward-workspaces` in `backend.workingDirectory`, else in the system's folder for temporary files. */
          path?: string;
          /** Of one task. Default: 100. */
          maximumMegabytes?: number;
          /** How long workspaces of failed tasks stay. Default: 14. */
          keepDays?: number;
        };
        /** Of `scaffolder.taskRecovery.workspaceProvider: steward-s3`. */
        s3?: {
          bucket: string;
          region: string;
          /** Account of the bucket, which must own it. Default: the main account. */
          accountId?: string | number;
          /** Default: `steward-workspaces`. */
          prefix?: string;
          /** Default: the key of the account for S3. */
          kmsKeyId?: string;
          /** Of one task. Default: 100. */
          maximumMegabytes?: number;
        };
      };
    };
  };
}
