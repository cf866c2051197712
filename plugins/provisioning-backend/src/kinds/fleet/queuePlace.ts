/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { FleetSection } from '../../executors/config/ExecutorsConfig';

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
  const [, ofHost] = /^(?:sqs\.)?([a-z]{2}(?:-[a-z]+)+-\d)\./.exec(host) ?? [];
  const [, accountId] =
    /^\/(\d{12})\/[\w-]{1,80}(?:\.fifo)?$/.exec(pathname) ?? [];
  const region = ofHost ?? section.region ?? process.env.AWS_REGION;
  return accountId && region ? { accountId, region } : undefined;
}
