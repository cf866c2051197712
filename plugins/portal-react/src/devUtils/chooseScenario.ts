/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NotAllowedError } from '@backstage/errors';

/** What a backend may be like, by the name in the address. @public */
export interface Scenarios<T extends object> {
  normal: () => T;
  [name: string]: () => T;
}

/** The name in `?scenario=` of the first page, remembered for the tab. */
export function scenarioName(): string {
  const name =
    new URLSearchParams(window.location.search).get('scenario') ??
    window.sessionStorage.getItem('scenario') ??
    'normal';
  window.sessionStorage.setItem('scenario', name);
  return name;
}

/**
 * The API as the scenario has it.
 *
 * @throws Error for a name that is none of the scenarios.
 */
export function chooseScenario<T extends object>(
  name: string,
  scenarios: Scenarios<T>,
): T {
  if (name === 'error') {
    return failingApi(new Error('Request failed with 503 Service Unavailable'));
  }
  if (name === 'no-permission') {
    return failingApi(new NotAllowedError('The permission is not granted'));
  }
  const create =
    scenarios[name] ?? (name === 'reader' ? scenarios.normal : undefined);
  if (!create) {
    const known = Object.keys(scenarios).join(', ');
    throw new Error(
      `"${name}" is not a scenario. Use ?scenario= with one of: ${known}, reader, error, no-permission`,
    );
  }
  return create();
}

function failingApi<T extends object>(error: Error): T {
  return new Proxy({} as T, { get: () => () => Promise.reject(error) });
}
