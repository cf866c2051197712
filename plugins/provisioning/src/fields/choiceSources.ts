/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  ENCLAVE_TRANSITIONS,
  EnclaveOperation,
} from '@steward/backstage-plugin-provisioning-common';
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
  describe: placeOf,
};

export const environments: ChoiceSource = {
  subject: 'environments',
  filter: { kind: 'Resource', 'spec.type': 'environment' },
  valueField: 'metadata.title',
  describe: placeOf,
};

export const teams: ChoiceSource = {
  subject: 'teams',
  filter: { kind: 'Group', 'spec.type': 'team' },
  valueField: 'metadata.name',
  describe: ({ metadata }) => metadata.description,
};

export const organizationalUnits: ChoiceSource = {
  subject: 'organizational units',
  filter: { kind: 'Resource', 'spec.type': 'organizational-unit' },
  valueField: 'spec.organizationalUnitId',
  describe: ({ spec }) => String(spec?.organizationalUnitId ?? ''),
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
    subject: transition
      ? `enclaves that can be asked to ${transition.operation}`
      : 'enclaves',
    filter: {
      kind: 'Resource',
      'spec.type': 'nitro-enclave',
      ...(transition && { 'spec.status': [...transition.from] }),
    },
    valueField: 'spec.enclaveId',
    describe: entity =>
      [
        String(entity.spec?.status ?? '')
          .toLowerCase()
          .replaceAll('_', ' '),
        placeOf(entity),
      ]
        .filter(Boolean)
        .join(' · '),
  };
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
