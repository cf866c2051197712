/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { AsyncContent } from '@steward/backstage-plugin-portal-react';
import { scorecardsReadPermission } from '@steward/backstage-plugin-scorecards-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { scorecardsApiRef } from '../../api';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import { scorecardsTranslationRef } from '../../translation';
import { MoverList } from '../OverviewPage/MoverList';
import styles from './HomeWidget.module.css';

const shown = 5;

/** What lost most in the last 30 days, of all that the reader may see. */
export function ScoreDropsWidget() {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const api = useApi(scorecardsApiRef);
  const links = useScorecardLinks();
  const read = useAsyncRetry(async () => {
    const { items } = await api.get('/scores', {
      params: { query: { sort: 'drops', limit: shown } },
    });
    return items.filter(({ change = 0 }) => change < 0);
  }, [api]);
  return (
    <AsyncContent
      read={read}
      subject={t('home.scoreDrops.subject')}
      permission={scorecardsReadPermission.name}
      empty={<p className={styles.line}>{t('overview.movers.drops.none')}</p>}
    >
      {items => (
        <div className={styles.list}>
          <MoverList items={items} />
          <Link href={links.overview({ sort: 'drops' })}>
            {t('home.scoreDrops.all')}
          </Link>
        </div>
      )}
    </AsyncContent>
  );
}
