/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import {
  Run,
  RunDetail,
  RunLogLine,
  RunStep,
} from '@steward/backstage-plugin-provisioning-common';
import { AsyncRead } from '@steward/backstage-plugin-portal-react';
import { useEffect, useRef, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { provisioningApiRef } from '../../api';
import { followRun, RunConnection } from '../../stream/followRun';
import { streamRun } from '../../stream/streamRun';
import { mergeLogLines } from './mergeLogLines';

/** Milliseconds until what could not be read is asked for again. */
const retryMs = 3_000;

/** A run with what the reader may do to it, followed while it is in flight. */
export function useRun(id: string) {
  const api = useApi(provisioningApiRef);
  const [generation, setGeneration] = useState(0);
  const [streamed, setStreamed] = useState<Run>();
  const [steps, setSteps] = useState<RunStep[]>();
  const [lines, setLines] = useState<RunLogLine[]>([]);
  const [connection, setConnection] = useState<RunConnection>('connecting');
  const { loading, value, error, retry } = useAsyncRetry(
    () =>
      Promise.all([
        api.get('/runs/{id}', { params: { path: { id } } }),
        api.get('/runs/{id}/transitions', { params: { path: { id } } }),
      ]),
    [api, id, generation],
  );
  // What is known stays on the page when a later look fails.
  const last = useRef(value);
  last.current = value ?? last.current;
  const [loaded, made] = last.current ?? [];
  const isKnown = loaded !== undefined;
  const detail = merge(loaded, streamed, steps);

  useEffect(() => {
    if (!isKnown) {
      return undefined;
    }
    const controller = new AbortController();
    followRun({
      connect: request => streamRun(api, id, request),
      signal: controller.signal,
      onConnection: setConnection,
      onEvent: event => {
        switch (event.type) {
          case 'run':
            setStreamed(event.run);
            setSteps(event.run.steps);
            break;
          case 'steps':
            setSteps(event.steps);
            break;
          case 'log':
            setLines(before => mergeLogLines(before, event.lines));
            break;
          default:
        }
      },
    });
    return () => controller.abort();
  }, [api, id, isKnown, generation]);

  // What the reader may do depends on more than the run, so it is asked anew.
  const loadedVersion = loaded?.run.version ?? 0;
  const streamedVersion = streamed?.version ?? 0;
  const isBehind = isKnown && !loading && streamedVersion > loadedVersion;
  useEffect(() => {
    if (!isBehind) {
      return undefined;
    }
    const timer = setTimeout(retry, error ? retryMs : 0);
    return () => clearTimeout(timer);
  }, [isBehind, streamedVersion, error, retry]);

  /** After an action of the reader: reads again and follows again. */
  const reload = () => setGeneration(before => before + 1);
  const read: AsyncRead<RunDetail> = {
    loading,
    value: detail,
    error: detail ? undefined : error,
    retry: reload,
  };
  return {
    read,
    transitions: made?.items,
    lines,
    connection,
    reload,
  };
}

/** The newer of two looks at a run. */
function merge(
  loaded: RunDetail | undefined,
  streamed: Run | undefined,
  steps: RunStep[] | undefined,
): RunDetail | undefined {
  if (!loaded || streamed?.id !== loaded.run.id) {
    return loaded;
  }
  const run = streamed.version >= loaded.run.version ? streamed : loaded.run;
  return { ...loaded, run: { ...run, steps: steps ?? run.steps } };
}
