/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Place } from '../machines/definitions/asl';
import { Journal } from '../shared/Journal';

/** A bucket; with Object Lock it keeps all versions of its objects. */
export interface Bucket extends Place {
  name: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  objectLock: boolean;
}

/** What protects a version from being deleted. */
export interface ObjectLock {
  mode?: 'GOVERNANCE' | 'COMPLIANCE';
  /** Milliseconds since 1970. */
  retainUntil?: number;
  legalHold: boolean;
}

/** One version of an object, or the mark that it was deleted. */
export interface ObjectVersion {
  bucket: string;
  key: string;
  /** `null` in buckets without versions. */
  versionId: string;
  /** Milliseconds since 1970. */
  lastModified: number;
  size: number;
  etag: string;
  /** Headers that come back with the object. */
  headers: Record<string, string>;
  lock: ObjectLock;
  /** Set on a mark of deletion. */
  deleted?: boolean;
  blob: string;
}

type Entry =
  | { kind: 'bucket'; bucket: Bucket }
  | { kind: 'bucketDeleted'; name: string }
  | { kind: 'version'; version: ObjectVersion }
  | { kind: 'versionDeleted'; bucket: string; key: string; versionId: string };

/** Buckets that every sandbox has in its home account. */
const seeds = [
  { name: 'northwind-billing', objectLock: false },
  { name: 'steward-audit-digests', objectLock: true },
  { name: 'steward-workspaces', objectLock: false },
];

/** Whether a version may not be deleted now. */
export function isLocked({ lock }: ObjectVersion): boolean {
  return lock.legalHold || (lock.retainUntil ?? 0) > Date.now();
}

/** All buckets and their objects, in memory or, with a folder, on disk. */
export class BucketStore {
  static create(options: { home: Place; folder?: string }): BucketStore {
    return new BucketStore(options.home, options.folder);
  }

  readonly #home: Place;
  readonly #folder: string | undefined;
  readonly #journal: Journal<Entry> | undefined;
  readonly #buckets = new Map<string, Bucket>();
  /** Versions of each key of each bucket, oldest first. */
  readonly #objects = new Map<string, Map<string, ObjectVersion[]>>();
  readonly #blobs = new Map<string, Buffer>();

