/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ApiHolder } from '@backstage/core-plugin-api';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import { EntityCell } from '@steward/backstage-plugin-portal-react';
import { scorecardsApiRef } from '../../api';
import { describeTier } from '../../glossary/describeTier';
import { formatScore } from '../../glossary/formatScore';
import { scorecardsTranslationRef } from '../../translation';
import { ScoreCell } from './ScoreCell';

/** Tier and score of many entities, in one call. */
export async function scoreCells(
  entities: readonly Entity[],
  apis: ApiHolder,
): Promise<ReadonlyMap<string, EntityCell>> {
  const api = apis.get(scorecardsApiRef);
  const words = apis
    .get(translationApiRef)
    ?.getTranslation(scorecardsTranslationRef);
  if (!api || !words || entities.length === 0) {
    return new Map();
  }
  const { items } = await api.get('/scores', {
    params: {
      query: {
        entityRef: entities.map(entity => stringifyEntityRef(entity)),
        limit: entities.length,
      },
    },
  });
  return new Map(
    items.map(score => [
      score.entityRef,
      {
        content: <ScoreCell score={score} />,
        text: words.t('entityColumn.score', {
          tier: describeTier(words.t, score.tier),
          score: formatScore(score.score),
        }),
      },
    ]),
  );
}
