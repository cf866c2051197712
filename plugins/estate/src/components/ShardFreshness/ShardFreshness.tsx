/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Skeleton } from '@backstage/ui';
import { ANNOTATION_SHARD } from '@steward/backstage-plugin-estate-common';
import { StatusBadge, TimeAgo } from '@steward/backstage-plugin-portal-react';
import useAsync from 'react-use/esm/useAsync';
import { estateApiRef } from '../../api';
import { describeOutcome } from '../../glossary/describeOutcome';
import { useEstateLinks } from '../../hooks/useEstateLinks';
import { estateTranslationRef } from '../../translation';
import styles from './ShardFreshness.module.css';

/** When the shard that lists an entity was read last, and how that ended. */
export function ShardFreshness(props: { entity: Entity }) {
  const { t } = useTranslationRef(estateTranslationRef);
  const api = useApi(estateApiRef);
  const links = useEstateLinks();
  const shardId = props.entity.metadata.annotations?.[ANNOTATION_SHARD];
  const { value, loading, error } = useAsync(async () => {
    if (!shardId) {
      return undefined;
    }
    const { shards } = await api.get('/sync', {
      params: { query: { q: shardId, limit: 20 } },
    });
    return shards.items.find(({ id }) => id === shardId);
  }, [api, shardId]);
  if (loading) {
    return <Skeleton width={160} height={16} />;
  }
  if (error || !value) {
    return <span>{t('entityPage.freshnessUnknown')}</span>;
  }
  return (
    <span className={styles.line}>
      <StatusBadge {...describeOutcome(t, value.outcome)} />
      <span>
        {t('entityPage.lastRead', {
          time: <TimeAgo at={value.lastCompleteAt} />,
        })}
      </span>
      <Link href={links.sync({ q: value.id })} variant="body-small">
        {t('entityPage.syncPage')}
      </Link>
    </span>
  );
}