  private constructor(home: Place, folder: string | undefined) {
    this.#home = home;
    this.#folder = folder;
    this.#seed();
    if (folder) {
      this.#journal = Journal.create<Entry>({
        file: join(folder, 'buckets.jsonl'),
      });
      mkdirSync(join(folder, 'blobs'), { recursive: true });
      this.#journal.read().forEach(entry => this.#apply(entry));
    }
  }

  bucket(name: string): Bucket | undefined {
    return this.#buckets.get(name);
  }

  bucketsOf(accountId: string): Bucket[] {
    return [...this.#buckets.values()].filter(
      bucket => bucket.accountId === accountId,
    );
  }

  createBucket(options: Omit<Bucket, 'createdAt'>): Bucket {
    const bucket = { ...options, createdAt: Date.now() };
    this.#keep({ kind: 'bucket', bucket });
    return bucket;
  }

  deleteBucket(name: string): void {
    this.#keep({ kind: 'bucketDeleted', name });
  }

  /** The newest version of each key that is not deleted, sorted by key. */
  current(bucket: string): ObjectVersion[] {
    return [...(this.#objects.get(bucket)?.values() ?? [])]
      .flatMap(versions => versions.at(-1) ?? [])
      .filter(version => !version.deleted)
      .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
  }

  /** A version, the newest unless it is named; also a mark of deletion. */
  find(
    bucket: string,
    key: string,
    versionId?: string,
  ): ObjectVersion | undefined {
    const versions = this.#objects.get(bucket)?.get(key) ?? [];
    return versionId
      ? versions.find(version => version.versionId === versionId)
      : versions.at(-1);
  }

  content(version: ObjectVersion): Buffer {
    return this.#folder
      ? readFileSync(this.#fileOf(version.blob))
      : this.#blobs.get(version.blob) ?? Buffer.alloc(0);
  }

  put(
    bucket: Bucket,
    key: string,
    options: {
      content: Buffer;
      headers: Record<string, string>;
      lock: ObjectLock;
      etag?: string;
    },
  ): ObjectVersion {
    const { content, headers, lock } = options;
    const blob = randomUUID();
    if (this.#folder) {
      writeFileSync(this.#fileOf(blob), content);
    } else {
      this.#blobs.set(blob, content);
    }
    const version: ObjectVersion = {
      bucket: bucket.name,
      key,
      versionId: bucket.objectLock ? randomUUID().replaceAll('-', '') : 'null',
      lastModified: Date.now(),
      size: content.length,
      etag:
        options.etag ?? `"${createHash('md5').update(content).digest('hex')}"`,
      headers,
      lock,
      blob,
    };
    this.#keep({ kind: 'version', version });
    return version;
  }

  /** Hides an object behind a mark of deletion. */
  markDeleted(bucket: Bucket, key: string): ObjectVersion {
    const version: ObjectVersion = {
      bucket: bucket.name,
      key,
      versionId: randomUUID().replaceAll('-', ''),
      lastModified: Date.now(),
      size: 0,
      etag: '',
      headers: {},
      lock: { legalHold: false },
      deleted: true,
      blob: '',
    };
    this.#keep({ kind: 'version', version });
    return version;
  }

  /** Deletes a version for good. */
  delete({ bucket, key, versionId }: ObjectVersion): void {
    this.#keep({ kind: 'versionDeleted', bucket, key, versionId });
  }

  /** Back to the buckets that every sandbox has, empty. */
  reset(): void {
    for (const objects of this.#objects.values()) {
      [...objects.values()].flat().forEach(({ blob }) => this.#drop(blob));
    }
    this.#journal?.clear();
    this.#buckets.clear();
    this.#objects.clear();
    this.#seed();
  }

  #seed() {
    const createdAt = Date.UTC(2026, 0, 15, 9);
    for (const seed of seeds) {
      this.#buckets.set(seed.name, { ...this.#home, ...seed, createdAt });
    }
  }

  #fileOf(blob: string): string {
    return join(this.#folder ?? '', 'blobs', blob);
  }

  #drop(blob: string) {
    this.#blobs.delete(blob);
    if (this.#folder && blob) {
      rmSync(this.#fileOf(blob), { force: true });
    }
  }

  #keep(entry: Entry) {
    this.#journal?.append(entry);
    const dropped = this.#apply(entry);
    dropped.forEach(({ blob }) => this.#drop(blob));
  }

  /** Applies an entry; the versions that are gone with it. */
  #apply(entry: Entry): ObjectVersion[] {
    switch (entry.kind) {
      case 'bucket':
        this.#buckets.set(entry.bucket.name, entry.bucket);
        return [];
      case 'bucketDeleted':
        this.#buckets.delete(entry.name);
        this.#objects.delete(entry.name);
        return [];
      case 'version': {
        const { version } = entry;
        return this.#change(version, versions => [
          ...versions.filter(
            ({ versionId }) => versionId !== version.versionId,
          ),
          version,
        ]);
      }
      default:
        return this.#change(entry, versions =>
          versions.filter(({ versionId }) => versionId !== entry.versionId),
        );
    }
  }

  #change(
    { bucket, key }: { bucket: string; key: string },
    change: (versions: ObjectVersion[]) => ObjectVersion[],
  ): ObjectVersion[] {
    const objects =
      this.#objects.get(bucket) ?? new Map<string, ObjectVersion[]>();
    const before = objects.get(key) ?? [];
    const after = change(before);
    this.#objects.set(bucket, objects);
    if (after.length > 0) {
      objects.set(key, after);
    } else {
      objects.delete(key);
    }
    return before.filter(version => !after.includes(version));
  }
}
