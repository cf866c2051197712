/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { SourceMonth } from '@steward/backstage-plugin-cloud-costs-common';
import { ConfirmDialog } from '@steward/backstage-plugin-portal-react';
import { useId, useState } from 'react';
import { cloudCostsApiRef } from '../../api';
import { uploadFile } from '../../api/uploadFile';
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
  const id = useId();
  const [file, setFile] = useState<File>();
  const isReadable = file !== undefined && READABLE.test(file.name);
  return (
    <ConfirmDialog
      title="Upload a billing file"
      confirmLabel="Upload file"
      isIncomplete={!isReadable}
      onClose={props.onClose}
      onConfirm={async () => {
        if (file) {
          props.onUploaded(await uploadFile(api, file));
        }
      }}
    >
      <p className={styles.line}>
        FOCUS 1.0 to 1.2 or CUR 2.0, as CSV, CSV compressed with gzip, or
        Parquet. Each payer and month in the file takes the place of what was
        uploaded for them before.
      </p>
      <div className={styles.file}>
        <label htmlFor={id}>File</label>
        <input
          id={id}
          type="file"
          accept=".csv,.gz,.parquet"
          onChange={event => setFile(event.target.files?.[0])}
        />
      </div>
      {file && !isReadable && (
        <p className={styles.line} role="alert">
          {`${file.name} is not a .csv, .csv.gz or .parquet file.`}
        </p>
      )}
    </ConfirmDialog>
  );
}
