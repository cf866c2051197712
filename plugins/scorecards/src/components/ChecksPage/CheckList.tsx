/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useAppNavigate } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import {
  EmptyState,
  PagedTable,
  usePagedList,
  useQueryState,
} from '@steward/backstage-plugin-portal-react';
import {
  CheckSummary,
  scorecardsReadPermission,
  SEVERITIES,
} from '@steward/backstage-plugin-scorecards-common';
import { useCallback } from 'react';
import { scorecardsApiRef } from '../../api';
import { pillarOptions } from '../../glossary/describePillar';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { checkColumns } from './checkColumns';
import styles from './ChecksPage.module.css';

/** All checks that are on; those that fail most come first. */
export function CheckList() {
  const api = useApi(scorecardsApiRef);
  const navigate = useAppNavigate();
  const links = useScorecardLinks();
  const query = useQueryState({ q: '', pillar: '', severity: '', pack: '' });
  const [{ q, pillar, severity, pack }] = query;
  const load = useCallback(async () => {
    const { items } = await api.get('/checks');
    const text = q.toLowerCase();
    return {
      items: items
        .filter(
          check =>
            `${check.title} ${check.id}`.toLowerCase().includes(text) &&
            (!pillar || check.pillar === pillar) &&
            (!severity || check.severity === severity) &&
            (!pack || check.pack === pack),
        )
        .sort((a, b) => (b.counts.fail ?? 0) - (a.counts.fail ?? 0)),
    };
  }, [api, q, pillar, severity, pack]);
  return (
    <div className={styles.page}>
      <PagedTable
        label="checks"
        singular="check"
        columns={checkColumns}
        rowKey={check => check.id}
        list={usePagedList<CheckSummary>(load)}
        permission={scorecardsReadPermission.name}
        query={query}
        search={{
          label: 'Search checks',
          placeholder: 'Search checks (press /)',
        }}
        filters={[
          { id: 'pillar', all: 'All pillars', options: pillarOptions },
          {
            id: 'severity',
            all: 'All severities',
            options: SEVERITIES.map(id => ({ id, label: id })),
          },
          { id: 'pack', all: 'All packs', options: [] },
        ].filter(({ id }) => id !== 'pack' || pack)}
        onRowOpen={check => navigate(links.check(check.id))}
        empty={
          <EmptyState
            title="No checks are on"
            action={<ButtonLink href={links.packs()}>See the packs</ButtonLink>}
          >
            Checks come from packs. The packs page says which are on, and why
            others are off.
          </EmptyState>
        }
      />
    </div>
  );
}
