/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ApiHolder, translationApiRef } from '@backstage/frontend-plugin-api';
import { ANNOTATION_VANISHED_AT } from '@steward/backstage-plugin-estate-common';
import { EntityCell } from '@steward/backstage-plugin-portal-react';
import { describeState } from '../../glossary/describeState';
import { estateTranslationRef } from '../../translation';
import { StateBadge } from '../StateBadge';

/** The state of accounts, clusters and enclaves. */
export function stateCells(
  entities: readonly Entity[],
  apis: ApiHolder,
): ReadonlyMap<string, EntityCell> {
  const { t } = apis
    .get(translationApiRef)!
    .getTranslation(estateTranslationRef);
  return new Map(
    entities.flatMap(entity => {
      const vanishedAt = entity.metadata.annotations?.[ANNOTATION_VANISHED_AT];
      const state = stateOf(entity);
      return state || vanishedAt
        ? [
            [
              stringifyEntityRef(entity),
              {
                content: <StateBadge state={state} vanishedAt={vanishedAt} />,
                text: vanishedAt
                  ? t('vanished.word')
                  : describeState(t, state!).word,
              },
            ],
          ]
        : [];
    }),
  );
}

/** Accounts have a state; clusters and enclaves have a status. */
function stateOf({ spec }: Entity): string | undefined {
  const value = spec?.type === 'cloud-account' ? spec.state : spec?.status;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
