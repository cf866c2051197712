/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { SyncReport } from '@steward/backstage-plugin-estate-common';
import { useEffect, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { estateApiRef } from '../../api';

const pollMs = 1_500;

function isRunning(report: SyncReport | undefined): boolean {
  return report?.state === 'queued' || report?.state === 'running';
}

/** Follows the sync that runs, and starts one. Calls `onFinished` when it ends. */
export function useRunningSync(
  announced: SyncReport | undefined,
  onFinished: () => void,
) {
  const api = useApi(estateApiRef);
  const [report, setReport] = useState<SyncReport>();
  const [lostSight, setLostSight] = useState<Error>();
  const followed = report ?? announced;
  const id = isRunning(followed) ? followed?.id : undefined;

  useEffect(() => {
    if (!id) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout>;
    let isCurrent = true;
    const poll = async () => {
      try {
        const next = await api.get('/sync/{id}', { params: { path: { id } } });
        if (!isCurrent) {
          return;
        }
        setLostSight(undefined);
        setReport(isRunning(next) ? next : undefined);
        if (!isRunning(next)) {
          onFinished();
          return;
        }
      } catch (error) {
        if (!isCurrent) {
          return;
        }
        // The sync goes on without the page; the page says so and asks again.
        setLostSight(toError(error));
      }
      timer = setTimeout(poll, pollMs);
    };
    timer = setTimeout(poll, pollMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [api, id, onFinished]);

  const [starting, start] = useAsyncFn(
    async (request: { shardId?: string }) => {
      const started = await api.post('/sync', { body: request });
      const next = await api.get('/sync/{id}', {
        params: { path: { id: started.id } },
      });
      setReport(isRunning(next) ? next : undefined);
      if (!isRunning(next)) {
        // A single shard may be read before anybody asks how far it is.
        onFinished();
      }
    },
    [api, onFinished],
  );
  return {
    report: isRunning(followed) ? followed : undefined,
    start,
    isStarting: starting.loading,
    error: starting.error,
    /** Why the progress shown may be old. */
    lostSight,
  };
}
