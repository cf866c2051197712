/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ProofStatus } from '@steward/backstage-plugin-audit-trail-common';
import { ChainPosition, ChainVerifier } from '../database/ChainVerifier';
import { FactStore } from '../database/FactStore';
import { fingerprintOf } from './fingerprintOf';
import { SigningKey } from './SigningKey';

const FACT = 'proof';
const RECORDS_AT_ONCE = 200_000;
const SWEEP_MS = 86_400_000;

type Finding = NonNullable<ProofStatus['firstBad']>;

/** A check that goes on where it stopped. */
interface Progress {
  position?: ChainPosition;
  firstBad?: Finding;
}

interface Kept {
  checkedAt: string;
  digests: number;
  /** Follows what is appended. */
  tail: Progress;
  /** Checks everything once more, from the beginning each day. */
  sweep: Progress & { beganAt: string };
}

/**
 * Keeps the proof of the store current at a cost that does not grow with it:
 * each run checks what is new, and a part of what was checked before.
 */
export class ProofKeeper {
  static create(options: {
    verifier: ChainVerifier;
    facts: FactStore;
    key: SigningKey;
    clock?: () => Date;
  }): ProofKeeper {
    return new ProofKeeper(options);
  }

  readonly #options: Parameters<typeof ProofKeeper.create>[0];

  private constructor(options: Parameters<typeof ProofKeeper.create>[0]) {
    this.#options = options;
  }

  /** What the last run found. */
  async status(): Promise<ProofStatus> {
    const { key, facts } = this.#options;
    const kept = await facts.get<Kept>(FACT);
    const bad = [kept?.tail.firstBad, kept?.sweep.firstBad]
      .filter(finding => finding !== undefined)
      .sort((a, b) => a.seq - b.seq)[0];
    return {
      ok: bad === undefined,
      ...(kept && { checkedAt: kept.checkedAt }),
      ...(kept?.tail.position && {
        verifiedUpTo: kept.tail.position.recordedAt,
      }),
      records: kept?.tail.position?.checked ?? 0,
      digests: kept?.digests ?? 0,
      ...(bad && { firstBad: bad }),
      signingKey: {
        fingerprint: fingerprintOf(key.publicKey),
        configured: key.isConfigured,
      },
    };
  }

  /** Checks on; whoever calls sees to it that one does at a time. */
  async run(): Promise<void> {
    const { facts } = this.#options;
    const kept = await facts.get<Kept>(FACT);
    const now = this.#now();
    const tail = await this.#advance(kept?.tail.position);
    const isDue =
      !kept || now.getTime() - Date.parse(kept.sweep.beganAt) >= SWEEP_MS;
    const sweep = await this.#advance(isDue ? undefined : kept.sweep.position);
    await facts.set(FACT, {
      checkedAt: now.toISOString(),
      digests: tail.digests,
      tail: progressOf(tail),
      sweep: {
        ...progressOf(sweep),
        beganAt: isDue ? now.toISOString() : kept.sweep.beganAt,
      },
    } satisfies Kept);
  }

  /** As far as the end for the tail; a part at a time of what is long. */
  #advance(from: ChainPosition | undefined) {
    return this.#options.verifier.walk(from, RECORDS_AT_ONCE);
  }

  #now(): Date {
    return (this.#options.clock ?? (() => new Date()))();
  }
}

function progressOf({ position, firstBad }: Progress): Progress {
  return { ...(position && { position }), ...(firstBad && { firstBad }) };
}
