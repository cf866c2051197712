/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  restoreWorkspace,
  serializeWorkspace,
  WorkspaceProvider,
} from '@backstage/plugin-scaffolder-node/alpha';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { createHash } from 'crypto';
import { checkWorkspaceSize } from './checkWorkspaceSize';
import { digestOfWorkspace } from './digestOfWorkspace';

const REMEMBERED_TASKS = 1_000;

/** Where {@link S3WorkspaceProvider} keeps its archives. @public */
export interface S3WorkspaceSettings {
  bucket: string;
  region: string;
  /** Account of the bucket; it must own it. Default: the main account. */
  accountId?: string;
  /** Before each key, without a slash at the end. */
  prefix: string;
  /** Key of KMS; the account's own key for S3 where none is given. */
  kmsKeyId?: string;
  /** In bytes, of one archive. */
  maximumSize: number;
}

/**
 * Keeps workspaces of tasks in a bucket, encrypted by KMS, for any number of
 * replicas. How long those of failed tasks stay is for a lifecycle rule of the
 * bucket.
 *
 * @public
 */
export class S3WorkspaceProvider implements WorkspaceProvider {
  static create(options: {
    aws: AwsAccess;
    settings: S3WorkspaceSettings;
  }): S3WorkspaceProvider {
    return new S3WorkspaceProvider(options.aws, options.settings);
  }

  readonly #aws: AwsAccess;
  readonly #settings: S3WorkspaceSettings;
  /** Digest of what was kept last: most steps change nothing. */
  readonly #kept = new Map<string, string>();

  private constructor(aws: AwsAccess, settings: S3WorkspaceSettings) {
    this.#aws = aws;
    this.#settings = settings;
  }

  /** @throws InputError when the workspace is too large. */
  async serializeWorkspace(options: {
    path: string;
    taskId: string;
  }): Promise<void> {
    const digest = await digestOfWorkspace(options.path);
    if (this.#kept.get(options.taskId) === digest) {
      return;
    }
    const { contents } = await serializeWorkspace({ path: options.path });
    checkWorkspaceSize(contents, this.#settings.maximumSize);
    const { kmsKeyId } = this.#settings;
    await this.#client(options.taskId).send(
      new PutObjectCommand({
        ...this.#object(options.taskId),
        Body: contents,
        ChecksumSHA256: createHash('sha256').update(contents).digest('base64'),
        ContentType: 'application/x-tar',
        ServerSideEncryption: 'aws:kms',
        SSEKMSKeyId: kmsKeyId,
        BucketKeyEnabled: true,
      }),
    );
    if (this.#kept.size >= REMEMBERED_TASKS) {
      this.#kept.clear();
    }
    this.#kept.set(options.taskId, digest);
  }

  async rehydrateWorkspace(options: {
    taskId: string;
    targetPath: string;
  }): Promise<void> {
    const buffer = await this.#read(options.taskId);
    if (buffer) {
      await restoreWorkspace({ path: options.targetPath, buffer });
    }
  }

  async cleanWorkspace(options: { taskId: string }): Promise<void> {
    await this.#client(options.taskId).send(
      new DeleteObjectCommand(this.#object(options.taskId)),
    );
    this.#kept.delete(options.taskId);
  }

  async #read(taskId: string): Promise<Buffer | undefined> {
    try {
      const { Body } = await this.#client(taskId).send(
        new GetObjectCommand(this.#object(taskId)),
      );
      return Body && Buffer.from(await Body.transformToByteArray());
    } catch (error) {
      if (error instanceof NoSuchKey) {
        return undefined;
      }
      throw error;
    }
  }

  #client(taskId: string): S3Client {
    const { accountId, region } = this.#settings;
    return this.#aws
      .session({ correlationId: taskId, purpose: 'workspaces' })
      .client(S3Client, { accountId, region });
  }

  #object(taskId: string) {
    const { bucket, accountId, prefix } = this.#settings;
    return {
      Bucket: bucket,
      Key: [prefix, `${taskId}.tar`].filter(Boolean).join('/'),
      ExpectedBucketOwner: accountId,
    };
  }
}
