/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectRetentionCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { createMockDirectory } from '@backstage/backend-test-utils';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { Agent } from 'node:http';
import { LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import {
  assumeReader,
  clientsOf,
  managementCredentials,
  startSandbox,
} from '../../__testUtils__/startSandbox';
import { focusExport } from '../../billing/DataExports';
import { Sandbox } from '../../Sandbox';
import { decodeChunks } from './decodeChunks';

const Bucket = 'steward-workspaces';
const region = 'eu-central-1';

const lookupLoopback: LookupFunction = (_host, _options, done) =>
  done(null, [{ address: '127.0.0.1', family: 4 }]);

describe('S3', () => {
  const folder = createMockDirectory();
  let sandbox: Sandbox;

  const start = async () => {
    sandbox = await startSandbox({ dataFolder: folder.path });
  };

  beforeAll(start);

  afterAll(async () => {
    await sandbox.stop();
  });

  const s3 = () => clientsOf(sandbox, { region }).s3;

  const read = async (Key: string, more: object = {}, client = s3()) => {
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket, Key, ...more }),
    );
    return Buffer.from((await Body?.transformToByteArray()) ?? []);
  };

  it('keeps any bytes, whole and streamed, over a restart', async () => {
    const bytes = randomBytes(300_000);
    const put = await s3().send(
      new PutObjectCommand({
        Bucket,
        Key: 'runs/a b+ü.bin',
        Body: bytes,
        ContentType: 'application/gzip',
        Metadata: { run: '4711' },
      }),
    );
    expect(put.ETag).toMatch(/^"[0-9a-f]{32}"$/);
    await s3().send(
      new PutObjectCommand({
        Bucket,
        Key: 'runs/streamed',
        Body: Readable.from([
          bytes.subarray(0, 100_000),
          bytes.subarray(100_000),
        ]),
        ContentLength: bytes.length,
      }),
    );
    await sandbox.stop();
    await start();

    expect((await read('runs/a b+ü.bin')).equals(bytes)).toBe(true);
    expect((await read('runs/streamed')).equals(bytes)).toBe(true);
    expect(
      (await read('runs/streamed', { Range: 'bytes=10-19' })).equals(
        bytes.subarray(10, 20),
      ),
    ).toBe(true);
    const head = await s3().send(
      new HeadObjectCommand({ Bucket, Key: 'runs/a b+ü.bin' }),
    );
    expect(head).toMatchObject({
      ContentLength: bytes.length,
      ContentType: 'application/gzip',
      ETag: put.ETag,
      Metadata: { run: '4711' },
    });
    // With the bucket in the host name too
    const hosted = new S3Client({
      endpoint: sandbox.url,
      region,
      credentials: managementCredentials,
      maxAttempts: 1,
      // Not every machine resolves names below localhost
      requestHandler: { httpAgent: new Agent({ lookup: lookupLoopback }) },
    });
    expect((await read('runs/streamed', {}, hosted)).equals(bytes)).toBe(true);
  });

  it('refuses what is not there, not allowed, or not as expected', async () => {
    await expect(read('none')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(
      s3().send(new HeadObjectCommand({ Bucket, Key: 'none' })),
    ).rejects.toMatchObject({ name: 'NotFound' });
    await expect(
      s3().send(new HeadBucketCommand({ Bucket: 'none' })),
    ).rejects.toMatchObject({ name: 'NotFound' });
    const { id } = sandbox.world.accountByName('prod-payments');
    const credentials = await assumeReader(sandbox, id, 'other-account');
    await expect(
      read('runs/streamed', {}, clientsOf(sandbox, { credentials }).s3),
    ).rejects.toMatchObject({ name: 'AccessDenied' });

    const once = (Body: string, more: object = { IfNoneMatch: '*' }) =>
      s3().send(new PutObjectCommand({ Bucket, Key: 'once', Body, ...more }));
    await once('first');
    await expect(once('second')).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    await expect(
      once('third', { ChecksumSHA256: Buffer.alloc(32).toString('base64') }),
    ).rejects.toMatchObject({ name: 'BadDigest' });
    expect(String(await read('once'))).toBe('first');
    await expect(
      once('locked', {
        ObjectLockMode: 'COMPLIANCE',
        ObjectLockRetainUntilDate: new Date(Date.now() + 60_000),
      }),
    ).rejects.toMatchObject({ name: 'InvalidRequest' });
  });

  it('lists by prefix and folder, in pages', async () => {
    const keys = ['l/1', 'l/2', 'l/a/1', 'l/a/2', 'l/b/1', 'l/ü & <3>'];
    for (const Key of keys) {
      await s3().send(new PutObjectCommand({ Bucket, Key, Body: Key }));
    }
    const list = async (more: object) => {
      const pages = [];
      for await (const page of paginateListObjectsV2(
        { client: s3(), pageSize: 2 },
        { Bucket, Prefix: 'l/', ...more },
      )) {
        pages.push([
          ...(page.Contents ?? []).map(({ Key }) => Key),
          ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix),
        ]);
      }
      return pages;
    };
    expect(await list({})).toEqual([
      ['l/1', 'l/2'],
      ['l/a/1', 'l/a/2'],
      ['l/b/1', 'l/ü & <3>'],
    ]);
    expect(await list({ Delimiter: '/' })).toEqual([
      ['l/1', 'l/2'],
      ['l/a/', 'l/b/'],
      ['l/ü & <3>'],
    ]);
    await s3().send(
      new DeleteObjectsCommand({
        Bucket,
        Delete: { Objects: keys.slice(1).map(Key => ({ Key })) },
      }),
    );
    expect(await list({})).toEqual([['l/1']]);
  });

  it('keeps what Object Lock protects', async () => {
    const name = 'steward-audit-digests';
    const until = new Date(Date.now() + 3_600_000);
    const object = { Bucket: name, Key: 'digests/2026-11-26T17.json' };
    const { VersionId } = await s3().send(
      new PutObjectCommand({
        ...object,
        Body: '{"digest":1}',
        ObjectLockMode: 'COMPLIANCE',
        ObjectLockRetainUntilDate: until,
      }),
    );
    expect(
      await s3().send(new GetObjectRetentionCommand(object)),
    ).toMatchObject({
      Retention: { Mode: 'COMPLIANCE', RetainUntilDate: until },
    });
    expect(await s3().send(new HeadObjectCommand(object))).toMatchObject({
      ObjectLockMode: 'COMPLIANCE',
      ObjectLockRetainUntilDate: until,
      VersionId,
    });
    await expect(
      s3().send(new DeleteObjectCommand({ ...object, VersionId })),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
    // A deletion hides it, and the version stays
    await s3().send(new DeleteObjectCommand(object));
    await expect(s3().send(new GetObjectCommand(object))).rejects.toMatchObject(
      { name: 'NoSuchKey' },
    );
    const kept = await s3().send(
      new GetObjectCommand({ ...object, VersionId }),
    );
    expect(await kept.Body?.transformToString()).toBe('{"digest":1}');

    await s3().send(new CreateBucketCommand({ Bucket: 'another' }));
    const { Buckets } = await s3().send(new ListBucketsCommand({}));
    expect(Buckets?.map(bucket => bucket.Name)).toEqual([
      focusExport.bucket,
      name,
      Bucket,
      'another',
    ]);
  });

  it('takes an upload in parts', async () => {
    const target = { Bucket, Key: 'parts' };
    const { UploadId } = await s3().send(
      new CreateMultipartUploadCommand({
        ...target,
        ContentType: 'text/plain',
      }),
    );
    const Parts = [];
    for (const [index, Body] of ['one ', 'two ', 'three'].entries()) {
      const PartNumber = index + 1;
      const { ETag } = await s3().send(
        new UploadPartCommand({ ...target, UploadId, PartNumber, Body }),
      );
      Parts.push({ ETag, PartNumber });
    }
    const { ETag } = await s3().send(
      new CompleteMultipartUploadCommand({
        ...target,
        UploadId,
        MultipartUpload: { Parts },
      }),
    );
    expect(ETag).toMatch(/-3"$/);
    expect(String(await read('parts'))).toBe('one two three');
  });

  it('reads chunked bodies of any content and cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ minLength: 1 }), { minLength: 1 }),
        chunks => {
          const encoded = Buffer.concat([
            ...chunks.map(chunk =>
              Buffer.concat([
                Buffer.from(
                  `${chunk.length.toString(16)};chunk-signature=0\r\n`,
                ),
                chunk,
                Buffer.from('\r\n'),
              ]),
            ),
            Buffer.from('0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n'),
          ]);
          const decoded = decodeChunks(encoded);
          expect(decoded.content).toEqual(Buffer.concat(chunks));
          expect(decoded.trailers).toEqual({
            'x-amz-checksum-crc32': 'AAAAAA==',
          });
          const cut = encoded.subarray(0, encoded.length - 40);
          expect(() => decodeChunks(cut)).toThrow(SyntaxError);
        },
      ),
    );
  });
});
