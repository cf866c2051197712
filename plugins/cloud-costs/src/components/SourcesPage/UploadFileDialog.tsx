/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SourceMonth } from '@steward/backstage-plugin-cloud-costs-common';
import { ConfirmDialog } from '@steward/backstage-plugin-portal-react';
import { useId, useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { uploadFile } from '../../api/uploadFile';
import { cloudCostsTranslationRef } from '../../translation';
import styles from './SourcesPage.module.css';

interface UploadFileDialogProps {
  onUploaded: (months: SourceMonth[]) => void;
  onClose: () => void;
}

/** What the backend reads, by the ending of the name. */
const READABLE = /\.(csv|csv\.gz|parquet)$/;

/** Asks for a billing file, and reads it at once. */
export function UploadFileDialog(props: UploadFileDialogProps) {
  const api = useApi(cloudCostsApiRef);
  const { t } = useTranslationRef(cloudCostsTranslationRef);
  const id = useId();
  const [file, setFile] = useState<File>();
  const isReadable = file !== undefined && READABLE.test(file.name);
  return (
    <ConfirmDialog
      title={t('sources.upload.title')}
      confirmLabel={t('sources.upload.confirm')}
      isIncomplete={!isReadable}
      onClose={props.onClose}
      onConfirm={async () => {
        if (file) {
          props.onUploaded(await uploadFile(api, file));
        }
      }}
    >
      <p className={styles.line}>{t('sources.upload.description')}</p>
      <div className={styles.file}>
        <label htmlFor={id}>{t('sources.upload.file')}</label>
        <input
          id={id}
          type="file"
          accept=".csv,.gz,.parquet"
          onChange={event => setFile(event.target.files?.[0])}
        />
      </div>
      {file && !isReadable && (
        <p className={styles.line} role="alert">
          {t('sources.upload.notReadable', { name: file.name })}
        </p>
      )}
    </ConfirmDialog>
  );
}
