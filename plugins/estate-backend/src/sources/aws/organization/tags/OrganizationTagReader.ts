/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AwsFailure,
  classifyAwsError,
} from '@steward/backstage-plugin-aws-access-node';
import { ShardProblem } from '@steward/backstage-plugin-estate-common';
import { beginsRound } from '../leavesInTurn';
import { CachedTagReader } from './CachedTagReader';
import { TaggedResources } from './listTaggedResources';
import { pickSample, sameTags } from './pickSample';

type Tags = Record<string, string>;

/** How tags are read: the listing if it proves right, the listing, or one by one. */
export type TagMode = 'auto' | 'tagging' | 'organizations';

/** Ids whose tags are wanted. */
export interface TaggedIds {
  accounts: string[];
  units: string[];
  roots: string[];
}

/** The tags that were read. */
export interface TagReading {
  tags: Map<string, Tags>;
  /** How they were read, for the sync page. */
  readBy: string;
  problem?: ShardProblem;
}

/** Reads after which every tag that is read one by one was read again. */
const READS_PER_ROUND = 24;
const LEAST_OLDEST = 10;

/**
 * Tags of accounts, units and roots. The listing of the Tagging API costs a
 * hundredth, but a delegated administrator or a compatible server may answer
 * it empty or short; it is therefore compared with direct reading on a few
 * resources, every time, before it is believed.
 */
export class OrganizationTagReader {
  static create(options: {
    mode: TagMode;
    cache: CachedTagReader;
    /** Tags as last known good. */
    before: ReadonlyMap<string, Tags>;
    turn: number;
    /** Ids that an event named since the last read. */
    first: ReadonlySet<string>;
  }): OrganizationTagReader {
    return new OrganizationTagReader(options);
  }

  readonly #mode: TagMode;
  readonly #cache: CachedTagReader;
  readonly #before: ReadonlyMap<string, Tags>;
  readonly #turn: number;
  readonly #first: ReadonlySet<string>;

  private constructor(options: {
    mode: TagMode;
    cache: CachedTagReader;
    before: ReadonlyMap<string, Tags>;
    turn: number;
    first: ReadonlySet<string>;
  }) {
    this.#mode = options.mode;
    this.#cache = options.cache;
    this.#before = options.before;
    this.#turn = options.turn;
    this.#first = options.first;
  }

