/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  useAppNavigate,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
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
import { useCallback, useMemo } from 'react';
import { scorecardsApiRef } from '../../api';
import { pillarOptions } from '../../glossary/pillarOptions';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { scorecardsTranslationRef } from '../../translation';
import { checkColumns } from './checkColumns';
import styles from './ChecksPage.module.css';

/** All checks that are on; those that fail most come first. */
export function CheckList() {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const columns = useMemo(() => checkColumns(t), [t]);
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
        label={t('checks.rows.many')}
        singular={t('checks.rows.one')}
        columns={columns}
        rowKey={check => check.id}
        list={usePagedList<CheckSummary>(load)}
        permission={scorecardsReadPermission.name}
        query={query}
        search={{
          label: t('common.searchChecks'),
          placeholder: t('checks.searchPlaceholder'),
        }}
        filters={[
          {
            id: 'pillar',
            label: t('filters.pillar.label'),
            all: t('filters.pillar.all'),
            options: pillarOptions(t),
          },
          {
            id: 'severity',
            label: t('checks.filters.severity.label'),
            all: t('checks.filters.severity.all'),
            options: SEVERITIES.map(id => ({
              id,
              label: t(`severities.${id}`),
            })),
          },
          {
            id: 'pack',
            label: t('checks.filters.pack.label'),
            all: t('checks.filters.pack.all'),
            options: [],
          },
        ].filter(({ id }) => id !== 'pack' || pack)}
        onRowOpen={check => navigate(links.check(check.id))}
        empty={
          <EmptyState
            title={t('checks.empty.title')}
            action={
              <ButtonLink href={links.packs()}>
                {t('checks.empty.packs')}
              </ButtonLink>
            }
          >
            {t('checks.empty.text')}
          </EmptyState>
        }
      />
    </div>
  );
}
