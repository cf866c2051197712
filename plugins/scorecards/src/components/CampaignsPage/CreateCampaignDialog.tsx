/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, TextAreaField, TextField } from '@backstage/ui';
import {
  ConfirmDialog,
  DateField,
} from '@steward/backstage-plugin-portal-react';
import { Campaign } from '@steward/backstage-plugin-scorecards-common';
import { DateTime } from 'luxon';
import { useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { scorecardsApiRef } from '../../api';
import {
  subjectOptions,
  subjectPredicate,
} from '../../glossary/describeSubject';
import { scorecardsTranslationRef } from '../../translation';
import styles from './CampaignsPage.module.css';

const usualDays = 30;

interface CreateCampaignDialogProps {
  onCreated: (campaign: Campaign) => void;
  onClose: () => void;
}

/** Asks what has to pass, where, and until when. It starts as a draft. */
export function CreateCampaignDialog(props: CreateCampaignDialogProps) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const api = useApi(scorecardsApiRef);
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [checkIds, setCheckIds] = useState<string[]>([]);
  const [subject, setSubject] = useState('');
  const [due, setDue] = useState(
    () => DateTime.utc().plus({ days: usualDays }).toISODate()!,
  );
  const checks = useAsync(() => api.get('/checks'), [api]);
  return (
    <ConfirmDialog
      title={t('campaigns.create')}
      confirmLabel={t('campaigns.create')}
      isIncomplete={title.trim() === '' || checkIds.length === 0 || !due}
      onClose={props.onClose}
      onConfirm={async () => {
        props.onCreated(
          await api.post('/campaigns', {
            body: {
              title: title.trim(),
              checkIds,
              dueAt: `${due}T23:59:59Z`,
              ...(description.trim() && { description: description.trim() }),
              ...(subject && { appliesTo: subjectPredicate(subject) }),
            },
          }),
        );
      }}
    >
      <div className={styles.form}>
        <TextField
          label={t('fields.title')}
          maxLength={200}
          value={title}
          onChange={setTitle}
        />
        <Select
          label={t('fields.checks')}
          selectionMode="multiple"
          searchable
          placeholder={
            checks.loading
              ? t('campaigns.createDialog.checks.loading')
              : t('campaigns.createDialog.checks.choose')
          }
          options={(checks.value?.items ?? []).map(check => ({
            id: check.id,
            label: check.title,
          }))}
          value={checkIds}
          onChange={keys => setCheckIds(keys.map(String))}
        />
        {checks.error && (
          <p role="alert" className={styles.line}>
            {t('campaigns.createDialog.checksFailed', {
              message: checks.error.message,
            })}
          </p>
        )}
        <Select
          label={t('fields.entities')}
          options={[
            { id: '', label: t('campaigns.createDialog.allEntities') },
            ...subjectOptions(t),
          ]}
          value={subject}
          onChange={key => setSubject(String(key ?? ''))}
        />
        <DateField
          label={t('common.dueOn')}
          description={t('campaigns.createDialog.due')}
          value={due}
          onChange={setDue}
        />
        <TextAreaField
          label={t('campaigns.createDialog.description.label')}
          description={t('campaigns.createDialog.description.description')}
          maxLength={4000}
          value={description}
          onChange={setDescription}
        />
        <p className={styles.line}>{t('campaigns.createDialog.draft')}</p>
      </div>
    </ConfirmDialog>
  );
}
