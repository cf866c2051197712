/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Button, TextField } from '@backstage/ui';
import { ConfirmDialog, Panel } from '@steward/backstage-plugin-portal-react';
import { useState } from 'react';
import { auditTrailApiRef } from '../../api';
import styles from './RetentionPage.module.css';

/** Makes the name of a person unreadable, for ever. */
export function PseudonymisePanel() {
  const api = useApi(auditTrailApiRef);
  const [ref, setRef] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [done, setDone] = useState('');
  const actor = ref.trim();
  return (
    <Panel
      title="Pseudonymise an actor"
      description="Destroys the key that the names of one actor are sealed with. Their records are kept under their entity ref, without their name, and remain verifiable."
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
          label="Actor"
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
          Pseudonymise
        </Button>
      </form>
      <p role="status" className={styles.text}>
        {done && `The name of ${done} cannot be read any more.`}
      </p>
      {isAsking && (
        <ConfirmDialog
          title={`Pseudonymise ${actor}?`}
          confirmLabel="Pseudonymise"
          destructive
          typedConfirmation={actor}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await api.post('/actors/pseudonymise', { body: { ref: actor } });
            setDone(actor);
            setRef('');
          }}
        >
          In every record the name becomes unreadable, in later exports too.
          There is no way back. What was exported before keeps the name.
        </ConfirmDialog>
      )}
    </Panel>
  );
}
