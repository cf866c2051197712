/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Skeleton } from '@backstage/ui';
import useAsync from 'react-use/esm/useAsync';
import { estateApiRef } from '../../api';
import { counted } from '../../glossary/counted';
import { useEstateLinks } from '../../hooks/useEstateLinks';
import { estateTranslationRef } from '../../translation';
import { EntityLink } from '../EntityLink';
import styles from './TeamCard.module.css';

const shown = 5;

/** The first accounts of an owner and the way to all of them. */
export function OwnedAccounts(props: { owner: string }) {
  const { t } = useTranslationRef(estateTranslationRef);
  const { owner } = props;
  const api = useApi(estateApiRef);
  const links = useEstateLinks();
  const { value, error } = useAsync(
    () =>
      api.get('/items', {
        params: { query: { type: 'cloud-account', owner, limit: shown } },
      }),
    [api, owner],
  );
  if (error) {
    return <span>{t('team.accountsFailed', { problem: error.message })}</span>;
  }
  if (!value) {
    return <Skeleton width={160} height={16} />;
  }
  if (value.items.length === 0) {
    return <span>{t('common.none')}</span>;
  }
  const total = value.totalCount ?? value.items.length;
  return (
    <ul className={styles.list}>
      {value.items.map(item => (
        <li key={item.entityRef}>
          <EntityLink entityRef={item.entityRef} text={item.title} />
        </li>
      ))}
      {(total > shown || value.nextCursor) && (
        <li>
          <Link href={links.explorer({ owner })}>
            {t('team.allAccounts', counted(total))}
          </Link>
        </li>
      )}
    </ul>
  );
}
