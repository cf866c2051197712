/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AwsFailure,
  classifyAwsError,
} from '@steward/backstage-plugin-aws-access-node';
import { ShardProblem } from '@steward/backstage-plugin-estate-common';
import { itemsInTurn } from '../../turns';
import { beginsRound, READS_PER_ROUND } from '../rounds';
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

/** The least number of the oldest tags that a read takes again, one by one. */
const LEAST_OLDEST = 10;
/** So few units are all read one by one when the listing names none. */
const FEW_UNITS = 15;
const UNIT_SAMPLE = 3;

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
    this.#cache.keepOnly(everything);
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
      const { direct, wrong, readBy } = await this.#compare(ids, listed);
      if (wrong.length > 0) await this.#refresh(wrong);
      const own = new Set([...ids.roots, ...direct, ...wrong]);
      return this.#reading(everything, own, listed, readBy);
    } catch (error) {
      const failure = classifyAwsError(error);
      if (failure.kind !== 'denied') throw error;
      return this.#denied(ids, listed, failure);
    }
  }

  /**
   * Compares the listing with direct reading on a few resources.
   *
   * @returns `direct`: those whose tags were read just now and differ;
   *   `wrong`: those whose tags the listing does not know.
   */
  async #compare(
    ids: TaggedIds,
    listed: ReadonlyMap<string, Tags>,
  ): Promise<{ direct: string[]; wrong: string[]; readBy: string }> {
    const direct = await this.#differing(ids.accounts, listed, this.#turn);
    // One difference may be a tag that was set a moment ago and is on its way
    // into the listing: a second sample tells that from a listing that is wrong.
    const accountsWrong =
      this.#isNoEvidence(ids.accounts, listed) ||
      (direct.length > 0 &&
        (!ids.accounts.some(id => listed.has(id)) ||
          (await this.#differing(ids.accounts, listed, this.#turn + 1, direct))
            .length > 0));
    const unitsWrong = await this.#lacksUnits(ids.units, listed);
    const lacking = [
      accountsWrong && 'accounts',
      unitsWrong && 'organizational units',
    ].filter(Boolean);
    const compared =
      'tag:GetResources, compared with organizations:ListTagsForResource';
    return {
      direct,
      wrong: [
        ...(accountsWrong ? ids.accounts : []),
        ...(unitsWrong ? ids.units : []),
      ],
      readBy:
        lacking.length > 0
          ? describe(`tag:GetResources lacks tags of ${lacking.join(' and ')}`)
          : compared,
    };
  }

  /**
   * Whether the listing has no tag of any account, and nothing was known of
   * them: a few that are compared could be just those without tags.
   */
  #isNoEvidence(
    accounts: string[],
    listed: ReadonlyMap<string, Tags>,
  ): boolean {
    return (
      !accounts.some(id => listed.has(id) || this.#before.has(id)) &&
      accounts.some(id => this.#cache.known(id) === undefined)
    );
  }

  /** Whether the listing names no unit though some have tags. */
  async #lacksUnits(
    units: string[],
    listed: ReadonlyMap<string, Tags>,
  ): Promise<boolean> {
    if (units.some(id => listed.has(id))) return false;
    const hasTags = (id: string) =>
      Object.keys(this.#cache.known(id) ?? {}).length > 0;
    if (units.some(hasTags)) return true;
    // High units come first; they are the likeliest to be tagged.
    const unread = units.filter(id => this.#cache.known(id) === undefined);
    const sample = unread.slice(
      0,
      units.length <= FEW_UNITS ? FEW_UNITS : UNIT_SAMPLE,
    );
    sample.push(...itemsInTurn(units, this.#turn, 1));
    await this.#cache.refresh([...new Set(sample)], {
      oldest: UNIT_SAMPLE,
      first: this.#first,
    });
    return units.some(hasTags);
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
