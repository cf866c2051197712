/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Container } from '@backstage/ui';
import {
  EmptyState,
  PagedTable,
  TableFilter,
  useQueryState,
  useOwnRef,
} from '@steward/backstage-plugin-portal-react';
import {
  Exemption,
  EXEMPTION_STATES,
  ExemptionWord,
  scorecardsReadPermission,
} from '@steward/backstage-plugin-scorecards-common';
import { DateTime } from 'luxon';
import { useCallback, useMemo, useState } from 'react';
import { scorecardsApiRef } from '../../api';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { useVisibleList } from '../../hooks/useVisibleList';
import { scorecardsTranslationRef, ScorecardsWords } from '../../translation';
import { HiddenNote } from '../HiddenNote';
import { exemptionColumns } from './exemptionColumns';
import { ExemptionActions } from './ExemptionActions';
import styles from './ExemptionsPage.module.css';

const filtersOf = (t: ScorecardsWords): TableFilter[] => [
  {
    id: 'state',
    label: t('filters.state.label'),
    all: t('filters.state.all'),
    options: EXEMPTION_STATES.map(id => ({
      id,
      label: t(`exemptionStates.${id}`),
    })),
  },
  {
    id: 'origin',
    label: t('exemptions.filters.origin.label'),
    all: t('exemptions.filters.origin.all'),
    options: [
      { id: 'steward', label: t('exemptions.filters.origin.steward') },
      { id: 'foreign', label: t('exemptions.filters.origin.foreign') },
    ],
  },
  {
    id: 'ends',
    label: t('exemptions.filters.ends.label'),
    all: t('exemptions.filters.ends.all'),
    options: [7, 30, 90].map(days => ({
      id: String(days),
      label: t('exemptions.filters.ends.within', { days: String(days) }),
    })),
  },
  // Filled by links only.
  {
    id: 'entity',
    label: t('filters.entity.label'),
    all: t('filters.entity.all'),
    options: [],
  },
  {
    id: 'check',
    label: t('filters.check.label'),
    all: t('filters.check.all'),
    options: [],
  },
];

/** Everything that hides something from a score, and what waits for a decision. */
export function ExemptionsPage() {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const api = useApi(scorecardsApiRef);
  const links = useScorecardLinks();
  const own = useOwnRef();
  const [generation, setGeneration] = useState(0);
  const query = useQueryState({
    state: '',
    origin: '',
    ends: '',
    entity: '',
    check: '',
  });
  const [{ state, origin, ends, entity, check }] = query;
  const load = useCallback(
    (cursor: string | undefined, limit: number) =>
      api.get('/exemptions', {
        params: {
          query: {
            limit,
            cursor,
            ...(state && { state: state as ExemptionWord }),
            ...(origin && { origin: origin as Exemption['origin'] }),
            ...(entity && { entityRef: entity }),
            ...(check && { checkId: check }),
            ...(ends && {
              expiresBefore: DateTime.utc()
                .plus({ days: Number(ends) })
                .toISO()!,
            }),
          },
        },
      }),
    [api, state, origin, ends, entity, check],
  );
  const { list, hidden } = useVisibleList<Exemption>(load, { generation });
  const columns = useMemo(
    () => [
      ...exemptionColumns(t),
      {
        id: 'decide',
        label: t('exemptions.columns.decide'),
        cell: (exemption: Exemption) => (
          <ExemptionActions
            exemption={exemption}
            own={own}
            onDecided={() => setGeneration(before => before + 1)}
          />
        ),
      },
    ],
    [t, own],
  );
  return (
    <Container>
      <div className={styles.page}>
        <p className={styles.line}>{t('exemptions.about')}</p>
        <PagedTable
          label={t('exemptions.rows.many')}
          singular={t('exemptions.rows.one')}
          columns={columns}
          rowKey={exemption => exemption.id}
          list={list}
          permission={scorecardsReadPermission.name}
          query={query}
          filters={filtersOf(t).filter(
            ({ id }) =>
              ['state', 'origin', 'ends'].includes(id) ||
              query[0][id as 'entity'],
          )}
          empty={
            <EmptyState
              title={t('exemptions.empty.title')}
              action={
                <ButtonLink
                  href={links.overview({ has: 'fail' })}
                  variant="secondary"
                >
                  {t('exemptions.empty.failing')}
                </ButtonLink>
              }
            >
              {t('exemptions.empty.text')}
            </EmptyState>
          }
        />
        <HiddenNote hidden={hidden} what="exemption" />
      </div>
    </Container>
  );
}
