/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DateTime } from 'luxon';
import { WorkingHours } from '../config/ProvisioningConfig';

/** Whether it is a weekend, or outside of the hours of work, where people work. */
export function isOffHours(now: Date, hours: WorkingHours): boolean {
  const { weekday, hour } = DateTime.fromJSDate(now, { zone: hours.timeZone });
  return weekday > 5 || hour < hours.from || hour >= hours.to;
}
