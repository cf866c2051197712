/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityInfoCard,
  useEntity,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import {
  isActive,
  runReadPermission,
  RunSummary,
} from '@steward/backstage-plugin-provisioning-common';
import {
  AsyncContent,
  readOfList,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo } from 'react';
import { provisioningApiRef } from '../../api';
import { placeOfEntity } from '../../entity/placeOfEntity';
import { useLiveRuns } from '../../hooks/useLiveRuns';
import { provisioningTranslationRef } from '../../translation';
import { RunLines } from '../RunLines';
import { RequestMenu } from './RequestMenu';
import styles from './EntityRuns.module.css';

const shownPast = 3;
const pageSize = 10;

export interface RunsCardProps {
  /** Whether the page offers what can be asked for elsewhere. */
  isWithoutRequests?: boolean;
}

/** What is in flight for an entity, what was last, and what can be asked for. */
export function RunsCard({ isWithoutRequests = false }: RunsCardProps) {
  const { entity } = useEntity();
  const api = useApi(provisioningApiRef);
  const linkTo = useEntityRefLink();
  const { t } = useTranslationRef(provisioningTranslationRef);
  const place = useMemo(() => placeOfEntity(entity), [entity]);
  const load = useCallback(
    () =>
      api.get('/runs', { params: { query: { ...place, limit: pageSize } } }),
    [api, place],
  );
  const list = useLiveRuns(load);
  return (
    <EntityInfoCard
      title={t('entityRuns.title')}
      headerActions={isWithoutRequests ? undefined : <RequestMenu />}
    >
      <div className={styles.body}>
        <AsyncContent
          read={readOfList(list)}
          subject={t('entityRuns.subject')}
          permission={runReadPermission.name}
          empty={<p className={styles.line}>{t('entityRuns.none')}</p>}
        >
          {runs => <RunLines runs={firstOf(runs)} />}
        </AsyncContent>
        {list.hasMore && (
          <Link href={`${linkTo(entity)}/runs`}>{t('common.allRuns')}</Link>
        )}
      </div>
    </EntityInfoCard>
  );
}

/** All in flight, then the last few that are over. */
function firstOf(runs: readonly RunSummary[]): RunSummary[] {
  return [
    ...runs.filter(({ state }) => isActive(state)),
    ...runs.filter(({ state }) => !isActive(state)).slice(0, shownPast),
  ];
}
