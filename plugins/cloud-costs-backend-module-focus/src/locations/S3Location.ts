/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  GetObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { NotFoundError } from '@backstage/errors';
import { AwsAccess } from '@steward/backstage-plugin-aws-access-node';
import { createWriteStream } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { BillingFile } from '../files/fileRelation';

/** Where AWS Data Exports delivers an export. */
export interface S3Export {
  bucket: string;
  /** The prefix of the export, without the name. */
  prefix: string;
  /** The name of the export. */
  export: string;
  region: string;
  /** The account whose role reads the bucket. */
  accountId?: string;
}

const manifestSchema = z.looseObject({
  dataFiles: z.array(z.string().min(1)),
});

/**
 * An export of AWS Data Exports: its manifest says which files a month has.
 *
 * Source: AWS Data Exports user guide, "Understanding export delivery".
 */
export class S3Location {
  readonly #export: S3Export;
  readonly #aws: AwsAccess;

  constructor(options: { export: S3Export; aws: AwsAccess }) {
    this.#export = options.export;
    this.#aws = options.aws;
  }

  /**
   * Downloads what the manifest of the month names.
   *
   * @throws NotFoundError for a file that the manifest names and that is not there.
   */
  async files(
    month: string,
    options: { directory: string; signal: AbortSignal },
  ): Promise<BillingFile[]> {
    const { directory, signal } = options;
    const { bucket, accountId, region } = this.#export;
    const client = this.#aws
      .session({ purpose: 'focus', signal })
      .client(S3Client, { accountId, region });
    const manifest = await this.#manifestKey(client, month);
    if (!manifest) {
      return [];
    }
    const { dataFiles } = manifestSchema.parse(
      JSON.parse(await (await this.#get(client, manifest)).transformToString()),
    );
    const files: BillingFile[] = [];
    for (const [index, uri] of dataFiles.entries()) {
      const key = uri.replace(`s3://${bucket}/`, '');
      const path = join(directory, `${index}-${basename(key)}`);
      let body;
      try {
        body = await this.#get(client, key);
      } catch (error) {
        if ((error as Error).name === 'NoSuchKey') {
          throw new NotFoundError(
            `The manifest s3://${bucket}/${manifest} names ${uri}, which is not there. The month is read again later.`,
          );
        }
        throw error;
      }
      await pipeline(body as unknown as Readable, createWriteStream(path), {
        signal,
      });
      files.push({ path, name: basename(key) });
    }
    return files;
  }

  async #manifestKey(
    client: S3Client,
    month: string,
  ): Promise<string | undefined> {
    const { bucket, prefix, export: name } = this.#export;
    const parts = [prefix, name, 'metadata', `BILLING_PERIOD=${month}`];
    const folder = `${parts.filter(part => part !== '').join('/')}/`;
    const { Contents: contents = [] } = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: folder }),
    );
    return contents
      .map(({ Key: key = '' }) => key)
      .filter(key => key.endsWith('Manifest.json'))
      .sort()
      .at(-1);
  }

  async #get(client: S3Client, key: string) {
    const { Body: body } = await client.send(
      new GetObjectCommand({ Bucket: this.#export.bucket, Key: key }),
    );
    if (!body) {
      throw new NotFoundError(
        `s3://${this.#export.bucket}/${key} came without content.`,
      );
    }
    return body;
  }
}
