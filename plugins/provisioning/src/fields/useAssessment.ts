/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { JsonObject } from '@backstage/types';
import {
  AssessAnswer,
  FormRequestOptions,
  requestOfForm,
} from '@steward/backstage-plugin-provisioning-common';
import { useEffect } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { provisioningApiRef } from '../api';
import { useSettled } from '../hooks/useSettled';

const AGAIN_MS = 5_000;

/** What was asked, and what the backend said to it. */
export interface Assessed {
  values: JsonObject;
  answer: AssessAnswer;
}

/**
 * What a form would do if it were sent now, asked whenever the typing pauses,
 * and again by itself where nobody answered. Nobody types before it is touched:
 * what the form fills in by itself is asked about at once, so that the first
 * change of a person is the only one between two answers.
 */
export function useAssessment(
  mapping: FormRequestOptions | undefined,
  values: JsonObject,
  isTouched = true,
) {
  const api = useApi(provisioningApiRef);
  const settled = useSettled(values, isTouched ? undefined : 0);
  const text = mapping && JSON.stringify(requestOfForm(mapping, settled));
  const read = useAsyncRetry(
    async (): Promise<Assessed | undefined> =>
      text === undefined
        ? undefined
        : {
            values: settled,
            answer: await api.post('/assess', { body: JSON.parse(text) }),
          },
    // The values matter only as far as they are asked about.
    [api, text],
  );
  const { error, retry } = read;
  useEffect(() => {
    const timer = error && setTimeout(retry, AGAIN_MS);
    return () => clearTimeout(timer);
  }, [error, retry]);
  return read;
}
