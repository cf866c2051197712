/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/**
 * What can be asked for, as `noun.verb`. More kinds come through
 * `provisioningExtensionPoint`.
 *
 * @public
 */
export const RUN_KINDS = [
  'enclave.create',
  'enclave.pause',
  'enclave.resume',
  'enclave.resize',
  'enclave.destroy',
  'environment.onboard',
  'environment.remove',
  'team.onboard',
  'team.quota',
  'team.retire',
  'account.create',
  'account.close',
  'account.fix',
  'step-functions.execute',
  'git.change',
  'fleet.run',
] as const;

/** One of {@link RUN_KINDS}, or a kind that a module brought. @public */
export type RunKindName = (typeof RUN_KINDS)[number] | (string & {});
