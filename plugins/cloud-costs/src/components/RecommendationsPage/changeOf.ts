/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import { Recommendation } from '@steward/backstage-plugin-cloud-costs-common';

/** A template that makes a change, with what is filled in. */
export interface Change {
  /** Ref of the template. */
  template: string;
  values: Record<string, string>;
}

/**
 * The change of an enclave that a recommendation is about, made by the
 * templates that Steward ships. Action names are those of AWS Cost
 * Optimization Hub.
 *
 * @returns undefined where no template makes the change.
 */
export function changeOf(
  { action }: Pick<Recommendation, 'action'>,
  entity: Entity | undefined,
): Change | undefined {
  const enclaveId = entity?.spec?.enclaveId;
  if (typeof enclaveId !== 'string') {
    return undefined;
  }
  switch (action) {
    case 'Rightsize':
      return {
        template: 'template:default/resize-enclave',
        values: { enclaveId },
      };
    case 'Stop':
      return {
        template: 'template:default/pause-resume-enclave',
        values: { enclaveId, operation: 'pause' },
      };
    case 'Delete':
      return {
        template: 'template:default/decommission-enclave',
        values: { enclaveId },
      };
    default:
      return undefined;
  }
}
