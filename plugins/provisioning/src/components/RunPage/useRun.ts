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
import { useEffect, useState } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { provisioningApiRef } from '../../api';
import { followRun, RunConnection } from '../../stream/followRun';
import { mergeLogLines } from './mergeLogLines';

/** A run with what the reader may do to it, followed while it is in flight. */
export function useRun(id: string) {
  const api = useApi(provisioningApiRef);
  const [generation, setGeneration] = useState(0);
  const [streamed, setStreamed] = useState<Run>();
  const [steps, setSteps] = useState<RunStep[]>();
  const [lines, setLines] = useState<RunLogLine[]>([]);
  const [connection, setConnection] = useState<RunConnection>('connecting');
  const loaded = useAsyncRetry(() => api.getRun(id), [api, id, generation]);
  const transitions = useAsyncRetry(
    () => api.listTransitions(id),
    [api, id, generation, streamed?.version],
  );
  const { retry: reloadDetail } = loaded;
  const isKnown = loaded.value !== undefined;
  const detail = merge(loaded.value, streamed, steps);

  useEffect(() => {
    if (!isKnown) {
      return undefined;
    }
    const controller = new AbortController();
    followRun({
      api,
      id,
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
  const loadedVersion = loaded.value?.run.version ?? 0;
  const isBehind = isKnown && (streamed?.version ?? 0) > loadedVersion;
  useEffect(() => {
    if (isBehind) {
      reloadDetail();
    }
  }, [isBehind, streamed?.version, reloadDetail]);

  return {
    detail,
    error: detail ? undefined : loaded.error,
    transitions: transitions.value,
    lines,
    connection,
    /** After an action of the reader: reads again and follows again. */
    reload: () => setGeneration(before => before + 1),
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
