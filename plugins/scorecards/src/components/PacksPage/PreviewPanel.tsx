/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, TextAreaField } from '@backstage/ui';
import { Panel } from '@steward/backstage-plugin-portal-react';
import { useId, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { scorecardsApiRef } from '../../api';
import { scorecardsTranslationRef } from '../../translation';
import styles from './PacksPage.module.css';
import { PreviewAnswer } from './PreviewAnswer';

/** What a changed pack would do to the scores, before it is on. */
export function PreviewPanel() {
  const { t } = useTranslationRef(scorecardsTranslationRef);
  const api = useApi(scorecardsApiRef);
  const fileId = useId();
  const [pack, setPack] = useState('');
  const [preview, run] = useAsyncFn(
    () => api.post('/previews', { body: { pack } }),
    [api, pack],
  );
  return (
    <Panel
      title={t('packs.preview.title')}
      description={t('packs.preview.description')}
    >
      <TextAreaField
        label={t('packs.preview.pack')}
        rows={6}
        maxLength={500_000}
        value={pack}
        onChange={setPack}
      />
      <div className={styles.actions}>
        <label htmlFor={fileId}>{t('packs.preview.file')}</label>
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
          {t('packs.preview.action')}
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
