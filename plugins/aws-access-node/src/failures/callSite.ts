/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** The call that an error came from. */
export interface CallSite {
  /** IAM prefix, for example `organizations`. */
  service: string;
  operation: string;
}

// Beside the errors instead of in them: an error object belongs to the SDK.
const callSites = new WeakMap<object, CallSite>();

/** Remembers which call an error came from; the first one to say so wins. */
export function rememberCallSite(error: unknown, callSite: CallSite): void {
  if (typeof error === 'object' && error !== null && !callSites.has(error)) {
    callSites.set(error, callSite);
  }
}

/** Which call an error, or what caused it, came from. */
export function callSiteOf(error: unknown): CallSite | undefined {
  if (typeof error !== 'object' || error === null) {
    return undefined;
  }
  return (
    callSites.get(error) ??
    ('cause' in error ? callSiteOf(error.cause) : undefined)
  );
}
