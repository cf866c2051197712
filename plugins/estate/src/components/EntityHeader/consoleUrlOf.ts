/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import {
  accountConsoleUrl,
  clusterConsoleUrl,
} from '@steward/backstage-plugin-aws-common';
import { accountSpec, clusterSpec, readSpec } from '../../entity/readSpec';

/** The entity in the AWS console; undefined for what has no page there. */
export function consoleUrlOf(entity: Entity): string | undefined {
  if (entity.spec?.type === 'cloud-account') {
    const spec = readSpec(accountSpec, entity);
    return spec && accountConsoleUrl(spec.partition ?? 'aws', spec.accountId);
  }
  if (entity.spec?.type === 'kubernetes-cluster') {
    const { region, clusterName } = readSpec(clusterSpec, entity) ?? {};
    return region
      ? clusterConsoleUrl(region, clusterName ?? entity.metadata.name)
      : undefined;
  }
  return undefined;
}
