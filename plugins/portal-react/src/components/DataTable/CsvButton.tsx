/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { toError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, VisuallyHidden } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import { counted } from '../../format/counted';
import { saveFile } from '../../format/saveFile';
import { toCsv } from '../../format/toCsv';
import { portalTranslationRef } from '../../translation';
import { DataTableColumn } from './types';

/** @public */
export interface CsvButtonProps<T> {
  fileName: string;
  /** Those with a `text` go into the file. */
  columns: DataTableColumn<T>[];
  /** Every row of the filtered list. */
  loadAll: () => Promise<T[]>;
}

/** Exports a list as CSV: for views of a list that are not a table. @public */
export function CsvButton<T>(props: CsvButtonProps<T>) {
  const { t } = useTranslationRef(portalTranslationRef);
  const [isPending, setPending] = useState(false);
  const [result, setResult] = useState<{ rows: number } | { error: Error }>();
  const exportRows = async () => {
    setPending(true);
    try {
      const rows = await props.loadAll();
      saveFile(
        props.fileName,
        new Blob([csvOf(props.columns, rows)], {
          type: 'text/csv;charset=utf-8',
        }),
      );
      setResult({ rows: rows.length });
    } catch (error) {
      setResult({ error: toError(error) });
    } finally {
      setPending(false);
    }
  };
  return (
    <>
      <Button
        variant="tertiary"
        size="small"
        iconStart={<RiDownloadLine />}
        isPending={isPending}
        onPress={exportRows}
      >
        {t('csv.button')}
      </Button>
      {result && 'error' in result ? (
        <span role="alert">
          {t('csv.failed', { message: result.error.message })}
        </span>
      ) : (
        <VisuallyHidden role="status">
          {result && t('csv.exported', counted(result.rows))}
        </VisuallyHidden>
      )}
    </>
  );
}

function csvOf<T>(columns: DataTableColumn<T>[], rows: T[]): string {
  const exported = columns.filter(column => column.text);
  return toCsv(
    exported.map(column => column.label),
    rows.map(row => exported.map(column => column.text?.(row))),
  );
}
