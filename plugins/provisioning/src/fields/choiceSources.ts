/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { JsonValue } from '@backstage/types';
import {
  ENCLAVE_STATES,
  ENCLAVE_TRANSITIONS,
  EnclaveOperation,
} from '@steward/backstage-plugin-provisioning-common';
import { ProvisioningWords } from '../translation';
import { ChoiceSource, placeOf } from './catalogChoices';

/** Accounts that work. */
export const accounts: ChoiceSource = {
  subject: 'accounts',
  filter: {
    kind: 'Resource',
    'spec.type': 'cloud-account',
    'spec.state': 'ACTIVE',
  },
  valueField: 'spec.accountId',
  describe: (_, entity) => placeOf(entity),
};

export const environments: ChoiceSource = {
  subject: 'environments',
  filter: { kind: 'Resource', 'spec.type': 'environment' },
  valueField: 'metadata.title',
  describe: (_, entity) => placeOf(entity),
};

export const teams: ChoiceSource = {
  subject: 'teams',
  filter: { kind: 'Group', 'spec.type': 'team' },
  valueField: 'metadata.name',
  describe: (_, { metadata }) => metadata.description,
};

export const organizationalUnits: ChoiceSource = {
  subject: 'organizationalUnits',
  filter: { kind: 'Resource', 'spec.type': 'organizational-unit' },
  valueField: 'spec.organizationalUnitId',
  describe: (_, { spec }) => String(spec?.organizationalUnitId ?? ''),
};

/** A source with no other values than these. */
export function limitedTo(
  source: ChoiceSource,
  values: readonly string[],
): ChoiceSource {
  return {
    ...source,
    filter: { ...source.filter, [source.valueField]: [...values] },
  };
}

/** Enclaves; with an operation only those whose state allows it. */
export function enclavesFor(operation: unknown): ChoiceSource {
  const transition = ENCLAVE_TRANSITIONS.find(
    row => row.operation === (operation as EnclaveOperation),
  );
  return {
    subject: transition ? `enclavesFor.${transition.operation}` : 'enclaves',
    filter: {
      kind: 'Resource',
      'spec.type': 'nitro-enclave',
      ...(transition && { 'spec.status': [...transition.from] }),
    },
    valueField: 'spec.enclaveId',
    describe: (t, entity) =>
      [describeStatus(t, entity.spec?.status), placeOf(entity)]
        .filter(Boolean)
        .join(' · '),
  };
}

/** The status of an enclave; one that nobody knows in its own letters. */
function describeStatus(
  t: ProvisioningWords,
  status: JsonValue | undefined,
): string {
  const known = ENCLAVE_STATES.find(state => state === status);
  return known
    ? t(`enclaveStates.${known}`)
    : String(status ?? '')
        .toLowerCase()
        .replaceAll('_', ' ');
}

/** Where the choices of a picker come from, by the field that a template names; undefined for other fields. */
export function sourceOfPicker(
  field: string,
  operation?: string,
): ChoiceSource | undefined {
  switch (field) {
    case 'StewardAccountPicker':
      return accounts;
    case 'StewardEnvironmentPicker':
      return environments;
    case 'StewardTeamPicker':
      return teams;
    case 'StewardOrganizationalUnitPicker':
      return organizationalUnits;
    case 'StewardEnclavePicker':
      return enclavesFor(operation);
    default:
      return undefined;
  }
}