  /**
   * @param listing - What the Tagging API answered; undefined when it was not asked.
   * @throws what the Tagging API refused when the mode allows nothing else.
   */
  async read(
    ids: TaggedIds,
    listing: TaggedResources | undefined,
  ): Promise<TagReading> {
    const listed = listing?.tags;
    const everything = [...ids.roots, ...ids.units, ...ids.accounts];
    try {
      if (!listed) {
        const reason =
          listing && `tag:GetResources: ${listing.refused.message}`;
        if (this.#mode === 'tagging') return this.#refused(everything, listing);
        await this.#refresh(everything);
        return this.#reading(
          everything,
          new Set(everything),
          undefined,
          describe(reason),
        );
      }
      // The Tagging API does not list roots.
      await this.#cache.refresh(ids.roots, {
        oldest: beginsRound(this.#turn) ? ids.roots.length : 0,
        first: this.#first,
      });
      if (this.#mode === 'tagging') {
        return this.#reading(
          everything,
          new Set(ids.roots),
          listed,
          'tag:GetResources',
        );
      }
      const doubted = await this.#doubt(ids, listed);
      if (doubted.ids.length > 0) await this.#refresh(doubted.ids);
      const readBy =
        doubted.ids.length > 0
          ? describe(`tag:GetResources ${doubted.reason}`)
          : 'tag:GetResources, compared with organizations:ListTagsForResource';
      const direct = new Set([...ids.roots, ...doubted.ids]);
      return this.#reading(everything, direct, listed, readBy);
    } catch (error) {
      const failure = classifyAwsError(error);
      if (failure.kind !== 'denied') throw error;
      return this.#denied(ids, listed, failure);
    }
  }

  /** The ids that the listing is wrong about, as far as samples tell. */
  async #doubt(
    ids: TaggedIds,
    listed: ReadonlyMap<string, Tags>,
  ): Promise<{ ids: string[]; reason?: string }> {
    const accounts = await this.#differing(ids.accounts, listed, this.#turn);
    // One difference may be a tag that was set a moment ago and is on its way
    // into the listing: a second sample tells that from a listing that is wrong.
    const listedAny = ids.accounts.some(id => listed.has(id));
    const wrong =
      accounts.length > 0 &&
      (!listedAny ||
        (await this.#differing(ids.accounts, listed, this.#turn + 1, accounts))
          .length > 0);
    const unitsListed = ids.units.some(id => listed.has(id));
    const unitsWrong =
      !unitsListed &&
      (await this.#differing(ids.units, listed, this.#turn)).length > 0;
    const doubted = [
      ...(wrong ? ids.accounts : accounts),
      ...(unitsWrong ? ids.units : []),
    ];
    const what = [wrong && 'accounts', unitsWrong && 'organizational units']
      .filter(Boolean)
      .join(' and ');
    return {
      ids: doubted,
      reason: what
        ? `lacks tags of ${what}`
        : `is behind on ${accounts.join(', ')}`,
    };
  }

  async #differing(
    ids: string[],
    listed: ReadonlyMap<string, Tags>,
    turn: number,
    known: string[] = [],
  ): Promise<string[]> {
    const sample = pickSample({
      ids: ids.filter(id => !known.includes(id)),
      listed,
      before: this.#before,
      turn,
      few: !beginsRound(this.#turn) && known.length === 0,
    });
    const differing = await Promise.all(
      sample.map(async id =>
        sameTags(await this.#cache.readNow(id), listed.get(id)) ? [] : [id],
      ),
    );
    return differing.flat();
  }

  async #refresh(ids: string[]): Promise<void> {
    await this.#cache.refresh(ids, {
      oldest: Math.max(LEAST_OLDEST, Math.ceil(ids.length / READS_PER_ROUND)),
      first: this.#first,
    });
  }

  /** @param direct - Ids whose tags were read one by one; all others are as listed. */
  #reading(
    ids: string[],
    direct: ReadonlySet<string>,
    listed: ReadonlyMap<string, Tags> | undefined,
    readBy: string,
  ): TagReading {
    const tags = ids.map(id => {
      const own = direct.has(id)
        ? this.#cache.known(id) ?? this.#before.get(id)
        : listed?.get(id);
      return [id, own ?? {}] as const;
    });
    return { tags: new Map(tags), readBy };
  }

  #refused(ids: string[], listing: TaggedResources | undefined): TagReading {
    const failure = listing?.refused;
    return this.#lastKnown(ids, undefined, {
      code: failure?.code ?? 'TagsUnreadable',
      message: `The tags of accounts cannot be listed: ${failure?.message}. The tags as last read are kept.`,
      missingAction: failure?.missingAction,
      fix: 'Allow tag:GetResources, or set estate.organizations.<id>.tags to auto.',
    });
  }

  #denied(
    ids: TaggedIds,
    listed: ReadonlyMap<string, Tags> | undefined,
    failure: AwsFailure,
  ): TagReading {
    const everything = [...ids.roots, ...ids.units, ...ids.accounts];
    if (listed && listed.size > 0) {
      return this.#reading(
        everything,
        new Set(ids.roots),
        listed,
        'tag:GetResources, not compared: organizations:ListTagsForResource is denied',
      );
    }
    return this.#lastKnown(everything, listed, {
      code: failure.code,
      message: `The tags of accounts cannot be read: ${failure.message}. The tags as last read are kept.`,
      missingAction:
        failure.missingAction ?? 'organizations:ListTagsForResource',
      fix: 'Allow tag:GetResources and organizations:ListTagsForResource in the account that lists the organization.',
    });
  }

  #lastKnown(
    ids: string[],
    listed: ReadonlyMap<string, Tags> | undefined,
    problem: ShardProblem,
  ): TagReading {
    const tags = ids.map(
      id =>
        [
          id,
          listed?.get(id) ??
            this.#before.get(id) ??
            this.#cache.known(id) ??
            {},
        ] as const,
    );
    return { tags: new Map(tags), readBy: 'last known', problem };
  }
}

function describe(reason: string | undefined): string {
  return reason
    ? `organizations:ListTagsForResource in turn, because ${reason}`
    : 'organizations:ListTagsForResource in turn';
}
