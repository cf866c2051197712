/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, TextAreaField, TextField } from '@backstage/ui';
import { ConfirmDialog } from '@steward/backstage-plugin-portal-react';
import { ReviewDetail } from '@steward/backstage-plugin-scorecards-common';
import { useState } from 'react';
import { scorecardsApiRef } from '../../api';
import { useTeamOptions } from '../../hooks/useTeamOptions';
import { scorecardsTranslationRef } from '../../translation';
import { personRef } from './personRef';
import styles from './ReviewsPage.module.css';

interface FreezeReviewDialogProps {
  onFrozen: (detail: ReviewDetail) => void;
  onClose: () => void;
}

/** Asks what is reviewed, and by whom. */
export function FreezeReviewDialog(props: FreezeReviewDialogProps) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const api = useApi(scorecardsApiRef);
  const teams = useTeamOptions();
  const [title, setTitle] = useState('');
  const [owner, setOwner] = useState('');
  const [attendees, setAttendees] = useState('');
  return (
    <ConfirmDialog
      title={t('reviews.freeze')}
      confirmLabel={t('reviews.freeze')}
      isIncomplete={title.trim() === ''}
      onClose={props.onClose}
      onConfirm={async () => {
        const people = attendees.split(/[\n,]/).filter(line => line.trim());
        props.onFrozen(
          await api.post('/reviews', {
            body: {
              title: title.trim(),
              ...(owner && { owner }),
              ...(people.length > 0 && { attendees: people.map(personRef) }),
            },
          }),
        );
      }}
    >
      <div className={styles.form}>
        <p className={styles.line}>{t('reviews.freezeDialog.effect')}</p>
        <TextField
          label={t('fields.title')}
          placeholder={t('reviews.freezeDialog.titlePlaceholder')}
          maxLength={200}
          value={title}
          onChange={setTitle}
        />
        <Select
          label={t('fields.team')}
          searchable
          options={[{ id: '', label: t('common.allTeams') }, ...teams]}
          value={owner}
          onChange={key => setOwner(String(key ?? ''))}
        />
        <TextAreaField
          label={t('reviews.freezeDialog.attendees.label')}
          description={t('reviews.freezeDialog.attendees.description')}
          value={attendees}
          onChange={setAttendees}
        />
      </div>
    </ConfirmDialog>
  );
}
