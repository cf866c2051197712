/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo, useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import useDebounce from 'react-use/esm/useDebounce';
import { auditTrailApiRef } from '../../api';
import {
  Completion,
  staticCompletions,
  suggestedQualifierOf,
  tailOf,
  valueCompletion,
} from '../../query/completions';
import { auditTrailTranslationRef } from '../../translation';

/** How long the typing must pause before the backend is asked. */
const pauseMs = 150;

/** What can follow a draft; values of events come from the backend. */
export function useCompletions(draft: string, isActive: boolean): Completion[] {
  const api = useApi(auditTrailApiRef);
  const { t } = useTranslationRef(auditTrailTranslationRef);
  const [settled, setSettled] = useState(draft);
  useDebounce(() => setSettled(draft), pauseMs, [draft]);
  const tail = useMemo(() => tailOf(draft), [draft]);
  const asked = useMemo(() => tailOf(settled), [settled]);
  const qualifier = isActive ? suggestedQualifierOf(asked) : undefined;
  const known = useAsync(
    async () =>
      qualifier
        ? (
            await api.get('/suggestions', {
              params: { query: { qualifier, prefix: asked?.prefix } },
            })
          ).values
        : [],
    [api, qualifier, asked?.prefix],
  );
  return useMemo(() => {
    if (!tail) {
      return [];
    }
    if (!suggestedQualifierOf(tail)) {
      return staticCompletions(t, tail, Date.now());
    }
    // Suggestions are a help; without them the person writes the value.
    return (known.value ?? [])
      .filter(({ value }) => matches(value, tail.prefix))
      .map(({ value, count }) =>
        valueCompletion(tail, value, count?.toLocaleString('en')),
      );
  }, [t, tail, known.value]);
}

function matches(value: string, prefix: string): boolean {
  return value.toLowerCase().includes(prefix.toLowerCase());
}
