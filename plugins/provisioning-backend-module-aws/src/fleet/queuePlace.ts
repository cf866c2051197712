/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isAccountId, isRegion } from '@steward/backstage-plugin-aws-common';
import { FleetSection } from '../readAwsConfig';

/**
 * Account and region of a queue by its address
 * `https://sqs.<region>.amazonaws.com/<account>/<name>`; on another host the
 * region is that of the configuration or the process.
 */
export function queuePlace(
  url: string,
  section: Pick<FleetSection, 'region'>,
): { accountId: string; region: string } | undefined {
  const { host, pathname } = new URL(url);
  const ofHost = host.split('.').slice(0, 2).find(isRegion);
  const region = ofHost ?? section.region ?? process.env.AWS_REGION;
  const [, accountId, name] =
    /^\/(\d+)\/([\w-]{1,80}(?:\.fifo)?)$/.exec(pathname) ?? [];
  return name && isAccountId(accountId) && region
    ? { accountId, region }
    : undefined;
}
