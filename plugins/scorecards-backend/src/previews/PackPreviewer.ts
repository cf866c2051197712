/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import {
  FactDeclaration,
  PackPreview,
  scoreOf,
  tierOf,
  tierOfRank,
  tierRank,
} from '@steward/backstage-plugin-scorecards-common';
import { joinPacks, readPack } from '@steward/backstage-plugin-scorecards-node';
import { Policy } from '../checks/Policy';
import { EntityStore } from '../entities/EntityStore';
import { ScoreStore } from '../scores/ScoreStore';
import { Evaluation } from '../verdicts/Evaluation';
import { rowOf, scoredOf } from '../verdicts/verdictRows';

const PAGE = 50;
const MAX_SHOWN = 500;

/** Tries a changed pack over stored facts. */
export class PackPreviewer {
  readonly #declarations: readonly FactDeclaration[];
  readonly #entities: EntityStore;
  readonly #evaluation: Evaluation;
  readonly #policy: Policy;
  readonly #scores: ScoreStore;

  constructor(options: {
    declarations: readonly FactDeclaration[];
    entities: EntityStore;
    evaluation: Evaluation;
    policy: Policy;
    scores: ScoreStore;
  }) {
    this.#declarations = options.declarations;
    this.#entities = options.entities;
    this.#evaluation = options.evaluation;
    this.#policy = options.policy;
    this.#scores = options.scores;
  }

  /** Whose score or tier would change. Writes nothing. */
  async preview(
    text: string,
    visible: readonly string[] | undefined,
  ): Promise<PackPreview> {
    const { pack, faults } = readPack(text, 'preview', this.#declarations);
    const packs = this.#policy.packs.filter(({ id }) => id !== pack?.id);
    const joined = joinPacks(pack ? [...packs, pack] : this.#policy.packs);
    const policy = new Policy({
      packs: joined,
      tiers: this.#policy.tiers,
      weights: this.#policy.weights,
    });
    const preview: PackPreview = {
      faults: [...faults, ...joined.faults],
      evaluated: 0,
      changed: 0,
      hidden: 0,
      items: [],
    };
    if (!pack) {
      return preview;
    }
    const seen = visible && new Set(visible);
    for await (const page of this.#entities.pages(PAGE)) {
      const shown = page.filter(({ id }) => !seen || seen.has(id));
      preview.hidden += page.length - shown.length;
      const items = await this.#compare(shown, policy);
      preview.evaluated += shown.length;
      preview.changed += items.length;
      preview.items.push(...items);
    }
    preview.items = preview.items
      .sort((a, b) => sizeOf(b) - sizeOf(a))
      .slice(0, MAX_SHOWN);
    return preview;
  }

  async #compare(
    entities: readonly { id: string; entity: Entity }[],
    policy: Policy,
  ): Promise<PackPreview['items']> {
    const stored = await this.#scores.byRefs(entities.map(({ id }) => id));
    const known = new Map(stored.map(row => [row.entity_ref, row]));
    const judged = await this.#evaluation.judge(entities, policy);
    return judged.flatMap(({ id, entity, checks }) => {
      const verdicts = checks.map(one =>
        scoredOf(
          rowOf(id, one, policy.check(one.check.id)!.policyVersion, ''),
          policy,
        ),
      );
      const { score: newScore, ...rest } = scoreOf(verdicts, policy.weights);
      const newTier = tierOf(
        { score: newScore, ...rest },
        verdicts,
        policy.tiers,
      );
      const row = known.get(id);
      const tier = tierOfRank(row?.tier ?? 0);
      const isSame =
        (row?.score ?? undefined) === newScore &&
        tierRank(tier) === tierRank(newTier);
      return isSame
        ? []
        : [
            {
              entityRef: id,
              title: entity.metadata.title ?? entity.metadata.name,
              ...(row && row.score !== null && { score: row.score }),
              ...(newScore !== undefined && { newScore }),
              ...(tier && { tier }),
              ...(newTier && { newTier }),
            },
          ];
    });
  }
}

function sizeOf({ score = 0, newScore = 0 }: PackPreview['items'][number]) {
  return Math.abs(newScore - score);
}
