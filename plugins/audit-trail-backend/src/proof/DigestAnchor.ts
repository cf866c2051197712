/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { LoggerService } from '@backstage/backend-plugin-api';
import { SinkStatus } from '@steward/backstage-plugin-audit-trail-common';
import {
  AwsAccess,
  classifyAwsError,
} from '@steward/backstage-plugin-aws-access-node';
import { AnchorConfig } from '../config/readAuditTrailConfig';
import { DigestStore } from '../database/DigestStore';
import { FactStore } from '../database/FactStore';
import { SignedDigest } from './Digest';

const FACT = 'anchor';
const DIGESTS_AT_ONCE = 100;
const DAY_MS = 86_400_000;

interface Anchored {
  number: number;
  toSeq: number;
  at?: string;
  error?: string;
}

/**
 * Copies signed digests into a bucket with Object Lock, where nobody can
 * change them until records of their time are dropped: whoever rewrites the
 * whole store, and has the key, contradicts the copies.
 */
export class DigestAnchor {
  static create(options: {
    config: AnchorConfig;
    aws: AwsAccess;
    digests: DigestStore;
    facts: FactStore;
    logger: LoggerService;
    clock?: () => Date;
  }): DigestAnchor {
    return new DigestAnchor(options);
  }

  readonly #options: Parameters<typeof DigestAnchor.create>[0];

  private constructor(options: Parameters<typeof DigestAnchor.create>[0]) {
    this.#options = options;
  }

  /** Copies what is not copied yet; what fails is tried again by the next run. */
  async run(): Promise<void> {
    const { digests, facts, logger } = this.#options;
    let anchored = await this.#anchored();
    try {
      for (;;) {
        const batch = await digests.after(anchored.number, DIGESTS_AT_ONCE);
        if (batch.length === 0) {
          return;
        }
        for (const digest of batch) {
          await this.#put(digest);
          const { number, toSeq } = digest.statement;
          anchored = { number, toSeq, at: this.#now().toISOString() };
          await facts.set(FACT, anchored);
        }
      }
    } catch (error) {
      const { message, missingAction } = classifyAwsError(error);
      const reason = missingAction
        ? `${message} (missing: ${missingAction})`
        : message;
      await facts.set(FACT, { ...anchored, error: reason });
      logger.warn(
        `Digest ${anchored.number + 1} could not be copied to ${
          this.#target
        }: ${reason}`,
      );
    }
  }

  /** How far the copies are, as one of the sinks. */
  async status(headSeq: number): Promise<SinkStatus> {
    const anchored = await this.#anchored();
    return {
      id: 'digest-anchor',
      type: 's3',
      target: this.#target,
      cursorSeq: anchored.toSeq,
      behind: Math.max(0, headSeq - anchored.toSeq),
      ...(anchored.at && { lastDeliveredAt: anchored.at }),
      ...(anchored.error && { lastError: anchored.error }),
      state: anchored.error ? 'failing' : 'current',
    };
  }

  async #put(digest: SignedDigest): Promise<void> {
    const { aws, config } = this.#options;
    const { bucket, accountId, region, retainDays } = config;
    const client = aws
      .session({ purpose: 'anchor' })
      .client(S3Client, { accountId, region });
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: keyOf(config.prefix, digest.statement.number),
        Body: JSON.stringify({
          statement: digest.text,
          publicKey: digest.publicKey,
          signature: digest.signature,
        }),
        ContentType: 'application/json',
        ChecksumAlgorithm: 'SHA256',
        ObjectLockMode: 'COMPLIANCE',
        ObjectLockRetainUntilDate: new Date(
          this.#now().getTime() + retainDays * DAY_MS,
        ),
      }),
    );
  }

  async #anchored(): Promise<Anchored> {
    return (
      (await this.#options.facts.get<Anchored>(FACT)) ?? {
        number: 0,
        toSeq: 0,
      }
    );
  }

  get #target(): string {
    const { bucket, prefix } = this.#options.config;
    return `s3://${bucket}/${prefix}`;
  }

  #now(): Date {
    return (this.#options.clock ?? (() => new Date()))();
  }
}

/** Numbers in the order of names. */
function keyOf(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(10, '0')}.json`;
}
