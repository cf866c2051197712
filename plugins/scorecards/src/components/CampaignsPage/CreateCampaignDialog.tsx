/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
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
import styles from './CampaignsPage.module.css';

const usualDays = 30;

interface CreateCampaignDialogProps {
  onCreated: (campaign: Campaign) => void;
  onClose: () => void;
}

/** Asks what has to pass, where, and until when. It starts as a draft. */
export function CreateCampaignDialog(props: CreateCampaignDialogProps) {
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
      title="Create campaign"
      confirmLabel="Create campaign"
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
          label="Title"
          maxLength={200}
          value={title}
          onChange={setTitle}
        />
        <Select
          label="Checks"
          selectionMode="multiple"
          searchable
          placeholder={checks.loading ? 'Loading checks' : 'Choose checks'}
          options={(checks.value?.items ?? []).map(check => ({
            id: check.id,
            label: check.title,
          }))}
          value={checkIds}
          onChange={keys => setCheckIds(keys.map(String))}
        />
        {checks.error && (
          <p role="alert" className={styles.line}>
            {`The checks could not be read: ${checks.error.message}`}
          </p>
        )}
        <Select
          label="Entities"
          options={[
            { id: '', label: 'All that the checks apply to' },
            ...subjectOptions,
          ]}
          value={subject}
          onChange={key => setSubject(String(key ?? ''))}
        />
        <DateField
          label="Due on"
          description="The last day, in UTC"
          value={due}
          onChange={setDue}
        />
        <TextAreaField
          label="Description (optional)"
          description="Owners see this"
          maxLength={4000}
          value={description}
          onChange={setDescription}
        />
        <p className={styles.line}>
          The campaign starts as a draft. Nobody is told before you start it.
        </p>
      </div>
    </ConfirmDialog>
  );
}
