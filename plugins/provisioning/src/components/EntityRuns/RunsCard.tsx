/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
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
  ErrorState,
  LoadingState,
} from '@steward/backstage-plugin-portal-react';
import { useCallback, useMemo } from 'react';
import { provisioningApiRef } from '../../api';
import { placeOfEntity } from '../../entity/placeOfEntity';
import { useLiveRuns } from '../../hooks/useLiveRuns';
import { RunLines } from '../RunLines';
import { RequestMenu } from './RequestMenu';
import styles from './EntityRuns.module.css';

const shownPast = 3;
const pageSize = 10;

/** What is in flight for an entity, what was last, and what can be asked for. */
export function RunsCard() {
  const { entity } = useEntity();
  const api = useApi(provisioningApiRef);
  const linkTo = useEntityRefLink();
  const place = useMemo(() => placeOfEntity(entity), [entity]);
  const load = useCallback(
    () => api.listRuns({ ...place, limit: pageSize }),
    [api, place],
  );
  const list = useLiveRuns(load);
  return (
    <EntityInfoCard title="Runs" headerActions={<RequestMenu />}>
      <div className={styles.body}>
        <Content list={list} />
        {list.hasMore && <Link href={`${linkTo(entity)}/runs`}>All runs</Link>}
      </div>
    </EntityInfoCard>
  );
}

function Content(props: { list: ReturnType<typeof useLiveRuns> }) {
  const { items, error, reload } = props.list;
  if (error && !items) {
    return (
      <ErrorState
        error={error}
        subject="the runs"
        permission={runReadPermission.name}
        onRetry={reload}
      />
    );
  }
  if (!items) {
    return <LoadingState subject="the runs" lines={3} />;
  }
  if (items.length === 0) {
    return <p className={styles.line}>Nothing was asked for here yet.</p>;
  }
  return <RunLines runs={firstOf(items)} />;
}

/** All in flight, then the last few that are over. */
function firstOf(runs: readonly RunSummary[]): RunSummary[] {
  return [
    ...runs.filter(({ state }) => isActive(state)),
    ...runs.filter(({ state }) => !isActive(state)).slice(0, shownPast),
  ];
}
