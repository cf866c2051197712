/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import {
  addMonths,
  CostSource,
  monthsBetween,
  SourceMonth,
} from '@steward/backstage-plugin-cloud-costs-common';
import {
  ConfirmDialog,
  formatAccountId,
} from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { describeMonth } from '../../glossary/describePeriod';
import { cloudCostsTranslationRef } from '../../translation';
import styles from './SourcesPage.module.css';

interface LoadMonthDialogProps {
  sources: CostSource[];
  onLoaded: (months: SourceMonth[]) => void;
  onClose: () => void;
}

/** As far back as AWS keeps what it exports. */
const monthsBack = 13;

/** Asks which month of which source to read again. */
export function LoadMonthDialog(props: LoadMonthDialogProps) {
  const { sources } = props;
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const thisMonth = new Date().toISOString().slice(0, 7);
  const [id, setId] = useState(sources[0].id);
  const [month, setMonth] = useState(thisMonth);
  const [payer, setPayer] = useState('');
  const payers = sources.find(source => source.id === id)?.payers ?? [];
  return (
    <ConfirmDialog
      title={t('sources.load.title')}
      confirmLabel={t('sources.load.confirm')}
      onClose={props.onClose}
      onConfirm={async () => {
        const { items } = await api.post('/sources/{id}/loads', {
          params: { path: { id } },
          body: { month, ...(payer && { payer }) },
        });
        props.onLoaded(items);
      }}
    >
      <p className={styles.line}>{t('sources.load.description')}</p>
      <Select
        label={t('common.source')}
        options={sources.map(source => ({
          id: source.id,
          label: source.title,
        }))}
        value={id}
        onChange={key => {
          setId(String(key));
          setPayer('');
        }}
      />
      <Select
        label={t('common.month')}
        options={monthsBetween(addMonths(thisMonth, -monthsBack), thisMonth)
          .reverse()
          .map(one => ({
            id: one,
            label: describeMonth(one, { year: true }),
          }))}
        value={month}
        onChange={key => setMonth(String(key))}
      />
      <Select
        label={t('common.payer')}
        options={[
          { id: '', label: t('sources.load.allPayers') },
          ...payers.map(one => ({ id: one, label: formatAccountId(one) })),
        ]}
        value={payer}
        onChange={key => setPayer(String(key ?? ''))}
      />
    </ConfirmDialog>
  );
}
