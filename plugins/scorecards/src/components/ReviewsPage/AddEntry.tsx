/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  Button,
  TextField,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { DateField } from '@steward/backstage-plugin-portal-react';
import {
  REVIEW_ENTRY_KINDS,
  ReviewDetail,
  ReviewEntryKind,
  ReviewItem,
} from '@steward/backstage-plugin-scorecards-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { scorecardsApiRef } from '../../api';
import { personRef } from './personRef';
import styles from './ReviewsPage.module.css';

const placeholders: Record<ReviewEntryKind, string> = {
  note: 'What was said',
  decision: 'What was decided',
  action: 'What has to be done',
};

interface AddEntryProps {
  reviewId: string;
  item: ReviewItem;
  onChanged: (detail: ReviewDetail) => void;
}

/** Writes a note, a decision, or an action with who and until when. */
export function AddEntry({ reviewId, item, onChanged }: AddEntryProps) {
  const api = useApi(scorecardsApiRef);
  const [kind, setKind] = useState<ReviewEntryKind>('note');
  const [text, setText] = useState('');
  const [assignee, setAssignee] = useState('');
  const [due, setDue] = useState('');
  const isAction = kind === 'action';
  const isReady =
    text.trim() !== '' && (!isAction || (assignee.trim() !== '' && due !== ''));
  const [adding, add] = useAsyncFn(async () => {
    onChanged(
      await api.post('/reviews/{id}/entries', {
        params: { path: { id: reviewId } },
        body: {
          itemId: item.id,
          kind,
          text: text.trim(),
          ...(isAction && {
            assignee: personRef(assignee),
            dueAt: `${due}T23:59:59Z`,
          }),
        },
      }),
    );
    setText('');
    setAssignee('');
    setDue('');
  }, [api, reviewId, item.id, kind, text, assignee, due, onChanged]);
  return (
    <form
      className={styles.add}
      aria-label={`Add to: ${item.title}`}
      onSubmit={event => {
        event.preventDefault();
        if (isReady) {
          add();
        }
      }}
    >
      <ToggleButtonGroup
        aria-label="Kind of entry"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[kind]}
        onSelectionChange={keys => setKind([...keys][0] as ReviewEntryKind)}
      >
        {REVIEW_ENTRY_KINDS.map(one => (
          <ToggleButton key={one} id={one} size="small">
            {one}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <TextField
        aria-label="Text"
        className={styles.text}
        size="small"
        placeholder={placeholders[kind]}
        maxLength={4000}
        value={text}
        onChange={setText}
      />
      {isAction && (
        <>
          <TextField
            aria-label="Owner"
            size="small"
            placeholder="Owner: dana"
            value={assignee}
            onChange={setAssignee}
          />
          <DateField label="Due on" value={due} onChange={setDue} />
        </>
      )}
      <Button
        type="submit"
        size="small"
        variant="secondary"
        isDisabled={!isReady}
        isPending={adding.loading}
      >
        {`Add ${kind}`}
      </Button>
      {adding.error && (
        <p role="alert" className={styles.problem}>
          {adding.error.message}
        </p>
      )}
    </form>
  );
}
