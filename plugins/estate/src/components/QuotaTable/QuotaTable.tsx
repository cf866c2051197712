/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { z } from 'zod';
import { quotaSchema } from '../../entity/readSpec';
import { estateTranslationRef } from '../../translation';
import styles from './QuotaTable.module.css';

export interface QuotaTableProps {
  quota?: z.infer<typeof quotaSchema>;
}

/** What a namespace may use, in Kubernetes' own quantities. */
export function QuotaTable(props: QuotaTableProps) {
  const { t } = useTranslationRef(estateTranslationRef);
  const { requests = {}, limits = {}, objects = {} } = props.quota ?? {};
  const resources = [
    ...new Set([...Object.keys(requests), ...Object.keys(limits)]),
  ];
  if (resources.length + Object.keys(objects).length === 0) {
    return null;
  }
  return (
    <div>
      <Text as="h4" variant="body-medium" weight="bold">
        {t('quota.title')}
      </Text>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('quota.resource')}</th>
            <th scope="col">{t('quota.request')}</th>
            <th scope="col">{t('quota.limit')}</th>
          </tr>
        </thead>
        <tbody>
          {resources.map(name => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{requests[name] ?? '–'}</td>
              <td>{limits[name] ?? '–'}</td>
            </tr>
          ))}
          {Object.entries(objects).map(([name, amount]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>–</td>
              <td>{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
