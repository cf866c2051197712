/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DoctorReport } from '@steward/backstage-plugin-estate-common';
import { EstateApi } from './estateApiRef';

/** What the doctor found the last time; undefined when it has never run. */
export async function lastDoctorReport(
  api: EstateApi,
): Promise<DoctorReport | undefined> {
  try {
    return await api.get('/doctor');
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) {
      return undefined;
    }
    throw error;
  }
}
