/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { SeededRandom } from '../world/SeededRandom';
import { Account, Cluster } from '../world/types';
import { World } from '../world/World';
import { PostureControl, postureControls } from './controls';
import { PostureResource, resourcesOf } from './resources';

const dayMs = 86_400_000;

/**
 * One control on one resource over time: it was created, perhaps failed for a
 * while, and is as `state` says now.
 */
export interface PostureFinding {
  accountId: string;
  control: PostureControl;
  resource: PostureResource;
  state: 'passed' | 'failed' | 'suppressed' | 'archived';
  createdAt: Date;
  /** When it last changed. */
  updatedAt: Date;
  /** Why it is suppressed. */
  note?: string;
  /** Whether AWS Config has not seen the change yet, and says the opposite. */
  configLags: boolean;
}

/**
 * The accounts whose posture tells a story: what happened lately in them, by
 * control and days ago. A negative number is a repair.
 */
const stories: { [account: string]: { [control: string]: number } } = {
  'prod-payments': { 'IAM.9': 3, 'S3.8': 4, 'EC2.19': 6, 'RDS.2': 11 },
  'prod-lending': { 'IAM.3': -5, 'EC2.8': -12, 'S3.5': -20, 'KMS.4': -33 },
  'shared-network': { 'EC2.6': 9, 'GuardDuty.1': -15 },
};

/**
 * The security posture of the sandbox's accounts: findings of the last 90 days
 * that were opened and closed, dated relative to today. The same world on the
 * same day always has the same findings.
 */
export class Posture {
  static readonly #known = new WeakMap<World, Posture>();

  /** The posture of a world. */
  static of(world: World): Posture {
    const known = Posture.#known.get(world) ?? new Posture(world);
    Posture.#known.set(world, known);
    return known;
  }

  readonly #world: World;
  #made: { key: unknown; day: number; findings: PostureFinding[] } | undefined;

  private constructor(world: World) {
    this.#world = world;
  }

  /** All findings, account by account. */
  findings(now: Date = new Date()): readonly PostureFinding[] {
    const day = Math.floor(now.getTime() / dayMs);
    const { accounts } = this.#world;
    if (this.#made?.key !== accounts || this.#made.day !== day) {
      this.#made = { key: accounts, day, findings: this.#make(day) };
    }
    return this.#made.findings;
  }

  #make(day: number): PostureFinding[] {
    const clusters = new Map<string, Cluster[]>();
    for (const cluster of this.#world.clusters) {
      const known = clusters.get(cluster.accountId) ?? [];
      clusters.set(cluster.accountId, [...known, cluster]);
    }
    const { seed } = this.#world.options;
    return this.#world.accounts
      .filter(({ state }) => state === 'ACTIVE')
      .flatMap(account =>
        findingsOf(seed, account, clusters.get(account.id) ?? [], day),
      )
      .map(finding => this.#mended(finding));
  }

  /** What a fix did is seen by all services at once. */
  #mended(finding: PostureFinding): PostureFinding {
    const { accountId, control, state } = finding;
    const at = this.#world.mendedAt(accountId, control.id);
    return at && state === 'failed'
      ? { ...finding, state: 'passed', updatedAt: at, configLags: false }
      : finding;
  }
}

function findingsOf(
  seed: number,
  account: Account,
  clusters: readonly Cluster[],
  day: number,
): PostureFinding[] {
  // Some accounts are well kept, some are not.
  const neglect = SeededRandom.create(
    seed,
    `posture/neglect/${account.id}`,
  ).pick([0.2, 0.6, 1, 1, 1.5, 2.5]);
  const resources = resourcesOf(seed, account, clusters);
  return postureControls.flatMap(control =>
    resources
      .filter(({ kind }) => kind === control.kind)
      .map((resource, index) => {
        const random = SeededRandom.create(
          seed,
          `posture/${account.id}/${control.id}/${resource.id}`,
        );
        const story = index === 0 && stories[account.name]?.[control.id];
        return {
          accountId: account.id,
          control,
          resource,
          ...(story ? told(story, day) : grown(random, control, neglect, day)),
          configLags: !story && random.chance(0.02),
        };
      }),
  );
}

type Course = Pick<
  PostureFinding,
  'state' | 'createdAt' | 'updatedAt' | 'note'
>;

/** Instants of a day, which do not move while the day lasts. */
function daysAgo(day: number, days: number, hour: number): Date {
  return new Date((day - days) * dayMs + hour * 3_600_000);
}

function told(story: number, day: number): Course {
  return story > 0
    ? {
        state: 'failed',
        createdAt: daysAgo(day, story, 9),
        updatedAt: daysAgo(day, story, 9),
      }
    : {
        state: 'passed',
        createdAt: daysAgo(day, 85, 7),
        updatedAt: daysAgo(day, -story, 14),
      };
}

function grown(
  random: SeededRandom,
  control: PostureControl,
  neglect: number,
  day: number,
): Course {
  const hour = random.integer(0, 23);
  const since = (days: number) => daysAgo(day, days, hour);
  if (random.chance(Math.min(0.8, control.failing * neglect))) {
    const days = random.integer(1, 120);
    return random.chance(0.08)
      ? {
          state: 'suppressed',
          createdAt: since(days),
          updatedAt: since(random.integer(1, days)),
          note: random.pick([
            'Accepted until the account moves',
            'Compensated by a control at the network',
            'Test data only',
          ]),
        }
      : { state: 'failed', createdAt: since(days), updatedAt: since(days) };
  }
  if (random.chance(0.25)) {
    // It failed once and was repaired, or its resource is gone.
    const fixed = random.integer(1, 89);
    return {
      state: random.chance(0.1) ? 'archived' : 'passed',
      createdAt: since(fixed + random.integer(1, 60)),
      updatedAt: since(fixed),
    };
  }
  const days = random.integer(90, 400);
  return { state: 'passed', createdAt: since(days), updatedAt: since(days) };
}
