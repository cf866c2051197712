/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CloudCostsWords } from '../translation';

/** The requests that Steward ships. */
const requests = [
  'account.create',
  'account.fix',
  'account.close',
  'enclave.create',
  'enclave.pause',
  'enclave.resume',
  'enclave.resize',
  'enclave.destroy',
  'environment.onboard',
  'environment.remove',
  'step-functions.execute',
  'team.onboard',
  'team.quota',
  'team.retire',
] as const;

/**
 * What was requested: `enclave.create` is "Create enclave". A request that is
 * not Steward's own is called by its id.
 */
export function describeTemplate(t: CloudCostsWords, template: string): string {
  const request = requests.find(known => known === template);
  if (request) {
    return t(`requests.${request}`);
  }
  const [noun, verb] = template.split('.');
  if (!verb) {
    return template;
  }
  const words = `${verb} ${noun}`.replaceAll('-', ' ');
  return words[0].toUpperCase() + words.slice(1);
}
