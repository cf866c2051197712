/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
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
import { HiddenNote } from '../HiddenNote';
import { exemptionColumns } from './exemptionColumns';
import { ExemptionActions } from './ExemptionActions';
import styles from './ExemptionsPage.module.css';

const filters: TableFilter[] = [
  {
    id: 'state',
    all: 'All states',
    options: EXEMPTION_STATES.map(id => ({ id, label: id })),
  },
  {
    id: 'origin',
    label: 'Filter by origin',
    all: 'All origins',
    options: [
      { id: 'steward', label: 'Requested here' },
      { id: 'foreign', label: 'Hidden by other tools' },
    ],
  },
  {
    id: 'ends',
    label: 'Filter by end',
    all: 'Any end',
    options: [7, 30, 90].map(days => ({
      id: String(days),
      label: `Ends within ${days} days`,
    })),
  },
  // Filled by links only.
  { id: 'entity', all: 'All entities', options: [] },
  { id: 'check', all: 'All checks', options: [] },
];

/** Everything that hides something from a score, and what waits for a decision. */
export function ExemptionsPage() {
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
      ...exemptionColumns,
      {
        id: 'decide',
        label: 'Decide',
        cell: (exemption: Exemption) => (
          <ExemptionActions
            exemption={exemption}
            own={own}
            onDecided={() => setGeneration(before => before + 1)}
          />
        ),
      },
    ],
    [own],
  );
  return (
    <Container>
      <div className={styles.page}>
        <p className={styles.line}>
          Everything that takes a check out of a score, with its end, and what
          other tools hide. Nobody decides their own request.
        </p>
        <PagedTable
          label="exemptions"
          singular="exemption"
          columns={columns}
          rowKey={exemption => exemption.id}
          list={list}
          permission={scorecardsReadPermission.name}
          query={query}
          filters={filters.filter(
            ({ id }) =>
              ['state', 'origin', 'ends'].includes(id) ||
              query[0][id as 'entity'],
          )}
          empty={
            <EmptyState
              title="No exemptions"
              action={
                <ButtonLink
                  href={links.overview({ has: 'fail' })}
                  variant="secondary"
                >
                  See what fails
                </ButtonLink>
              }
            >
              To request one, open the scorecard of an entity and unfold the
              check that fails.
            </EmptyState>
          }
        />
        <HiddenNote hidden={hidden} singular="exemption" />
      </div>
    </Container>
  );
}
