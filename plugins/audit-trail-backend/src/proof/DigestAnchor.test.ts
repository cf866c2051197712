/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { mockServices } from '@backstage/backend-test-utils';
import {
  createTestDatabases,
  createTestStore,
  eventOf,
  startAws,
} from '../__testUtils__';
import { DigestAnchor } from './DigestAnchor';
import { SigningKey } from './SigningKey';

const bucket = 'audit-digests';

describe('DigestAnchor', () => {
  const databases = createTestDatabases();
  let aws: Awaited<ReturnType<typeof startAws>>;
  let s3: S3Client;

  beforeAll(async () => {
    aws = await startAws();
    s3 = aws
      .accessOf('test')
      .session()
      .client(S3Client, { region: 'eu-central-1' });
    await s3.send(
      new CreateBucketCommand({
        Bucket: bucket,
        ObjectLockEnabledForBucket: true,
        CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' },
      }),
    );
  });
  afterAll(() => aws.stop());

  it('copies each digest once, locked, and goes on after a failure', async () => {
    const store = createTestStore(await databases.init('SQLITE_3'));
    const anchor = DigestAnchor.create({
      ...store,
      config: {
        bucket,
        region: 'eu-central-1',
        prefix: 'audit-digests/',
        retainDays: 400,
      },
      aws: aws.accessOf('audit-trail'),
      logger: mockServices.logger.mock(),
      clock: () => store.time.now,
    });
    const appendAndSign = async () => {
      await store.append.append([eventOf(), eventOf()]);
      await store.digests.sign();
    };
    store.time.now = new Date();
    await appendAndSign();
    aws.sandbox.faults.add({
      match: { operation: 'PutObject' },
      effect: { kind: 'deny' },
    });
    await anchor.run();
    expect(await anchor.status(2)).toMatchObject({
      type: 's3',
      target: 's3://audit-digests/audit-digests/',
      cursorSeq: 0,
      behind: 2,
      state: 'failing',
      lastError: expect.stringContaining('s3:PutObject'),
    });
    aws.sandbox.faults.clear();
    await appendAndSign();
    await anchor.run();
    await anchor.run();
    expect(await anchor.status(4)).toMatchObject({
      cursorSeq: 4,
      behind: 0,
      state: 'current',
    });
    expect(aws.sandbox.calls.counts().operations['s3.PutObject']).toMatchObject(
      { calls: 3, errors: 1 },
    );

    const { Contents = [] } = await s3.send(
      new ListObjectsV2Command({ Bucket: bucket }),
    );
    expect(Contents.map(one => one.Key)).toEqual([
      'audit-digests/0000000001.json',
      'audit-digests/0000000002.json',
    ]);
    const copy = await s3.send(
      new GetObjectCommand({ Bucket: bucket, Key: Contents[1].Key }),
    );
    expect(copy.ObjectLockMode).toBe('COMPLIANCE');
    const days =
      (Number(copy.ObjectLockRetainUntilDate) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(400);
    const { statement, signature, publicKey } = JSON.parse(
      (await copy.Body?.transformToString()) ?? '',
    );
    expect(SigningKey.verify(statement, signature, publicKey)).toBe(true);
    expect(JSON.parse(statement)).toMatchObject({ number: 2, toSeq: 4 });
  });
});
