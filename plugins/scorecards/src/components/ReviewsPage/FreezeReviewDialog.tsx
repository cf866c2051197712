/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Select, TextAreaField, TextField } from '@backstage/ui';
import { ConfirmDialog } from '@steward/backstage-plugin-portal-react';
import { ReviewDetail } from '@steward/backstage-plugin-scorecards-common';
import { useState } from 'react';
import { scorecardsApiRef } from '../../api';
import { useTeamOptions } from '../../hooks/useTeamOptions';
import { personRef } from './personRef';
import styles from './ReviewsPage.module.css';

interface FreezeReviewDialogProps {
  onFrozen: (detail: ReviewDetail) => void;
  onClose: () => void;
}

/** Asks what is reviewed, and by whom. */
export function FreezeReviewDialog(props: FreezeReviewDialogProps) {
  const api = useApi(scorecardsApiRef);
  const teams = useTeamOptions();
  const [title, setTitle] = useState('');
  const [owner, setOwner] = useState('');
  const [attendees, setAttendees] = useState('');
  return (
    <ConfirmDialog
      title="Freeze review"
      confirmLabel="Freeze review"
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
        <p className={styles.line}>
          The scores are kept as they are now. Later changes do not move them.
        </p>
        <TextField
          label="Title"
          placeholder="Monthly review, November"
          maxLength={200}
          value={title}
          onChange={setTitle}
        />
        <Select
          label="Team"
          searchable
          options={[{ id: '', label: 'All teams' }, ...teams]}
          value={owner}
          onChange={key => setOwner(String(key ?? ''))}
        />
        <TextAreaField
          label="Attendees (optional)"
          description="One a line: a user name, or an entity ref such as user:default/dana"
          value={attendees}
          onChange={setAttendees}
        />
      </div>
    </ConfirmDialog>
  );
}
