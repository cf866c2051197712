/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * The way of an enclave from request to removal, as the deployment machine of
 * the enclave table goes it.
 */
export const lifecycle = [
  'PENDING_DEPLOY',
  'DEPLOYING',
  'DEPLOYED',
  'PENDING_DESTROY',
  'DESTROYING',
  'DESTROYED',
];

/** States beside the way, with the step they belong to. */
const aside: Record<string, string> = {
  ACTIVE: 'DEPLOYED',
  INACTIVE: 'DEPLOYED',
  PAUSING: 'DEPLOYED',
  PAUSED: 'DEPLOYED',
  RESUMING: 'DEPLOYED',
};

/** Where a state stands on the way: a step, beside one, failed, or nowhere. */
export function placeOfState(state: string): {
  step: number;
  isAside: boolean;
} {
  return {
    step: lifecycle.indexOf(aside[state] ?? state),
    isAside: state in aside,
  };
}
