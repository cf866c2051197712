/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useQueryState } from '@steward/backstage-plugin-portal-react';
import { useCallback } from 'react';

/** Everything that the reader may see. */
export const ORGANIZATION = 'organization';

/** For whom costs are shown, and in which currency, as it stands in the URL. */
export interface CostScope {
  scope: string;
  /** ISO 4217; undefined for that of the highest cost. */
  currency?: string;
  setScope: (scope: string) => void;
  setCurrency: (currency: string) => void;
}

export function useScope(): CostScope {
  const [state, setState] = useQueryState({
    scope: ORGANIZATION,
    currency: '',
  });
  return {
    scope: state.scope,
    currency: state.currency || undefined,
    setScope: useCallback(
      scope => setState({ scope, currency: '' }, { push: true }),
      [setState],
    ),
    setCurrency: useCallback(
      currency => setState({ currency }, { push: true }),
      [setState],
    ),
  };
}
