/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  AsyncContent,
  EmptyState,
} from '@steward/backstage-plugin-portal-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { provisioningApiRef } from '../../api';
import { provisioningTranslationRef } from '../../translation';
import styles from './CreatePage.module.css';
import { Marketplace } from './Marketplace';
import { sortOffers } from './offers';
import { RegisterLink } from './RegisterLink';
import { ThingTile } from './ThingTile';

const MOST_TEMPLATES = 500;

/** What can be asked for: four things with what can be done to them, then all other templates. @public */
export function CreatePage() {
  const catalogApi = useApi(catalogApiRef);
  const api = useApi(provisioningApiRef);
  const { t } = useTranslationRef(provisioningTranslationRef);
  const offers = useAsyncRetry(async () => {
    const [templates, kinds] = await Promise.all([
      catalogApi.queryEntities({
        filter: { kind: 'Template' },
        fields: [
          'kind',
          'metadata',
          'spec.type',
          'spec.owner',
          'spec.parameters',
        ],
        limit: MOST_TEMPLATES,
      }),
      api.get('/kinds'),
    ]);
    return sortOffers(templates.items, kinds.items);
  }, [catalogApi, api]);
  return (
    <div className={styles.page}>
      <RegisterLink />
      <AsyncContent
        read={offers}
        subject={t('create.subject')}
        lines={8}
        isEmpty={({ tiles, others }) => tiles.length + others.length === 0}
        empty={
          <EmptyState title={t('create.empty.title')}>
            {t('create.empty.description')}
          </EmptyState>
        }
      >
        {({ tiles, others }) => (
          <>
            {tiles.length > 0 && (
              <div className={styles.tiles}>
                {tiles.map(tile => (
                  <ThingTile key={tile.thing} tile={tile} />
                ))}
              </div>
            )}
            {others.length > 0 && <Marketplace offers={others} />}
          </>
        )}
      </AsyncContent>
    </div>
  );
}
