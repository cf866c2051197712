/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { Button, TextAreaField } from '@backstage/ui';
import { Panel } from '@steward/backstage-plugin-portal-react';
import { useId, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { scorecardsApiRef } from '../../api';
import styles from './PacksPage.module.css';
import { PreviewAnswer } from './PreviewAnswer';

/** What a changed pack would do to the scores, before it is on. */
export function PreviewPanel() {
  const api = useApi(scorecardsApiRef);
  const fileId = useId();
  const [pack, setPack] = useState('');
  const [preview, run] = useAsyncFn(
    () => api.post('/previews', { body: { pack } }),
    [api, pack],
  );
  return (
    <Panel
      title="Try a changed pack"
      description="See who changes tier before a pack is on. It is evaluated over the facts that are stored now, and changes nothing. A pack of the same ID is replaced in the trial."
    >
      <TextAreaField
        label="Pack as YAML"
        rows={6}
        maxLength={500_000}
        value={pack}
        onChange={setPack}
      />
      <div className={styles.actions}>
        <label htmlFor={fileId}>Or choose a file</label>
        <input
          id={fileId}
          type="file"
          accept=".yaml,.yml"
          onChange={async event => {
            const file = event.target.files?.[0];
            if (file) {
              setPack(await file.text());
            }
          }}
        />
        <Button
          variant="primary"
          size="small"
          isDisabled={pack.trim() === ''}
          isPending={preview.loading}
          onPress={run}
        >
          Preview pack
        </Button>
      </div>
      {preview.error && (
        <p role="alert" className={styles.problem}>
          {preview.error.message}
        </p>
      )}
      {preview.value && !preview.loading && (
        <PreviewAnswer preview={preview.value} />
      )}
    </Panel>
  );
}
