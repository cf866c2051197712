/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
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
import { scorecardsTranslationRef } from '../../translation';
import { personRef } from './personRef';
import styles from './ReviewsPage.module.css';

interface AddEntryProps {
  reviewId: string;
  item: ReviewItem;
  onChanged: (detail: ReviewDetail) => void;
}

/** Writes a note, a decision, or an action with who and until when. */
export function AddEntry({ reviewId, item, onChanged }: AddEntryProps) {
  const { t } = useTranslationRef(scorecardsTranslationRef);
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
      aria-label={t('reviews.addEntry.label', { title: item.title })}
      onSubmit={event => {
        event.preventDefault();
        if (isReady) {
          add();
        }
      }}
    >
      <ToggleButtonGroup
        aria-label={t('reviews.addEntry.kind')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[kind]}
        onSelectionChange={keys => setKind([...keys][0] as ReviewEntryKind)}
      >
        {REVIEW_ENTRY_KINDS.map(one => (
          <ToggleButton key={one} id={one} size="small">
            {t(`reviewEntries.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <TextField
        aria-label={t('reviews.addEntry.text')}
        className={styles.text}
        size="small"
        placeholder={t(`reviews.addEntry.${kind}.placeholder`)}
        maxLength={4000}
        value={text}
        onChange={setText}
      />
      {isAction && (
        <>
          <TextField
            aria-label={t('fields.owner')}
            size="small"
            placeholder={t('reviews.addEntry.ownerPlaceholder')}
            value={assignee}
            onChange={setAssignee}
          />
          <DateField label={t('common.dueOn')} value={due} onChange={setDue} />
        </>
      )}
      <Button
        type="submit"
        size="small"
        variant="secondary"
        isDisabled={!isReady}
        isPending={adding.loading}
      >
        {t(`reviews.addEntry.${kind}.add`)}
      </Button>
      {adding.error && (
        <p role="alert" className={styles.problem}>
          {adding.error.message}
        </p>
      )}
    </form>
  );
}
