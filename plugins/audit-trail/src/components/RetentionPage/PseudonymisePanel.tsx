/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, TextField } from '@backstage/ui';
import { ConfirmDialog, Panel } from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { auditTrailApiRef } from '../../api';
import { auditTrailTranslationRef } from '../../translation';
import styles from './RetentionPage.module.css';

/** Makes the name of a person unreadable, for ever. */
export function PseudonymisePanel() {
  const api = useApi(auditTrailApiRef);
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const [ref, setRef] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [done, setDone] = useState('');
  const actor = ref.trim();
  return (
    <Panel
      title={t('pseudonymise.title')}
      description={t('pseudonymise.description')}
    >
      <form
        className={styles.inline}
        onSubmit={event => {
          event.preventDefault();
          setAsking(actor !== '');
        }}
      >
        <TextField
          className={styles.field}
          label={t('common.actor')}
          placeholder="user:default/ana"
          maxLength={255}
          value={ref}
          onChange={setRef}
        />
        <Button
          type="submit"
          variant="secondary"
          destructive
          isDisabled={actor === ''}
        >
          {t('pseudonymise.button')}
        </Button>
      </form>
      <p role="status" className={styles.text}>
        {done && t('pseudonymise.done', { actor: done })}
      </p>
      {isAsking && (
        <ConfirmDialog
          title={t('pseudonymise.question', { actor })}
          confirmLabel={t('pseudonymise.button')}
          destructive
          typedConfirmation={actor}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await api.post('/actors/pseudonymise', { body: { ref: actor } });
            setDone(actor);
            setRef('');
          }}
        >
          {t('pseudonymise.effect')}
        </ConfirmDialog>
      )}
    </Panel>
  );
}
