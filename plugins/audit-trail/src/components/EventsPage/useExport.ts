/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { ExportFormatName } from '@steward/backstage-plugin-audit-trail-common';
import { saveFile } from '@steward/backstage-plugin-portal-react';
import { useEffect, useRef, useState } from 'react';
import { auditTrailApiRef, exportEvents } from '../../api';
import { ExportProgress } from '../../api/readLines';

/** Where an export is. */
export type ExportState =
  | { step: 'running'; format: ExportFormatName; progress?: ExportProgress }
  | { step: 'saved'; fileName: string; lines: number }
  | { step: 'failed'; error: Error };

/** Runs one export at a time and hands the file to the browser. */
export function useExport(q: string) {
  const api = useApi(auditTrailApiRef);
  const [state, setState] = useState<ExportState>();
  const running = useRef<AbortController>();
  useEffect(() => () => running.current?.abort(), []);

  const start = async (format: ExportFormatName) => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    const show = (next: ExportState) => !abort.signal.aborted && setState(next);
    show({ step: 'running', format });
    try {
      const file = await exportEvents(api, {
        q,
        format,
        signal: abort.signal,
        onProgress: progress => show({ step: 'running', format, progress }),
      });
      if (!abort.signal.aborted) {
        saveFile(file.fileName, file.content);
        show({ step: 'saved', fileName: file.fileName, lines: file.lines });
      }
    } catch (error) {
      show({ step: 'failed', error: toError(error) });
    }
  };
  const cancel = () => {
    running.current?.abort();
    setState(undefined);
  };
  return { state, start, cancel };
}
